package dev.comptoir.shipping.batches;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order of a batch, or one shipment that is of no order.
 *
 * @param position from 1
 * @param orderNumber the order's, or what a shipment without one is known by
 * @param again whether somebody wants it shipped although it was before
 * @param problems what keeps it from being bought
 * @param fault why it was given up, where its shipment does not say
 * @param carrierType of its shipment, such as {@code shipping_ups}
 * @param ownCarrier whether it came with a carrier of its own, which rules do not choose anew
 * @param version to be sent back with changes
 */
record BatchItem(
        int position,
        @Nullable UUID orderId,
        String orderNumber,
        BatchItemState state,
        @Nullable UUID shipmentId,
        boolean again,
        List<FieldProblem> problems,
        @Nullable KeptFault fault,
        @Nullable UUID integrationId,
        @Nullable String carrierType,
        boolean ownCarrier,
        int version) {

    BatchItem {
        problems = List.copyOf(problems);
    }
}
