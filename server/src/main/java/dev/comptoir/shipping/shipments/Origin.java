package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment was made from.
 *
 * @param outwardId of a return: the shipment that comes back
 * @param orderNumber as it was then; also of an order that is not kept here
 * @param quoteId the price request that it follows
 * @param quotedPrice the price that was named there
 * @param promise the day of delivery that was named with it
 */
record Origin(
        @Nullable UUID outwardId,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID quoteId,
        @Nullable Money quotedPrice,
        @Nullable Promise promise) {}
