package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of the store's label printer, for shipments that say nothing else.
 *
 * @param label bought from each carrier that makes it; each carrier's most usual one when absent
 * @param version to be sent back with changes; 0 while nobody has chosen
 */
record LabelPreference(@Nullable @Valid LabelStock label, @NotNull @Min(0) Integer version) {

    static final LabelPreference NONE = new LabelPreference(null, 0);
}
