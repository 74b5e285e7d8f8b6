package dev.comptoir.connectors.dhl;

import static dev.comptoir.connectors.dhl.ExpressRates.list;
import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What DHL Express tells of a piece. */
final class ExpressTracking {

    /** Ten digits name a shipment; a piece has letters. */
    private static final Pattern WAYBILL = Pattern.compile("\\d{10}");

    /** A service area ends with its country: {@code SYDNEY-AU}. */
    private static final Pattern COUNTRY = Pattern.compile("-([A-Z]{2})$");

    private static final String SCOPE = "express";

    private ExpressTracking() {}

    static boolean isWaybill(String number) {
        return WAYBILL.matcher(number).matches();
    }

    static TrackingAnswer.NotKnown notKnown(String number, String words) {
        return new TrackingAnswer.NotKnown(number, new Reason(null, words));
    }

    /** The events of the piece, or of the shipment where DHL tells none of pieces. */
    static TrackingAnswer read(String number, ExpressWire.Tracked answer) {
        var shipments = list(answer.shipments());
        if (shipments.isEmpty()) {
            return notKnown(number, "No data found");
        }
        var shipment = shipments.getFirst();
        var told =
                list(shipment.pieces()).stream()
                        .filter(piece -> number.equals(piece.trackingNumber()))
                        .map(piece -> list(piece.events()))
                        .filter(events -> !events.isEmpty())
                        .findFirst()
                        .orElseGet(() -> list(shipment.events()));
        return new TrackingAnswer.Known(
                number,
                told.stream().flatMap(event -> event(event).stream()).toList(),
                expected(shipment.estimatedDeliveryDate()),
                told.stream()
                        .map(ExpressWire.Event::signedBy)
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .orElse(null));
    }

    /** Empty when it has no readable time or no code: such an event proves nothing. */
    private static Optional<TrackingEvent> event(ExpressWire.Event event) {
        var at = at(event);
        var code = event.typeCode();
        if (at == null || code == null || code.isBlank()) {
            return Optional.empty();
        }
        var area =
                list(event.serviceArea()).stream()
                        .map(ExpressWire.Area::description)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return Optional.of(
                new TrackingEvent(
                        at,
                        offset(event.gmtOffset()),
                        List.of(new StatusKey(SCOPE, code.strip())),
                        Rules.first(event.description(), code).orElseThrow(),
                        area,
                        country(area)));
    }

    private static @Nullable LocalDateTime at(ExpressWire.Event event) {
        try {
            return LocalDate.parse(requireNonNullElse(event.date(), ""))
                    .atTime(LocalTime.parse(requireNonNullElse(event.time(), "")));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String written) {
        try {
            return written == null || written.isBlank()
                    ? null
                    : ZoneOffset.of(written.replace("GMT", "").strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Country country(@Nullable String area) {
        var end = COUNTRY.matcher(area == null ? "" : area.strip());
        return end.find() && Country.exists(end.group(1)) ? new Country(end.group(1)) : null;
    }

    private static Delivery expected(@Nullable String date) {
        try {
            return date == null || date.length() < 10
                    ? Delivery.unknown()
                    : new Delivery(LocalDate.parse(date.substring(0, 10)), null, null, false);
        } catch (DateTimeException unreadable) {
            return Delivery.unknown();
        }
    }
}
