package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A change of one order of a batch. It is looked at anew afterwards, also when nothing but the
 * version is sent: what was an exception, failed, or was left out is then ready if it can be
 * bought.
 *
 * @param leaveOut true: it is not to be shipped here; the rest is then of no effect
 * @param again true: it is to be shipped although it was before
 * @param to another address than the order's; the order keeps its own
 * @param weightGrams gross weight of its parcel
 * @param carrier the service that is to carry it
 * @param version the state that the change was made to
 */
record UpdateBatchItem(
        @Nullable Boolean leaveOut,
        @Nullable Boolean again,
        @Nullable @Valid Place to,
        @Nullable @Min(1) @Max(Box.HEAVIEST_GRAMS) Integer weightGrams,
        @Nullable @Valid BatchCarrier carrier,
        @NotNull @Min(1) Integer version) {

    /** Nobody wants anything changed. */
    static final UpdateBatchItem NOTHING = new UpdateBatchItem(null, null, null, null, null, 1);
}
