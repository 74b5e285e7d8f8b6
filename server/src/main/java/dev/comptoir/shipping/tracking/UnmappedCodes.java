package dev.comptoir.shipping.tracking;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The codes that no table knows. What a connector has learnt since the code was told is left out,
 * also of shipments that nobody asks after any more.
 */
@Component
final class UnmappedCodes {

    private final TrackingReads reads;
    private final Integrations integrations;

    UnmappedCodes(TrackingReads reads, Integrations integrations) {
        this.reads = reads;
        this.integrations = integrations;
    }

    List<UnmappedCode> list(int most) {
        var tables = new HashMap<String, Optional<StatusTable>>();
        return reads.unmapped(most).stream().filter(code -> !known(code, tables)).toList();
    }

    private boolean known(UnmappedCode code, Map<String, Optional<StatusTable>> tables) {
        var key = new StatusKey(code.scope(), code.code());
        return tables.computeIfAbsent(code.type(), type -> table(type))
                .flatMap(table -> table.find(List.of(key)))
                .isPresent();
    }

    /** None when the store has no active connection of the type any more. */
    private Optional<StatusTable> table(String type) {
        try {
            return integrations.activeWith(Tracking.class).stream()
                    .filter(connection -> connection.type().equals(type))
                    .findFirst()
                    .map(connection ->
                            integrations
                                    .open(connection.id(), Tracking.class)
                                    .capability()
                                    .statuses());
        } catch (Problem locked) {
            return Optional.empty();
        }
    }
}
