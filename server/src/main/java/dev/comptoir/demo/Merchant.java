package dev.comptoir.demo;

import dev.comptoir.stores.DemoStoreOpened;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant who does not exist: what they sell, to whom and where. Names are common ones put
 * together by chance; e-mail addresses end in {@code .example} and phone numbers are those that
 * ARCEP keeps for fiction (06 39 98 …), so none reaches anybody.
 *
 * @param code begins article numbers
 * @param taxPercent included in all prices
 * @param shippingMinor what a delivery costs
 */
record Merchant(
        String code,
        String country,
        Currency currency,
        int taxPercent,
        long shippingMinor,
        List<Range> ranges,
        List<String> firstNames,
        List<String> lastNames,
        List<String> streets,
        List<Town> towns) {

    /**
     * A range of products: one for each finish, in the same sizes.
     *
     * @param priceMinor of the smallest size
     * @param hsCode absent for what is not shipped
     */
    record Range(
            String title,
            String type,
            List<String> finishes,
            List<String> sizes,
            long priceMinor,
            int weightGrams,
            @Nullable String hsCode,
            String description) {}

    record Town(@Nullable String postalCode, String name, String country) {}

    static Merchant of(DemoStoreOpened.Kind kind) {
        return switch (kind) {
            case CERAMICS -> Ceramics.MERCHANT;
            case TEXTILES -> Textiles.MERCHANT;
        };
    }
}
