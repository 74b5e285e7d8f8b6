package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShippingOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Parcel DE carries from Germany (Parcel DE Shipping 2.1.13, {@code product}; its greatest
 * weight is 31.5 kg, and that of a Kleinpaket, 1 kg, is from memory). Each is booked on a billing
 * number of its own.
 */
enum ParcelDeProduct {
    PAKET("V01PAK", "DHL Paket", 31_500, false),
    KLEINPAKET("V62KP", "DHL Kleinpaket", 1_000, false),
    INTERNATIONAL("V53WPAK", "DHL Paket International", 31_500, true);

    static final Country GERMANY = new Country("DE");

    final String code;
    final String label;
    final int heaviestGrams;
    private final boolean abroad;

    ParcelDeProduct(String code, String label, int heaviestGrams, boolean abroad) {
        this.code = code;
        this.label = label;
        this.heaviestGrams = heaviestGrams;
        this.abroad = abroad;
    }

    static Optional<ParcelDeProduct> of(String code) {
        return Arrays.stream(values()).filter(product -> product.code.equals(code)).findFirst();
    }

    /** Null where the contract lacks it. */
    @Nullable String billingNumber(ParcelDeSettings settings) {
        return switch (this) {
            case PAKET -> settings.paketNumber();
            case KLEINPAKET -> settings.kleinpaketNumber();
            case INTERNATIONAL -> settings.internationalNumber();
        };
    }

    boolean goes(Address from, Address to) {
        return from.country().equals(GERMANY) && abroad == from.abroadFrom(to);
    }

    ServiceOffer offer() {
        return new ServiceOffer(code, label, options());
    }

    Set<ShippingOption> options() {
        return switch (this) {
            case PAKET ->
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.ADULT_SIGNATURE,
                            ShippingOption.DELIVERY_NOTICES);
            case KLEINPAKET -> Set.of(ShippingOption.DELIVERY_NOTICES);
            case INTERNATIONAL ->
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID);
        };
    }
}
