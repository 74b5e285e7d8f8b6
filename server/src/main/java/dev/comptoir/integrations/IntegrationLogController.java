package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
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
    private final IntegrationLogExport export;

    IntegrationLogController(
            IntegrationLog log, IntegrationLogViews views, IntegrationLogExport export) {
        this.log = log;
        this.views = views;
        this.export = export;
    }

    /** What happened on the store's connections, newest first. */
    @GetMapping
    @Requires(Permission.INTEGRATION_LOGS_READ)
    Page<IntegrationLogView> listIntegrationLogs(
            @PathVariable StoreId storeId,
            @Valid @ParameterObject IntegrationLogQuery query,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page = log.list(query.filter(), PageRequest.of(cursor, limit));
        return new Page<>(views.views(page.items()), page.nextCursor());
    }

    /** The same as a file, whole, newest first; without headers and bodies. */
    @GetMapping(
            path = "/export",
            produces = {"text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(type = "string"))
            })
    @Requires(Permission.INTEGRATION_LOGS_READ)
    void exportIntegrationLogs(
            @PathVariable StoreId storeId,
            @RequestParam(defaultValue = "csv") LogFormat format,
            @Valid @ParameterObject IntegrationLogQuery query,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        switch (format) {
            case CSV -> export.csv(query.filter(), response);
            case NDJSON -> export.lines(query.filter(), response);
        }
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
