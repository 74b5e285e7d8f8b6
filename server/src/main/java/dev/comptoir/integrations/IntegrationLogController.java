package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogDetail;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.integrations.log.LogRow;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import java.time.Instant;
import java.util.HashMap;
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
    private final Wording words;

    IntegrationLogController(IntegrationLog log, Wording words) {
        this.log = log;
        this.words = words;
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
        return log.list(filter, PageRequest.of(cursor, limit)).map(this::view);
    }

    /** One entry with request, answer or changes; what was secret in them was never kept. */
    @GetMapping("/{logId}")
    @Requires(Permission.INTEGRATION_LOGS_READ)
    IntegrationLogView.Detail getIntegrationLog(
            @PathVariable StoreId storeId, @PathVariable UUID logId) {
        return log.find(logId)
                .map(this::detail)
                .orElseThrow(() ->
                        new Problem(IntegrationsProblem.UNKNOWN_LOG_ENTRY, Map.of("id", logId)));
    }

    private IntegrationLogView.Detail detail(LogDetail detail) {
        var row = detail.row();
        boolean call = row.kind() == LogKind.CALL;
        return new IntegrationLogView.Detail(
                view(row),
                call
                        ? new IntegrationLogView.Request(
                                detail.requestHeaders(), detail.requestBody())
                        : null,
                row.status() == null
                        ? null
                        : new IntegrationLogView.Response(
                                row.status(),
                                detail.responseHeaders(),
                                detail.responseBody(),
                                detail.truncated()),
                row.kind() == LogKind.CHANGE ? detail.changes() : null);
    }

    private IntegrationLogView view(LogRow row) {
        return new IntegrationLogView(
                row.id(),
                row.at(),
                row.integration(),
                row.label(),
                row.kind(),
                row.operation(),
                row.outcome(),
                row.environment(),
                ActorView.of(row.actor()),
                row.method(),
                row.url(),
                row.status(),
                row.attempt(),
                row.durationMillis(),
                row.fault(),
                row.providerCode(),
                text(row),
                row.correlationId());
    }

    private String text(LogRow row) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("provider", words.provider(row.type()));
        params.put("label", row.label());
        params.put("status", row.status() == null ? null : row.status().toString());
        params.put("millis", row.durationMillis());
        params.put("message", row.kind() == LogKind.ERROR ? title(row) : row.message());
        params.put("actor", row.actor().label());
        return words.text(key(row), params);
    }

    /** An error is kept by its problem's code. */
    private String title(LogRow row) {
        return words.find("problem." + row.message() + ".title")
                .orElse(String.valueOf(row.message()));
    }

    private static String key(LogRow row) {
        var prefix = "integrations.log." + row.kind().id() + ".";
        return switch (row.kind()) {
            case CHANGE -> prefix + row.operation();
            case CALL, TEST, ERROR ->
                    prefix + row.outcome().id() + (row.message() == null ? "" : ".words");
        };
    }
}
