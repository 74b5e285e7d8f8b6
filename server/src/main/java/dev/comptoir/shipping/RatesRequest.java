package dev.comptoir.shipping;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.RateQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price request with all that carriers need to know, as it is asked and kept.
 *
 * @param shipDate the day the carrier gets the parcels; today when absent
 * @param goodsValue what the goods are worth; some carriers need it to tell a delivery date abroad
 * @param integrationIds which connections to ask; all active carriers when absent
 * @param orderId the order that the parcels are of, where they are of one
 */
record RatesRequest(
        @NotNull @Valid Place from,
        @NotNull @Valid Place to,
        @NotNull @Size(min = 1, max = 50) List<@Valid Box> parcels,
        @Nullable LocalDate shipDate,
        @Nullable Money goodsValue,
        @Nullable @Size(max = 50) List<UUID> integrationIds,
        @Nullable UUID orderId) {

    /** The question to carriers; only after {@link RatesCheck} found nothing. */
    RateQuery query() {
        return new RateQuery(
                from.address(),
                to.address(),
                parcels.stream().map(Box::parcel).toList(),
                shipDate,
                goodsValue);
    }

    /** What is kept: a price does not depend on who the people are. */
    RatesRequest impersonal() {
        return new RatesRequest(
                from.impersonal(),
                to.impersonal(),
                parcels,
                shipDate,
                goodsValue,
                integrationIds,
                orderId);
    }
}
