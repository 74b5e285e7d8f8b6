package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier made of the wish for a courier.
 *
 * @param sentAt when it was asked
 * @param pickup who comes
 * @param reasons why nobody comes, or is not called off
 * @param fault the last trouble on the way to it, until something better is known
 * @param cancelAskedAt when it was asked to call the courier off
 * @param cancelTries how often it was asked without an answer
 */
record Answered(
        Instant sentAt,
        @Nullable ScheduledPickup pickup,
        List<Reason> reasons,
        @Nullable KeptFault fault,
        @Nullable Instant cancelAskedAt,
        int cancelTries) {

    Answered {
        reasons = List.copyOf(reasons);
    }

    static Answered nothingYet(Instant sentAt) {
        return new Answered(sentAt, null, List.of(), null, null, 0);
    }

    Answered with(ScheduledPickup comes) {
        return new Answered(sentAt, comes, List.of(), null, null, 0);
    }

    /** The carrier changed who comes. */
    Answered moved(ScheduledPickup comes) {
        return new Answered(sentAt, comes, reasons, fault, cancelAskedAt, cancelTries);
    }

    Answered because(List<Reason> why) {
        return new Answered(sentAt, pickup, why, null, cancelAskedAt, cancelTries);
    }

    Answered troubled(@Nullable KeptFault trouble) {
        return new Answered(sentAt, pickup, reasons, trouble, cancelAskedAt, cancelTries);
    }

    /** The carrier is about to be asked to call the courier off. */
    Answered callingOff(Instant at) {
        return new Answered(sentAt, pickup, List.of(), null, at, 0);
    }

    /** It was asked to call him off, and did not answer. */
    Answered notYetCalledOff(KeptFault trouble) {
        return new Answered(sentAt, pickup, reasons, trouble, cancelAskedAt, cancelTries + 1);
    }
}
