package dev.comptoir.shipping;

import dev.comptoir.platform.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price request as the API takes it. With an order, what is left out is taken from the order and
 * from the store's own address; without one, both addresses and the parcels are needed.
 *
 * @param orderId the order that the parcels are of; kept with the prices
 * @param shipDate the day the carrier gets the parcels; today when absent
 * @param goodsValue what the goods are worth; some carriers need it to tell a delivery date abroad
 * @param integrationIds which connections to ask; all active carriers when absent
 */
record CreateRates(
        @Nullable UUID orderId,
        @Nullable @Valid Place from,
        @Nullable @Valid Place to,
        @Nullable @Size(min = 1, max = 50) List<@Valid Box> parcels,
        @Nullable LocalDate shipDate,
        @Nullable Money goodsValue,
        @Nullable @Size(max = 50) List<UUID> integrationIds) {}
