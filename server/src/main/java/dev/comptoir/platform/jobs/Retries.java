package dev.comptoir.platform.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How failed work is tried again: the wait doubles from {@code first} up to {@code longest}.
 *
 * @param attempts runs in all, the first included
 * @param first wait after the first failure
 * @param longest no wait is longer
 */
public record Retries(int attempts, Duration first, Duration longest) {

    /** Twelve attempts within about an hour and a half: outlasts a provider's bad hour. */
    public static final Retries DEFAULT =
            new Retries(12, Duration.ofSeconds(2), Duration.ofMinutes(30));

    private static final double JITTER = 0.2;

    public Retries {
        if (attempts < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "Retries need at least one attempt and a wait that grows: %d, %s, %s"
                            .formatted(attempts, first, longest));
        }
    }

    boolean exhaustedAfter(int failures) {
        return failures >= attempts;
    }

    /**
     * The wait after that many failures in a row, give or take a fifth so that what failed together
     * does not return together.
     */
    Duration waitAfter(int failures) {
        double doubled = first.toMillis() * Math.pow(2, Math.max(0, failures - 1));
        double capped = Math.min(doubled, longest.toMillis());
        double spread = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.round(capped * spread));
    }
}
