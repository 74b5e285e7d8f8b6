package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price that a carrier really gave for one of its services; never computed, never a guess.
 *
 * @param price what the carrier charges, taxes included where it states them (the breakdown then
 *     names them)
 * @param listPrice the public price of the same kind (with or without taxes), when the carrier told
 *     it too
 * @param negotiated whether {@code price} is the account's own price
 * @param breakdown the parts the carrier named, in its order; not every carrier names all of them
 */
public record Rate(
        String serviceCode,
        String serviceName,
        Money price,
        @Nullable Money listPrice,
        boolean negotiated,
        List<Charge> breakdown,
        Delivery delivery,
        List<Notice> warnings) {

    public Rate {
        breakdown = List.copyOf(breakdown);
        warnings = List.copyOf(warnings);
        if (price.amountMinor() <= 0) {
            throw new IllegalArgumentException(
                    "no carrier ships for %s: 0 means no price".formatted(price));
        }
    }
}
