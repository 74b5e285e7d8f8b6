package dev.comptoir.connectors.colissimo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes from mainland France to a place, and back.
 *
 * @param code of the country or territory, see {@link Destinations}
 * @param home the product to a home, without signature; null where there is none
 * @param signed the same with signature
 * @param point whether parcels go to pick-up points
 * @param dutiesPaid whether the sender can pay the duties
 * @param back the product for the way back
 * @param customs whether a CN23 is needed
 */
record Destination(
        String code,
        @Nullable Product home,
        @Nullable Product signed,
        boolean point,
        boolean dutiesPaid,
        @Nullable Product back,
        boolean customs,
        boolean insurable) {

    /** Where Colissimo's "ftd" lets the sender pay the taxes (plug-in 2.10.0, May 2026). */
    private static final Set<String> TAXES_PAID_OVERSEAS = Set.of("GF", "GP", "MQ", "RE");

    /** The products for the way there. */
    Set<Product> products() {
        var products = EnumSet.noneOf(Product.class);
        List<@Nullable Product> all = new ArrayList<>();
        all.add(home);
        all.add(signed);
        all.add(point ? Product.HD : null);
        for (var product : all) {
            if (product != null) {
                products.add(product);
            }
        }
        return products;
    }

    boolean mainland() {
        return code.equals(Destinations.MAINLAND);
    }

    boolean taxesPaidOverseas() {
        return TAXES_PAID_OVERSEAS.contains(code);
    }
}
