package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a parcel is to be asked after again: often when something is about to happen to it, seldom
 * when it is old or when its carrier promised to tell, and never when it has arrived.
 */
final class FollowUp {

    /** No parcel is followed for longer (reference F.8). */
    static final Duration LONGEST = Duration.ofDays(90);

    private static final Duration FRESH = Duration.ofDays(10);
    private static final Duration OLD = Duration.ofDays(30);
    private static final Duration SLOWEST = Duration.ofDays(1);
    private static final int LESS_OFTEN_WHEN_TOLD = 4;

    private static final Duration FIRST_FAILURE = Duration.ofMinutes(15);
    private static final Duration LONGEST_FAILURE = Duration.ofHours(12);

    private FollowUp() {}

    /**
     * @param since when its label was bought
     * @param told whether the carrier tells of its own accord, so that asking is a safety net
     * @return empty when it is not asked after any more
     */
    static Optional<Instant> next(ParcelStatus status, Instant since, boolean told, Instant now) {
        var age = Duration.between(since, now);
        if (status.isFinal() || age.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        var wait = wait(status.state(), age);
        var longer = told ? wait.multipliedBy(LESS_OFTEN_WHEN_TOLD) : wait;
        return Optional.of(now.plus(longer.compareTo(SLOWEST) > 0 ? SLOWEST : longer));
    }

    /** After the carrier could not be asked that many times in a row. */
    static Instant afterFailure(int failures, Instant now) {
        var wait = FIRST_FAILURE.multipliedBy(1L << Math.min(failures - 1, 6));
        return now.plus(wait.compareTo(LONGEST_FAILURE) > 0 ? LONGEST_FAILURE : wait);
    }

    private static Duration wait(TrackingState state, Duration age) {
        if (age.compareTo(OLD) > 0) {
            return SLOWEST;
        }
        boolean fresh = age.compareTo(FRESH) <= 0;
        return switch (state) {
            case OUT_FOR_DELIVERY, DELIVERY_ATTEMPT_FAILED -> Duration.ofHours(1);
            case ACCEPTED, IN_TRANSIT, RETURNING -> Duration.ofHours(fresh ? 3 : 12);
            case EXCEPTION, CUSTOMS_HOLD -> Duration.ofHours(fresh ? 4 : 12);
            case PRE_TRANSIT, UNKNOWN, AVAILABLE_FOR_PICKUP -> Duration.ofHours(fresh ? 6 : 24);
            case CANCELLED, DELIVERED, RETURNED -> SLOWEST;
        };
    }
}
