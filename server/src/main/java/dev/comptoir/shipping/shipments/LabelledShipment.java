package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as those see it who hand it to its carrier.
 *
 * @param integrationId null once its connection was deleted
 * @param handable whether its label is bought and neither given up nor about to be taken back
 * @param ref as its carrier has it named, with the parcels that were not taken back; null when
 *     nothing was bought, or a person at one of its ends was forgotten
 * @param totalGrams of the parcels that were not taken back
 */
public record LabelledShipment(
        UUID id,
        String reference,
        @Nullable String orderNumber,
        @Nullable UUID integrationId,
        boolean handable,
        @Nullable ShipmentRef ref,
        int parcels,
        int totalGrams,
        @Nullable LocalDate shipDate) {

    static LabelledShipment of(Shipment shipment) {
        var standing =
                shipment.plan().parcels().stream()
                        .filter(parcel -> parcel.voidedAt() == null)
                        .toList();
        var carrier = shipment.carrier();
        return new LabelledShipment(
                shipment.id(),
                shipment.reference(),
                shipment.origin().orderNumber(),
                carrier == null ? null : carrier.integrationId(),
                handable(shipment.state()),
                shipment.state().sold() && !shipment.forgotten() ? ref(shipment) : null,
                standing.size(),
                standing.stream().mapToInt(parcel -> parcel.box().weightGrams()).sum(),
                shipment.plan().shipDate());
    }

    /** What a carrier does not take back may still be sent. */
    private static boolean handable(PurchaseState state) {
        return state == PurchaseState.LABELLED || state == PurchaseState.VOID_REFUSED;
    }

    private static ShipmentRef ref(Shipment shipment) {
        var whole = shipment.ref();
        var standing = shipment.standing();
        return new ShipmentRef(
                whole.id(),
                whole.reference(),
                whole.serviceCode(),
                whole.parcels().stream()
                        .filter(parcel -> standing.contains(parcel.position()))
                        .toList(),
                whole.shipDate(),
                whole.from(),
                whole.to(),
                whole.handles());
    }
}
