package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/integration-logs")
class IntegrationLogController {

    private final IntegrationLog log;
    private final IntegrationLogViews views;

    IntegrationLogController(IntegrationLog log, IntegrationLogViews views) {
        this.log = log;
        this.views = views;
    }

    /**
     * What happened on the store's connections, newest first.
     *
     * @param from first instant, inclusive
     * @param to last instant, exclusive
     */
    @GetMapping
    @Requires(Permission.INTEGRATION_LOGS_READ)
    Page<IntegrationLogView> listIntegrationLogs(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable UUID integrationId,
            @RequestParam @Nullable LogKind kind,
            @RequestParam @Nullable LogOutcome outcome,
            @RequestParam @Nullable String correlationId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var filter = new LogFilter(integrationId, kind, outcome, correlationId, from, to);
        var page = log.list(filter, PageRequest.of(cursor, limit));
        return new Page<>(views.views(page.items()), page.nextCursor());
    }

    /** One entry with request, answer or changes; what was secret in them was never kept. */
    @GetMapping("/{logId}")
    @Requires(Permission.INTEGRATION_LOGS_READ)
    IntegrationLogView.Detail getIntegrationLog(
            @PathVariable StoreId storeId, @PathVariable UUID logId) {
        return log.find(logId)
                .map(views::detail)
                .orElseThrow(() ->
                        new Problem(IntegrationsProblem.UNKNOWN_LOG_ENTRY, Map.of("id", logId)));
    }
}
