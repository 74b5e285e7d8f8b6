package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShippingOption;
import dev.comptoir.shipping.spi.Signature;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted besides the carriage; `listShippingCarriers` says what each carrier has.
 *
 * @param insuredValue for how much the whole shipment is insured; absent for the carrier's own
 *     liability
 * @param pickupPoint the carrier's id of the point where the receiver fetches the parcel
 * @param deliveryNotices whether the carrier tells the receiver by e-mail or text message
 */
@Schema(name = "ShipmentOptions")
public record WantedOptions(
        @Nullable @Valid Money insuredValue,
        @Nullable Signature signature,
        @Nullable Boolean saturdayDelivery,
        @Nullable @Size(max = 60) String pickupPoint,
        @Nullable Boolean deliveryNotices) {

    static final WantedOptions NONE = new WantedOptions(null, null, null, null, null);

    /** As connectors take them. */
    ShipmentOptions options() {
        return new ShipmentOptions(
                insuredValue,
                signature == null ? Signature.SERVICE_DEFAULT : signature,
                Boolean.TRUE.equals(saturdayDelivery),
                Normalised.text(pickupPoint),
                Boolean.TRUE.equals(deliveryNotices));
    }

    /** What a carrier has to offer for them. */
    Set<ShippingOption> needed() {
        var needed = EnumSet.noneOf(ShippingOption.class);
        var wanted = options();
        if (wanted.insuredValue() != null) {
            needed.add(ShippingOption.INSURANCE);
        }
        if (wanted.signature() == Signature.REQUIRED) {
            needed.add(ShippingOption.SIGNATURE);
        }
        if (wanted.signature() == Signature.ADULT) {
            needed.add(ShippingOption.ADULT_SIGNATURE);
        }
        if (wanted.saturdayDelivery()) {
            needed.add(ShippingOption.SATURDAY_DELIVERY);
        }
        if (wanted.pickupPoint() != null) {
            needed.add(ShippingOption.PICKUP_POINT);
        }
        if (wanted.deliveryNotices()) {
            needed.add(ShippingOption.DELIVERY_NOTICES);
        }
        return needed;
    }
}
