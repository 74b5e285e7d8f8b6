package dev.comptoir.shipping.batches;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.shipments.ShipmentSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order of a batch, or one shipment that is of no order.
 *
 * @param position from 1
 * @param orderId absent for a shipment that is of no order
 * @param orderNumber the order's, or what a shipment without one is known by
 * @param problems what keeps it from being bought
 * @param shipment absent as long as the order could not be made into one
 * @param quotedPrice what its carrier quoted
 * @param reasons why the carrier rejected it, in its own words
 * @param trouble the last trouble on the way to the carrier
 * @param version to be sent back with changes
 */
@Schema(name = "BatchItem")
record BatchItemView(
        int position,
        @Nullable UUID orderId,
        String orderNumber,
        BatchItemState state,
        List<Trouble> problems,
        @Nullable ShipmentSummary shipment,
        @Nullable Money quotedPrice,
        List<CarrierWords.Told> reasons,
        CarrierWords.@Nullable Trouble trouble,
        int version) {

    /**
     * @param field path of {@code updateBatchItem} or of the shipment; empty when it is about the
     *     whole
     * @param fieldName how people call that value
     */
    @Schema(name = "BatchItemProblem")
    record Trouble(String field, @Nullable String fieldName, String code, String message) {}
}
