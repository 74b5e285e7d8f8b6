package dev.comptoir.integrations.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a connection in a period.
 *
 * @param faults how many failures there were of each fault kind
 * @param medianMillis null when no call took a known time; likewise {@code p95Millis}
 */
public record CallFigures(
        int calls,
        int failures,
        Map<String, Integer> faults,
        @Nullable Integer medianMillis,
        @Nullable Integer p95Millis) {

    public CallFigures {
        faults = Map.copyOf(faults);
    }
}
