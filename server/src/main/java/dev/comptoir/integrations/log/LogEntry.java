package dev.comptoir.integrations.log;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.web.Correlation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log. Holds no secret: exchanges come redacted, changes name no secret's value.
 *
 * @param about what of the store's it concerns, such as the shipment that was bought
 * @param message the provider's own words, where it said any
 * @param call what was sent and answered, for entries of kind {@code call}
 */
public record LogEntry(
        UUID id,
        Instant at,
        LogSubject subject,
        Set<UUID> about,
        ActorRef actor,
        String correlationId,
        LogKind kind,
        String operation,
        LogOutcome outcome,
        @Nullable Duration took,
        @Nullable FaultKind fault,
        @Nullable String providerCode,
        @Nullable String message,
        @Nullable Exchange call,
        List<Change> changes) {

    public LogEntry {
        about = Set.copyOf(about);
        changes = List.copyOf(changes);
    }

    /** A changed field. The values are absent for secrets. */
    public record Change(String field, @Nullable String from, @Nullable String to) {}

    /** Something that failed before the provider was called; the code names the problem. */
    public static LogEntry error(Instant at, LogSubject subject, String operation, String code) {
        return new LogEntry(
                Ids.next(),
                at,
                subject,
                Set.of(),
                ActorRef.current(),
                Correlation.current(),
                LogKind.ERROR,
                operation,
                LogOutcome.FAILED,
                null,
                null,
                null,
                code,
                null,
                List.of());
    }

    /**
     * An exchange, named by what it was for and by the connector's method, such as {@code
     * rating.shop}.
     */
    static LogEntry of(Exchange exchange, LogScope scope) {
        var method = exchange.operation();
        return new LogEntry(
                Ids.next(),
                exchange.at(),
                scope.subject(),
                scope.about(),
                scope.actor(),
                exchange.correlationId(),
                LogKind.CALL,
                method == null ? scope.operation() : scope.operation() + "." + method,
                exchange.fault() == null ? LogOutcome.OK : LogOutcome.FAILED,
                exchange.took(),
                exchange.fault(),
                exchange.providerCode(),
                exchange.note(),
                exchange,
                List.of());
    }
}
