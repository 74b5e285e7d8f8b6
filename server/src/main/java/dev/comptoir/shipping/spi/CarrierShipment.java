package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that was bought.
 *
 * @param id how the carrier names the whole shipment, such as the number of its first parcel
 * @param parcels one for each parcel of the order
 * @param documents labels and whatever else came; without a label where it comes later or the
 *     carrier could only tell that it sold one ({@link BookingRecovery})
 * @param price what the carrier says that it charges; null when it does not say
 * @param handles values of the carrier that this connector needs later, by names of its own; no
 *     secrets
 * @param notices what the carrier remarked
 */
public record CarrierShipment(
        String id,
        List<CarrierParcel> parcels,
        List<ShippingDocument> documents,
        @Nullable Money price,
        Map<String, String> handles,
        List<Notice> notices) {

    public CarrierShipment {
        parcels = List.copyOf(parcels);
        documents = List.copyOf(documents);
        handles = Map.copyOf(handles);
        notices = List.copyOf(notices);
        if (id.isBlank() || parcels.isEmpty()) {
            throw new IllegalArgumentException("what was bought has a number");
        }
    }

    public boolean hasLabel() {
        return documents.stream()
                .anyMatch(document ->
                        document.kind() == DocumentKind.LABEL
                                || document.kind() == DocumentKind.RETURN_LABEL
                                || document.kind() == DocumentKind.QR_CODE);
    }
}
