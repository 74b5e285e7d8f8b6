package dev.comptoir.shipping.batches;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order of a batch.
 *
 * @param position from 1
 * @param again whether somebody wants it shipped although it was before
 * @param problems what keeps it from being bought
 * @param fault why it was given up, where its shipment does not say
 * @param carrierType of its shipment, such as {@code shipping_ups}
 * @param version to be sent back with changes
 */
record BatchItem(
        int position,
        UUID orderId,
        String orderNumber,
        BatchItemState state,
        @Nullable UUID shipmentId,
        boolean again,
        List<FieldProblem> problems,
        @Nullable KeptFault fault,
        @Nullable UUID integrationId,
        @Nullable String carrierType,
        int version) {

    BatchItem {
        problems = List.copyOf(problems);
    }
}
