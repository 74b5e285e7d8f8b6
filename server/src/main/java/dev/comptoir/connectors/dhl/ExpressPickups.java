package dev.comptoir.connectors.dhl;

import static dev.comptoir.connectors.dhl.ExpressRates.list;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Couriers of DHL Express. */
final class ExpressPickups {

    /** Who ordered: DHL wants the name again when he is called off. */
    static final String REQUESTOR = "requestor";

    /** The account that he was ordered for: DHL wants it again when the order is changed. */
    static final String ACCOUNT = "account";

    private static final Pattern NUMBER = Pattern.compile(".{15,20}");
    private static final int INSTRUCTION = 80;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private ExpressPickups() {}

    static ExpressWire.PickupRequest request(
            ExpressSettings settings, ExpressMoments moments, PickupOrder order, Rules rules) {
        requirePlannable(moments, order, rules);
        rules.require(
                !order.shipments().isEmpty(),
                "shipments-missing",
                "shipments",
                "DHL Express wants to know which products are fetched.");
        return new ExpressWire.PickupRequest(
                moments.of(order.date(), order.ready()),
                HOUR.format(order.close()),
                locationType(order),
                List.of(new ExpressWire.Account("shipper", settings.accountNumber())),
                instructions(order, rules),
                parties(order, rules),
                shipments(order));
    }

    /**
     * The order at another time. What DHL's definition lets out is let out: the parcels stay those
     * of the order.
     */
    static ExpressWire.PickupUpdate update(
            ExpressSettings settings,
            ExpressMoments moments,
            PickupOrder order,
            ScheduledPickup pickup,
            Rules rules) {
        requirePlannable(moments, order, rules);
        rules.matches(
                pickup.confirmation(),
                NUMBER,
                "confirmation",
                "DHL's numbers of couriers have 15 to 20 characters.");
        return new ExpressWire.PickupUpdate(
                pickup.confirmation(),
                pickup.handles().getOrDefault(ACCOUNT, settings.accountNumber()),
                moments.of(order.date(), order.ready()),
                HOUR.format(order.close()),
                locationType(order),
                List.of(new ExpressWire.Account("shipper", settings.accountNumber())),
                instructions(order, rules),
                parties(order, rules));
    }

    private static void requirePlannable(ExpressMoments moments, PickupOrder order, Rules rules) {
        rules.require(
                moments.plannable(order.date()),
                "ship-date",
                "date",
                "DHL Express plans from today until %d days ahead."
                        .formatted(ExpressMoments.DAYS_AHEAD));
    }

    private static String locationType(PickupOrder order) {
        return order.at().residential() ? "residence" : "business";
    }

    private static @Nullable List<ExpressWire.Instruction> instructions(
            PickupOrder order, Rules rules) {
        var instruction = rules.optional(order.instructions(), INSTRUCTION, "instructions");
        return instruction == null ? null : List.of(new ExpressWire.Instruction(instruction));
    }

    private static ExpressWire.PickupParties parties(PickupOrder order, Rules rules) {
        return new ExpressWire.PickupParties(ExpressParts.party(rules, "at", order.at(), null));
    }

    /**
     * DHL asks for each package, and only the sum is known: it is spread evenly over the shipments'
     * parcels, rounded up to a gram.
     */
    private static List<ExpressWire.PickupShipment> shipments(PickupOrder order) {
        var parcels = order.shipments().stream().mapToInt(ref -> ref.parcels().size()).sum();
        var each =
                BigDecimal.valueOf(order.totalGrams(), 3)
                        .divide(BigDecimal.valueOf(Math.max(1, parcels)), 3, RoundingMode.UP);
        return order.shipments().stream().map(ref -> shipment(ref, each)).toList();
    }

    private static ExpressWire.PickupShipment shipment(ShipmentRef ref, BigDecimal kilograms) {
        return new ExpressWire.PickupShipment(
                ref.serviceCode(),
                CustomsUnion.declares(ref.from(), ref.to()),
                ExpressParts.METRIC,
                ref.id(),
                Collections.nCopies(
                        ref.parcels().size(), new ExpressWire.Piece(kilograms, null, null)));
    }

    static ScheduledPickup read(
            ExpressSettings settings, ExpressWire.PickupAnswer answer, PickupOrder order) {
        var number =
                list(answer.dispatchConfirmationNumbers()).stream()
                        .filter(one -> !one.isBlank())
                        .findFirst()
                        .orElseThrow(() ->
                                ProviderFault.of(
                                        FaultKind.PROTOCOL,
                                        NetworkCause.GARBAGE,
                                        "DHL's answer about a courier holds no confirmation number."));
        var date = Objects.requireNonNullElse(date(answer.nextPickupDate()), order.date());
        var requestor = Rules.first(order.at().name(), order.at().company()).orElse("");
        return new ScheduledPickup(
                number,
                date,
                null,
                Map.of(REQUESTOR, requestor, ACCOUNT, settings.accountNumber()));
    }

    /** The same order, on the day that DHL names or else on the one that was asked for. */
    static ScheduledPickup read(
            ExpressWire.UpdatedPickup answer, PickupOrder order, ScheduledPickup before) {
        var number = Rules.first(answer.dispatchConfirmationNumber(), before.confirmation());
        var date = Objects.requireNonNullElse(date(answer.nextPickupDate()), order.date());
        return new ScheduledPickup(number.orElseThrow(), date, before.price(), before.handles());
    }

    private static @Nullable LocalDate date(@Nullable String written) {
        try {
            return written == null || written.length() < 10
                    ? null
                    : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
