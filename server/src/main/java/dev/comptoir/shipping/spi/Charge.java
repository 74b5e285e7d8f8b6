package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import org.jspecify.annotations.Nullable;

/**
 * One part of a price; negative for a discount. Shown by our text {@code
 * provider.<type>.charge.<code>}, else by the carrier's own label, else by its code.
 */
public record Charge(String code, @Nullable String label, Money amount) {}
