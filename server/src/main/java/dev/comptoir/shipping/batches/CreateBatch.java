package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders that are to be shipped together, from where the store ships.
 *
 * @param orderIds each once, in the order in which their labels are printed
 * @param parcel that each goes into
 * @param carrier for all of them; when absent each goes with what the store's shipping rules choose
 *     among the prices of its carriers
 * @param shipDate the day the carriers get the parcels; the day of the purchase when absent
 * @param label what the labels are to be; each carrier's most usual when absent
 */
record CreateBatch(
        @NotNull @Size(min = 1, max = CreateBatch.MOST) List<@NotNull UUID> orderIds,
        @NotNull @Valid BatchParcel parcel,
        @Nullable @Valid BatchCarrier carrier,
        @Nullable LocalDate shipDate,
        @Nullable @Valid LabelStock label) {

    static final int MOST = 1000;

    BatchTerms terms() {
        return new BatchTerms(parcel, carrier, shipDate, label);
    }
}
