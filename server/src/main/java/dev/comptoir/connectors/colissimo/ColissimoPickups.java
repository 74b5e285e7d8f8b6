package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Returns that the postman fetches from the customer's letter box. That is the only thing that
 * Colissimo fetches by its API, one parcel at a time, within France; parcels of the store are
 * fetched as its contract has it.
 */
final class ColissimoPickups {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{11,}");

    private ColissimoPickups() {}

    static PickupOutcome schedule(Opened<ColissimoSettings> connection, PickupOrder order) {
        var complaints = complaints(order);
        if (!complaints.isEmpty()) {
            return new PickupOutcome.Refused(complaints);
        }
        var sender = new Party("at", order.at());
        var number = order.shipments().getFirst().parcels().getFirst().trackingNumber();
        try {
            var days = days(connection, sender.letterBox());
            if (!days.contains(order.date())) {
                return new PickupOutcome.Refused(List.of(otherDays(days)));
            }
            LabelAnswers.of(
                    ColissimoLabels.api(connection)
                            .planPickup(
                                    ColissimoLabels.key(connection),
                                    new ColissimoWire.PickupRequest(
                                            number,
                                            order.date().toString(),
                                            sender.pickupSender())));
            // Colissimo gives no number of its own for it
            return new PickupOutcome.Scheduled(
                    new ScheduledPickup(number, order.date(), null, Map.of()));
        } catch (ProviderFault fault) {
            return new PickupOutcome.Refused(List.of(ColissimoLabels.refusal(fault)));
        }
    }

    private static List<Reason> complaints(PickupOrder order) {
        var complaints = new Complaints();
        var parcels =
                order.shipments().stream()
                        .filter(shipment -> shipment.serviceCode().equals(Product.CORE.name()))
                        .mapToInt(shipment -> shipment.parcels().size())
                        .sum();
        complaints.unless(
                parcels == 1 && order.shipments().size() == 1,
                "letter-box-parcel",
                "shipments: Colissimo fetches one return (CORE) at a time, from a letter box.");
        complaints.unless(
                Destinations.code(order.at()).equals(Destinations.MAINLAND),
                "letter-box-country",
                "at.country: Colissimo fetches parcels in mainland France only.");
        new Party("at", order.at()).check(complaints);
        return complaints.all();
    }

    private static List<LocalDate> days(
            Opened<ColissimoSettings> connection, ColissimoWire.PickupSender sender) {
        var answer =
                ColissimoLabels.api(connection)
                        .getListMailBoxPickingDates(
                                ColissimoLabels.key(connection),
                                new ColissimoWire.PickingDates(sender));
        var days = LabelAnswers.of(answer).infos().mailBoxPickingDates();
        return Objects.requireNonNullElse(days, List.<String>of()).stream()
                .map(ColissimoPickups::day)
                .toList();
    }

    /** A day, or an instant, or its milliseconds: the definition says one, its answers another. */
    static LocalDate day(String text) {
        try {
            return MILLISECONDS.matcher(text).matches()
                    ? LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), PARIS)
                    : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            throw LabelAnswers.foreign("a day that is none").causedBy(e);
        }
    }

    private static Reason otherDays(List<LocalDate> days) {
        return new Reason(
                "letter-box-day",
                days.isEmpty()
                        ? "date: Colissimo fetches nothing from this letter box."
                        : "date: Colissimo comes to this letter box on %s."
                                .formatted(
                                        String.join(
                                                ", ",
                                                days.stream().map(LocalDate::toString).toList())));
    }
}
