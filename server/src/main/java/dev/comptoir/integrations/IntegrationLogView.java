package dev.comptoir.integrations;

import dev.comptoir.access.ActorView;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log of a store's connections.
 *
 * @param integrationLabel the connection's name at that time
 * @param operation what it was, such as {@code rating.shop}
 * @param text the entry in one sentence, in the viewer's language
 */
@Schema(name = "IntegrationLogEntry")
record IntegrationLogView(
        UUID id,
        Instant at,
        UUID integrationId,
        String integrationLabel,
        LogKind kind,
        String operation,
        LogOutcome outcome,
        Environment environment,
        ActorView actor,
        @Nullable String method,
        @Nullable String url,
        @Nullable Integer status,
        @Nullable Integer attempt,
        @Nullable Integer durationMillis,
        @Nullable FaultKind faultKind,
        @Nullable String providerCode,
        String text,
        String correlationId) {

    /**
     * @param changes what was changed; without values for secrets
     */
    @Schema(name = "IntegrationLogDetail")
    record Detail(
            IntegrationLogView entry,
            @Nullable Request request,
            @Nullable Response response,
            @Nullable List<LogEntry.Change> changes) {}

    @Schema(name = "LoggedRequest")
    record Request(List<Header> headers, @Nullable String body) {}

    @Schema(name = "LoggedResponse")
    record Response(
            Integer status, List<Header> headers, @Nullable String body, boolean truncated) {}
}
