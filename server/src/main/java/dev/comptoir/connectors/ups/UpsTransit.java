package dev.comptoir.connectors.ups;

import dev.comptoir.shipping.spi.Delivery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads when UPS says a shipment arrives. A date it writes in no known form is unknown, never
 * guessed.
 */
final class UpsTransit {

    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("[HHmmss][HHmm][h:mm a]", Locale.ENGLISH);

    private UpsTransit() {}

    /** The arrival with transit information, else the published guarantee, else unknown. */
    static Delivery delivery(UpsWire.RatedShipment shipment) {
        return summary(shipment)
                .flatMap(UpsTransit::estimated)
                .or(() ->
                        Optional.ofNullable(shipment.guaranteedDelivery())
                                .map(UpsTransit::guaranteed))
                .orElseGet(Delivery::unknown);
    }

    static Optional<String> serviceName(UpsWire.RatedShipment shipment) {
        return summary(shipment)
                .map(UpsWire.ServiceSummary::service)
                .map(UpsWire.ServiceName::description)
                .filter(name -> !name.isBlank());
    }

    private static Optional<UpsWire.ServiceSummary> summary(UpsWire.RatedShipment shipment) {
        return Optional.ofNullable(shipment.timeInTransit())
                .map(UpsWire.TimeInTransit::serviceSummary);
    }

    private static Optional<Delivery> estimated(UpsWire.ServiceSummary summary) {
        var arrival = summary.estimatedArrival();
        if (arrival == null) {
            return Optional.empty();
        }
        var moment = arrival.arrival();
        return Optional.of(
                new Delivery(
                        moment == null ? null : date(moment.date()),
                        moment == null ? null : time(moment.time()),
                        number(arrival.businessDaysInTransit()),
                        guaranteed(summary.guaranteedIndicator())));
    }

    /**
     * The indicator counts by being there; the older time-in-transit answer wrote 0 and 1 into it.
     */
    private static boolean guaranteed(@Nullable String indicator) {
        return indicator != null && !indicator.equals("0");
    }

    private static Delivery guaranteed(UpsWire.GuaranteedDelivery delivery) {
        return new Delivery(
                date(delivery.scheduledDeliveryDate()),
                time(delivery.deliveryByTime()),
                number(delivery.businessDaysInTransit()),
                true);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /**
     * {@code HHMMSS} or {@code HHMM} in transit information, {@code 10:30 A.M.} in the published
     * guarantee.
     */
    private static @Nullable LocalTime time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip().replace(".", "").toUpperCase(Locale.ROOT), TIMES);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && isNumber(text.strip()) ? Integer.valueOf(text.strip()) : null;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 8 && text.chars().allMatch(Character::isDigit);
    }
}
