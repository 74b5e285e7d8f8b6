package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one kind, as customs wants to know them.
 *
 * @param description what it is, in English unless the destination reads French
 * @param hsCode of the Harmonised System, 6, 8 or 10 digits
 * @param origin where it was made
 * @param unitGrams net weight of one
 * @param unitValue what one is worth
 */
public record CustomsLine(
        String description,
        int quantity,
        @Nullable String hsCode,
        @Nullable Country origin,
        int unitGrams,
        Money unitValue,
        @Nullable String sku) {

    public CustomsLine {
        if (quantity <= 0 || unitGrams <= 0) {
            throw new IllegalArgumentException("customs lines count and weigh something");
        }
    }

    public Money value() {
        return new Money(
                Math.multiplyExact(unitValue.amountMinor(), quantity), unitValue.currency());
    }
}
