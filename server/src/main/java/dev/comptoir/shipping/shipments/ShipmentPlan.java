package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.LabelStock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried, and how.
 *
 * @param from null once the person there was forgotten; likewise {@code to}
 * @param shipDate the day the carrier gets the parcels; chosen when it is bought if nobody did
 *     before; likewise {@code label}
 * @param contents what is in it, in a few words
 */
record ShipmentPlan(
        @Nullable Place from,
        @Nullable Place to,
        List<KeptParcel> parcels,
        @Nullable LocalDate shipDate,
        @Nullable LabelStock label,
        WantedOptions options,
        @Nullable String contents,
        @Nullable CustomsPapers customs) {

    ShipmentPlan {
        parcels = List.copyOf(parcels);
    }

    ShipmentPlan with(List<KeptParcel> others) {
        return new ShipmentPlan(from, to, others, shipDate, label, options, contents, customs);
    }

    ShipmentPlan on(LocalDate day, LabelStock stock) {
        return new ShipmentPlan(from, to, parcels, day, stock, options, contents, customs);
    }
}
