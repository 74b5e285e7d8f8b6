package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Couriers on demand ("ESD") in France, by {@code creerEnlevementNational}: the definition of 2023
 * has it, the manual of 2018 says only that it exists, so its meaning is taken from its European
 * sister (manual, 3.20) and the shared list of errors (annex 1). It needs the contract's ESD
 * option.
 */
final class ChronopostPickups {

    private static final int INSTRUCTIONS = 255;

    /** Characters of a day at the beginning of an {@code xs:dateTime}. */
    private static final int DAY = 10;

    private ChronopostPickups() {}

    static PickupOutcome schedule(ChronopostCalls calls, PickupOrder order) {
        if (!ChronopostPlaces.country(order.at()).equals("FR")) {
            return refused(
                    "rule.at.country",
                    "at.country: Chronopost's couriers are ordered here for addresses in France.");
        }
        var instructions = requireNonNullElse(order.instructions(), "");
        if (instructions.length() > INSTRUCTIONS) {
            return refused(
                    "rule.instructions", "instructions: Chronopost takes at most 255 characters.");
        }
        var answer = calls.collect(collection(calls, order));
        var code = requireNonNullElse(answer.codeErreur(), 0);
        return code == 0
                ? new PickupOutcome.Scheduled(scheduled(order, answer))
                : refused(
                        Integer.toString(code),
                        requireNonNullElse(answer.libelleErreur(), "Chronopost gives no reason."));
    }

    static CancelOutcome cancel(ChronopostCalls calls, ScheduledPickup pickup) {
        var answer =
                calls.callOff(
                        new ShippingWire.CallOff(
                                calls.account(),
                                calls.password(),
                                calls.locale(),
                                List.of(pickup.confirmation())));
        var code = requireNonNullElse(answer.codeErreur(), 0);
        return code == 0
                ? new CancelOutcome.Cancelled()
                : new CancelOutcome.Refused(
                        new Reason(
                                Integer.toString(code),
                                requireNonNullElse(
                                        answer.errorMessage(), "Chronopost gives no reason.")));
    }

    private static PickupOutcome refused(String code, String words) {
        return new PickupOutcome.Refused(List.of(new Reason(code, words)));
    }

    private static ScheduledPickup scheduled(PickupOrder order, ShippingWire.Collected answer) {
        var info = answer.infoEnlevement();
        if (info == null || info.numeroUniqueESD() == null) {
            throw ChronopostFaults.garbage("Chronopost sends a courier and names no number.");
        }
        return new ScheduledPickup(
                info.numeroUniqueESD(), date(order, info.datePassage()), null, Map.of());
    }

    /**
     * The day that Chronopost names, else the one that was ordered: a courier who comes is not lost
     * for a day that cannot be read.
     */
    private static LocalDate date(PickupOrder order, @Nullable String told) {
        try {
            return told == null
                    ? order.date()
                    : LocalDate.parse(told.substring(0, Math.min(DAY, told.length())));
        } catch (DateTimeException unreadable) {
            return order.date();
        }
    }

    private static ShippingWire.Collection collection(ChronopostCalls calls, PickupOrder order) {
        return new ShippingWire.Collection(
                calls.header(),
                calls.password(),
                ChronopostOrders.WIRE_TIME.format(order.date().atTime(order.ready())),
                ChronopostOrders.WIRE_TIME.format(order.date().atTime(order.close())),
                orderer(order.at()),
                place(order.at()),
                load(order),
                order.reference(),
                // labels are the store's own affair, and nobody is written to
                new ShippingWire.Choices(false, false, false, false),
                calls.locale());
    }

    private static ShippingWire.Orderer orderer(Address at) {
        return new ShippingWire.Orderer(
                ChronopostPlaces.country(at),
                ChronopostPlaces.postalCode(at),
                at.email(),
                name(at),
                at.company(),
                at.phone(),
                at.city(),
                at.line1());
    }

    private static ShippingWire.Place place(Address at) {
        return new ShippingWire.Place(
                ChronopostPlaces.country(at),
                ChronopostPlaces.postalCode(at),
                at.line2(),
                name(at),
                at.name(),
                at.line1(),
                false,
                at.company(),
                at.phone(),
                at.city(),
                at.email());
    }

    /** Sizes are demanded by the schema and not known of a whole load: 0. */
    private static ShippingWire.Load load(PickupOrder order) {
        return new ShippingWire.Load(
                false,
                false,
                0,
                order.instructions(),
                0,
                0,
                order.parcels(),
                ChronopostUnits.kilograms(order.totalGrams()));
    }

    private static String name(Address at) {
        return requireNonNullElse(at.name(), requireNonNullElse(at.company(), ""));
    }
}
