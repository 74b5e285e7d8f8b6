package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.TrackingAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer makes of a parcel.
 *
 * @param asked whether the carrier was asked; else it told of its own accord
 * @param due when its carrier is asked again; null for not any more
 * @param expected null when the carrier said nothing of it, and then what it said before stands
 * @param receivedBy null as well
 * @param notKnown the carrier's words when it has nothing under the number
 */
record Progress(
        TrackedParcel.Key parcel,
        ParcelStatus status,
        boolean asked,
        @Nullable Instant due,
        @Nullable Delivery expected,
        @Nullable String receivedBy,
        @Nullable String notKnown) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    static Progress of(TrackedParcel parcel, ParcelStatus status, Told told, Instant now) {
        var due = FollowUp.next(status, parcel.sentAt(), parcel.told(), now).orElse(null);
        boolean asked = !told.source().push();
        return switch (told.answer()) {
            case TrackingAnswer.Known known ->
                    new Progress(
                            parcel.key(),
                            status,
                            asked,
                            due,
                            known.expected().date() == null ? null : known.expected(),
                            cut(known.receivedBy(), LONGEST_NAME),
                            null);
            case TrackingAnswer.NotKnown(var number, var reason) ->
                    new Progress(
                            parcel.key(),
                            status,
                            asked,
                            due,
                            null,
                            null,
                            cut(reason.message(), LONGEST_REASON));
        };
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        var clean = text == null ? "" : text.replace('\0', ' ').strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), longest));
    }
}
