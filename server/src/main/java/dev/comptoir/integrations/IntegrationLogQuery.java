package dev.comptoir.integrations;

import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.platform.errors.FaultKind;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for, as query parameters; what is absent does not restrict.
 */
record IntegrationLogQuery(
        @Nullable UUID integrationId,
        @Parameter(description = "what the entries are about, such as the id of a shipment")
                @Nullable UUID about,
        @Nullable LogKind kind,
        @Nullable LogOutcome outcome,
        @Nullable FaultKind faultKind,
        @Nullable String correlationId,
        @Parameter(
                        description =
                                "part of the operation, address, provider's code or message, connection's name or"
                                        + " correlation id, whatever its case")
                @Size(max = 200)
                @Nullable String search,
        @Parameter(description = "first instant, inclusive") @Nullable Instant from,
        @Parameter(description = "last instant, exclusive") @Nullable Instant to) {

    LogFilter filter() {
        return new LogFilter(
                integrationId,
                about,
                kind,
                outcome,
                faultKind,
                correlationId,
                search == null || search.isBlank() ? null : search.strip(),
                from,
                to);
    }
}
