package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Keeps people from asking a carrier while its answer to the last question may still come. */
record AtRest(Clock clock) {

    /** For so long a request whose answer was given up may still be at work at the carrier. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(60);

    /**
     * @throws Problem when somebody may be waiting for the carrier's answer at this moment
     */
    void require(Instant asked) {
        if (Duration.between(clock.instant(), asked.plus(IN_FLIGHT)).isPositive()) {
            throw awaited(asked);
        }
    }

    Problem awaited(Instant asked) {
        var rest = Duration.between(clock.instant(), asked.plus(IN_FLIGHT));
        return new Problem(
                HandoverProblem.ANSWER_AWAITED,
                Map.of(Problems.RETRY_AFTER, Math.max(1, rest.toSeconds() + 1)));
    }
}
