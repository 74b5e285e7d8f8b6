package dev.comptoir.connectors.ups;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders couriers and calls them off, by {@code Pickup.yaml} (read 2026-11-22). */
final class UpsPickups {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmm");
    private static final int COMPANY = 27;
    private static final int CONTACT = 22;
    private static final int LINE = 73;
    private static final int CITY = 50;
    private static final int POSTAL_CODE = 8;
    private static final int PHONE = 25;
    private static final int INSTRUCTIONS = 57;
    private static final int HEAVY_GRAMS = 32_000;
    private static final int MOST_PIECES = 999;
    private static final String BY_ACCOUNT = "01";
    private static final String PACKAGE = "01";
    private static final String ALREADY_CANCELLED = "190107";

    /** Codes of the pickup service's own rules, and those it shares with voiding. */
    private static final Pattern REFUSAL = Pattern.compile("95\\d{5}|9?1901\\d\\d");

    private UpsPickups() {}

    static PickupOutcome schedule(Opened<UpsSettings> connection, PickupOrder order) {
        var broken = broken(order);
        if (!broken.isEmpty()) {
            return new PickupOutcome.Refused(broken);
        }
        try {
            var answer =
                    UpsSession.api(connection)
                            .schedule(
                                    UpsSession.transactionId(),
                                    UpsSession.SOURCE,
                                    message(connection, order))
                            .pickupCreationResponse();
            if (answer == null || answer.prn() == null || answer.prn().isBlank()) {
                throw UpsSession.foreign("UPS ordered a courier, and its answer has no PRN.");
            }
            return new PickupOutcome.Scheduled(
                    new ScheduledPickup(
                            answer.prn().strip(),
                            order.date(),
                            price(answer).orElse(null),
                            Map.of()));
        } catch (ProviderFault fault) {
            return new PickupOutcome.Refused(List.of(refusal(fault)));
        }
    }

    static CancelOutcome cancel(Opened<UpsSettings> connection, ScheduledPickup pickup) {
        try {
            UpsSession.api(connection)
                    .cancel(UpsSession.transactionId(), UpsSession.SOURCE, pickup.confirmation());
            return new CancelOutcome.Cancelled();
        } catch (ProviderFault fault) {
            return fault.providerCode().orElse("").equals(ALREADY_CANCELLED)
                    ? new CancelOutcome.Cancelled()
                    : new CancelOutcome.Refused(refusal(fault));
        }
    }

    /**
     * @throws ProviderFault when it is trouble, and no refusal
     */
    private static Reason refusal(ProviderFault fault) {
        var code = fault.providerCode().orElse("");
        if (fault.kind() == FaultKind.INVALID_REQUEST && REFUSAL.matcher(code).matches()) {
            return new Reason(code, fault.words());
        }
        throw fault;
    }

    private static Optional<Money> price(UpsPickupWire.Response answer) {
        var result = answer.rateResult();
        return result == null
                ? Optional.empty()
                : UpsPrices.price(new UpsWire.Amount(result.currencyCode(), result.total()), null);
    }

    private static List<Reason> broken(PickupOrder order) {
        var broken = new ArrayList<Reason>();
        var at = order.at();
        text(broken, "at.company", UpsPlace.name(at), COMPANY);
        text(broken, "at.name", UpsPlace.attention(at), CONTACT);
        text(broken, "at.line1", line(at), LINE);
        text(broken, "at.city", at.city(), CITY);
        text(broken, "at.phone", UpsPlace.phone(at), PHONE);
        if (UpsPlace.postalCode(at) != null) {
            text(broken, "at.postalCode", UpsPlace.postalCode(at), POSTAL_CODE);
        }
        if (order.instructions() != null && !order.instructions().isBlank()) {
            text(broken, "instructions", order.instructions(), INSTRUCTIONS);
        }
        if (order.shipments().isEmpty()) {
            broken.add(
                    Reason.rule(
                            "missing",
                            "shipments: UPS wants to know by which services the parcels go."));
        }
        if (!order.ready().isBefore(order.close())) {
            broken.add(Reason.rule("times", "close: it is not after ready."));
        }
        return broken;
    }

    private static void text(List<Reason> broken, String field, @Nullable String text, int length) {
        if (text == null || text.isBlank()) {
            broken.add(Reason.rule("missing", field + ": UPS wants it for a pickup."));
        } else if (text.strip().length() > length) {
            broken.add(
                    Reason.rule(
                            "too-long",
                            "%s: UPS takes %d characters for a pickup; this has %d."
                                    .formatted(field, length, text.strip().length())));
        }
    }

    /** UPS takes one line of the street only. */
    private static String line(Address at) {
        return String.join(", ", UpsMapping.lines(at.line1(), at.line2()));
    }

    private static UpsPickupWire.Message message(
            Opened<UpsSettings> connection, PickupOrder order) {
        var settings = connection.settings();
        var context = new UpsWire.TransactionReference(order.reference());
        return new UpsPickupWire.Message(
                new UpsPickupWire.PickupCreationRequest(
                        new UpsShipWire.RecoveryHeader(context),
                        "Y",
                        new UpsPickupWire.Shipper(
                                new UpsPickupWire.Account(
                                        settings.accountNumber(), settings.accountCountry())),
                        new UpsPickupWire.PickupDateInfo(
                                clock(order.close()),
                                clock(order.ready()),
                                order.date().format(BASIC_ISO_DATE)),
                        address(order.at()),
                        "Y",
                        pieces(order.shipments()),
                        weight(order),
                        heavy(order),
                        BY_ACCOUNT,
                        order.instructions() == null || order.instructions().isBlank()
                                ? null
                                : order.instructions().strip(),
                        order.reference(),
                        "Y"));
    }

    private static String clock(LocalTime time) {
        return time.format(CLOCK);
    }

    private static UpsPickupWire.PickupAddress address(Address at) {
        return new UpsPickupWire.PickupAddress(
                UpsPlace.name(at),
                UpsPlace.attention(at),
                List.of(line(at)),
                at.city().strip(),
                UpsPlace.state(at),
                UpsPlace.postalCode(at),
                at.country().code(),
                at.residential() ? "Y" : "N",
                new UpsShipWire.Phone(UpsPlace.phone(at)));
    }

    /** How many parcels by which service to which country, the service in three digits. */
    private static List<UpsPickupWire.Piece> pieces(List<ShipmentRef> shipments) {
        var counts =
                shipments.stream()
                        .collect(
                                Collectors.groupingBy(
                                        shipment ->
                                                List.of(
                                                        shipment.serviceCode(),
                                                        shipment.to().country().code()),
                                        () ->
                                                new TreeMap<>((one, other) ->
                                                        one.toString().compareTo(other.toString())),
                                        Collectors.summingInt(
                                                shipment -> shipment.parcels().size())));
        return counts.entrySet().stream()
                .map(entry ->
                        new UpsPickupWire.Piece(
                                "0" + entry.getKey().getFirst(),
                                Integer.toString(Math.min(MOST_PIECES, entry.getValue())),
                                entry.getKey().getLast(),
                                PACKAGE))
                .toList();
    }

    private static UpsPickupWire.TotalWeight weight(PickupOrder order) {
        var weight = UpsUnits.of(order.at().country()).weight(order.totalGrams());
        return new UpsPickupWire.TotalWeight(
                weight.weight(), String.valueOf(weight.unitOfMeasurement().code()));
    }

    /** Whether a parcel is too heavy for one person; unknown where only the sum is known. */
    private static @Nullable String heavy(PickupOrder order) {
        if (order.totalGrams() <= HEAVY_GRAMS) {
            return "N";
        }
        return order.parcels() == 1 ? "Y" : null;
    }
}
