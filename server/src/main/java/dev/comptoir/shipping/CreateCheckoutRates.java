package dev.comptoir.shipping;

import dev.comptoir.platform.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's server asks for a basket.
 *
 * @param from where the parcels start; the store's own address when absent
 * @param goodsValue what the basket is worth; rules and price lists may need it
 * @param productClasses shipping classes of the goods, for rules
 * @param shipDate the day the carrier gets the parcels; today when absent
 */
record CreateCheckoutRates(
        @Nullable @Valid Place from,
        @NotNull @Valid Place to,
        @NotNull @Size(min = 1, max = 50) List<@Valid Box> parcels,
        @Nullable Money goodsValue,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> productClasses,
        @Nullable LocalDate shipDate) {}
