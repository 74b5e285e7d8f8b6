package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Couriers. FedEx Express and FedEx Ground send their own; all shipments of one order have to be of
 * one of them. Times are on the clocks of the place (Pickup API, {@code PickupOriginDetail}, read
 * 2026-11-22).
 */
final class FedexPickups {

    private static final String EXPRESS = "FDXE";
    private static final String GROUND = "FDXG";
    private static final String CARRIER = "carrierCode";
    private static final String LOCATION = "location";
    private static final int REMARKS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private FedexPickups() {}

    /** What FedEx would refuse or cut off. */
    static List<Reason> complaints(PickupOrder order) {
        var reasons = new ArrayList<>(FedexParties.complaints("at", order.at()));
        if (order.instructions() != null && order.instructions().strip().length() > REMARKS) {
            reasons.add(
                    Reason.rule(
                            "instructions", "instructions: FedEx takes at most 60 characters."));
        }
        if (!order.close().isAfter(order.ready())) {
            reasons.add(Reason.rule("close", "close: It closes before the parcels are ready."));
        }
        if (order.shipments().stream().map(FedexPickups::carrier).distinct().count() > 1) {
            reasons.add(
                    Reason.rule(
                            "shipments",
                            "shipments: FedEx Express and FedEx Ground send couriers of their own; order one for each."));
        }
        return reasons;
    }

    static FedexPickupWire.Message message(FedexSettings settings, PickupOrder order) {
        var abroad =
                order.shipments().stream()
                        .anyMatch(shipment -> shipment.to().abroadFrom(shipment.from()));
        var contact = FedexParties.contact(order.at());
        var place =
                new FedexWire.Party(
                        new FedexWire.Contact(
                                contact.personName(),
                                contact.companyName(),
                                contact.phoneNumber(),
                                null),
                        FedexParties.place(order.at()),
                        null);
        return new FedexPickupWire.Message(
                new FedexWire.Account(settings.accountNumber()),
                new FedexPickupWire.Origin(
                        place,
                        "FRONT",
                        order.date() + "T" + time(order.ready()) + "Z",
                        time(order.close())),
                carrier(order),
                order.parcels(),
                FedexUnits.of(order.at().country()).weight(order.totalGrams()),
                FedexParties.blank(order.instructions()) ? null : order.instructions().strip(),
                abroad ? "INTERNATIONAL" : "DOMESTIC");
    }

    static ScheduledPickup scheduled(PickupOrder order, FedexPickupWire.Output output) {
        var number = output.pickupConfirmationCode();
        if (FedexParties.blank(number)) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "FedEx's answer to a pickup lacks its confirmation code.");
        }
        var handles = new HashMap<String, String>();
        handles.put(CARRIER, carrier(order));
        if (!FedexParties.blank(output.location())) {
            handles.put(LOCATION, output.location());
        }
        return new ScheduledPickup(number, order.date(), null, handles);
    }

    static FedexPickupWire.CancelMessage cancellation(
            FedexSettings settings, ScheduledPickup pickup) {
        return new FedexPickupWire.CancelMessage(
                new FedexWire.Account(settings.accountNumber()),
                pickup.confirmation(),
                pickup.handles().getOrDefault(CARRIER, EXPRESS),
                pickup.date().toString(),
                pickup.handles().get(LOCATION));
    }

    private static String carrier(PickupOrder order) {
        return order.shipments().stream().map(FedexPickups::carrier).findFirst().orElse(EXPRESS);
    }

    private static String carrier(ShipmentRef shipment) {
        return FedexServices.ground(shipment.serviceCode()) ? GROUND : EXPRESS;
    }

    private static String time(LocalTime time) {
        return time.format(TIME);
    }
}
