package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What may be wanted besides the carriage; each carrier says which it has ({@link BookingTerms}).
 */
public enum ShippingOption {
    /** {@link ShipmentOptions#insuredValue()}. */
    INSURANCE,
    /** {@link Signature#REQUIRED}. */
    SIGNATURE,
    /** {@link Signature#ADULT}. */
    ADULT_SIGNATURE,
    /** {@link ShipmentOptions#saturdayDelivery()}. */
    SATURDAY_DELIVERY,
    /** {@link ShipmentOptions#pickupPoint()}. */
    PICKUP_POINT,
    /** {@link ShipmentOptions#deliveryNotices()}: the carrier writes to the receiver itself. */
    DELIVERY_NOTICES,
    /** Customs lines are passed on, and what the carrier makes of them comes back as documents. */
    CUSTOMS,
    /** {@link Incoterm#DDP}: the sender pays duties and taxes. */
    DUTIES_PAID;

    /**
     * @throws IllegalArgumentException when there is no option of that name
     */
    @JsonCreator
    public static ShippingOption of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
