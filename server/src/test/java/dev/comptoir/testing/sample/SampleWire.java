package dev.comptoir.testing.sample;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the sample provider tells where parcels are, asked or of its own accord. */
final class SampleWire {

    private SampleWire() {}

    /**
     * @param events null for a number that it does not know
     */
    record Parcel(
            String number,
            @Nullable List<Event> events,
            @Nullable LocalDate expected,
            @Nullable String receivedBy) {

        TrackingAnswer answer() {
            return events == null
                    ? new TrackingAnswer.NotKnown(number, new Reason("no-parcel", "No such parcel"))
                    : new TrackingAnswer.Known(
                            number,
                            events.stream().map(Event::event).toList(),
                            new Delivery(expected, null, null, false),
                            receivedBy);
        }
    }

    record Event(
            LocalDateTime at,
            @Nullable String offset,
            String code,
            @Nullable String label,
            @Nullable String place,
            @Nullable String country) {

        TrackingEvent event() {
            return new TrackingEvent(
                    at,
                    offset == null ? null : ZoneOffset.of(offset),
                    List.of(new StatusKey("code", code)),
                    label == null ? "Sample " + code : label,
                    place,
                    country == null ? null : Country.valueOf(country));
        }
    }

    record Parcels(List<Parcel> parcels) {}
}
