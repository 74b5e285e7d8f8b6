package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted besides the carriage. A connector that cannot do one of these must not be asked
 * for it ({@link BookingTerms#options()}), and rejects what it is asked for all the same; it never
 * leaves it out in silence.
 *
 * @param insuredValue for how much the whole shipment is insured; null for the carrier's own
 *     liability
 * @param pickupPoint the carrier's id of the point where the receiver fetches the parcel
 * @param deliveryNotices whether the carrier tells the receiver by e-mail or text message
 */
public record ShipmentOptions(
        @Nullable Money insuredValue,
        Signature signature,
        boolean saturdayDelivery,
        @Nullable String pickupPoint,
        boolean deliveryNotices) {

    /** Nothing but the carriage. */
    public static final ShipmentOptions NONE =
            new ShipmentOptions(null, Signature.SERVICE_DEFAULT, false, null, false);
}
