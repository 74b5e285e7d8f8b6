package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where pick-up points are looked for.
 *
 * @param near a street is not needed; postal code, city and country are
 * @param most how many to tell at most
 */
public record PickupPointQuery(
        Address near, @Nullable String serviceCode, int totalGrams, LocalDate shipDate, int most) {}
