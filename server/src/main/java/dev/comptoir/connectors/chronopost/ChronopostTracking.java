package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.chronopost.TrackingWire.Event;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what Chronopost tells of a parcel. */
final class ChronopostTracking {

    /** The one list of codes that its events have. */
    static final String SCOPE = "code";

    private ChronopostTracking() {}

    static TrackingAnswer read(String number, TrackingWire.Tracked answer) {
        var code = requireNonNullElse(answer.errorCode(), 0);
        var told = answer.listEventInfoComp() == null ? null : answer.listEventInfoComp().events();
        var events =
                requireNonNullElse(told, List.<Event>of()).stream()
                        .filter(Objects::nonNull)
                        .flatMap(event -> event(event).stream())
                        .toList();
        if (code == 0 && !events.isEmpty()) {
            return new TrackingAnswer.Known(number, events, Delivery.unknown(), null);
        }
        return new TrackingAnswer.NotKnown(
                number,
                new Reason(
                        code == 0 ? null : Integer.toString(code),
                        requireNonNullElse(
                                answer.errorMessage(),
                                "Chronopost tells of no event under this number.")));
    }

    /** Without a readable time it cannot be put in order, so it is left out. */
    private static Optional<TrackingEvent> event(Event event) {
        return moment(event.eventDate())
                .map(moment ->
                        new TrackingEvent(
                                moment.at(),
                                moment.offset(),
                                List.of(new StatusKey(SCOPE, requireNonNullElse(event.code(), ""))),
                                requireNonNullElse(
                                        event.eventLabel(), requireNonNullElse(event.code(), "")),
                                place(event),
                                null));
    }

    private static @Nullable String place(Event event) {
        var parts =
                Stream.of(event.zipCode(), event.officeLabel())
                        .filter(part -> part != null && !part.isBlank())
                        .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private record Moment(LocalDateTime at, @Nullable ZoneOffset offset) {}

    /** An {@code xs:dateTime}, with its offset or without. */
    private static Optional<Moment> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime with
                            ? new Moment(with.toLocalDateTime(), with.getOffset())
                            : new Moment(LocalDateTime.from(read), null));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
