package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a parcel has come by all that its carrier told. Pure: the same events give the same
 * status, in whatever order they arrived and however often.
 *
 * @param flags what was said beside the state; what needs somebody's action ends with the next step
 * @param since when what decided the state happened; null while nothing did
 */
record ParcelStatus(TrackingState state, Set<TrackingFlag> flags, @Nullable Instant since) {

    /** As a parcel is before its carrier tells anything. */
    static final ParcelStatus ANNOUNCED =
            new ParcelStatus(TrackingState.PRE_TRANSIT, Set.of(), null);

    private static final Set<TrackingFlag> PASSING =
            EnumSet.of(TrackingFlag.CUSTOMS, TrackingFlag.ACTION_REQUIRED);

    /** At the same moment the one that is further along comes later. */
    private static final Comparator<ToldEvent> BY_TIME =
            Comparator.comparing(ToldEvent::at).thenComparing(event -> rank(event));

    ParcelStatus {
        flags = Set.copyOf(flags);
    }

    static ParcelStatus of(Collection<ToldEvent> events) {
        var status = ANNOUNCED;
        for (var event : events.stream().sorted(BY_TIME).toList()) {
            status = status.after(event);
        }
        boolean unreadable = status.since == null && events.stream().anyMatch(ParcelStatus::isRaw);
        return unreadable ? new ParcelStatus(TrackingState.UNKNOWN, status.flags, null) : status;
    }

    /** Delivered or back: only what is newer, and no note, says otherwise. */
    boolean isFinal() {
        return state == TrackingState.DELIVERED || state == TrackingState.RETURNED;
    }

    private ParcelStatus after(ToldEvent event) {
        var meaning = event.meaning();
        if (meaning == null) {
            return this; // shown with its raw code, and changes nothing
        }
        var next = meaning.state();
        if (next == null || next == TrackingState.UNKNOWN || !mayBecome(next, event.at())) {
            return new ParcelStatus(state, joined(flags, meaning.flags()), since);
        }
        var staying = EnumSet.noneOf(TrackingFlag.class);
        staying.addAll(flags);
        staying.removeAll(PASSING);
        return new ParcelStatus(next, joined(staying, meaning.flags()), event.at());
    }

    private boolean mayBecome(TrackingState next, Instant at) {
        return switch (state) {
            case DELIVERED, RETURNED ->
                    next != TrackingState.PRE_TRANSIT && (since == null || at.isAfter(since));
            // scans on the way back read like those on the way there
            case RETURNING ->
                    next != TrackingState.PRE_TRANSIT
                            && next != TrackingState.ACCEPTED
                            && next != TrackingState.IN_TRANSIT;
            // once the carrier has it, it is not announced again
            default -> next != TrackingState.PRE_TRANSIT || since == null;
        };
    }

    private static Set<TrackingFlag> joined(Set<TrackingFlag> some, Set<TrackingFlag> others) {
        var joined = EnumSet.noneOf(TrackingFlag.class);
        joined.addAll(some);
        joined.addAll(others);
        return joined;
    }

    private static boolean isRaw(ToldEvent event) {
        return event.meaning() == null || event.meaning().state() == TrackingState.UNKNOWN;
    }

    private static int rank(ToldEvent event) {
        var meaning = event.meaning();
        var state = meaning == null ? null : meaning.state();
        return state == null ? -1 : ORDER.indexOf(state);
    }

    private static final List<TrackingState> ORDER =
            List.of(
                    TrackingState.UNKNOWN,
                    TrackingState.CANCELLED,
                    TrackingState.PRE_TRANSIT,
                    TrackingState.ACCEPTED,
                    TrackingState.IN_TRANSIT,
                    TrackingState.CUSTOMS_HOLD,
                    TrackingState.OUT_FOR_DELIVERY,
                    TrackingState.AVAILABLE_FOR_PICKUP,
                    TrackingState.DELIVERY_ATTEMPT_FAILED,
                    TrackingState.EXCEPTION,
                    TrackingState.RETURNING,
                    TrackingState.DELIVERED,
                    TrackingState.RETURNED);
}
