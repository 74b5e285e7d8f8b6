package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.spi.LabelStock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all orders of a batch.
 *
 * @param parcel null where each shipment has its own
 * @param carrier for all of them; null where prices and the store's rules choose
 * @param shipDate the day the carriers get the parcels; the day of the purchase when null
 */
record BatchTerms(
        @Nullable BatchParcel parcel,
        @Nullable BatchCarrier carrier,
        @Nullable LocalDate shipDate,
        @Nullable LabelStock label) {}
