package dev.comptoir.integrations;

import dev.comptoir.integrations.health.HealthState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a connection does.
 *
 * @param active whether it is switched on
 * @param calls of the period that was asked for, as far as the log reaches back
 */
public record ConnectionReport(
        ConnectionRef connection, boolean active, Health health, Calls calls) {

    /**
     * How well it works.
     *
     * @param since when it came into this state
     * @param lastTest how its last test ended
     */
    @Schema(name = "ConnectionHealth")
    public record Health(
            HealthState state,
            Instant since,
            @Nullable Instant lastTestAt,
            @Nullable TestOutcome lastTest,
            @Nullable Instant lastSuccessAt) {

        /** The state's name in the API. */
        public String name() {
            return state.id();
        }
    }

    /**
     * The calls of the provider: each attempt counts, repetitions of ours included.
     *
     * @param failures how many of them failed
     * @param faults how many failures there were of each fault kind, such as {@code rate_limited}
     * @param medianMillis half of the calls were as fast or faster; absent without a call
     * @param p95Millis likewise for 95 in a hundred
     */
    @Schema(name = "ConnectionCalls")
    public record Calls(
            int calls,
            int failures,
            Map<String, Integer> faults,
            @Nullable Integer medianMillis,
            @Nullable Integer p95Millis) {

        public static final Calls NONE = new Calls(0, 0, Map.of(), null, null);
    }
}
