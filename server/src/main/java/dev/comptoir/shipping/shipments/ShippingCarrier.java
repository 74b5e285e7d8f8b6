package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Environment;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.ShippingOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that the store has connected, and what can be had of it.
 *
 * @param booking what can be ordered; absent where it sells no labels
 * @param rates whether it tells prices
 * @param services whether it tells its services without prices
 * @param recovery whether it can be asked what became of a purchase whose answer was lost
 * @param voids whether it takes labels back
 * @param voidsPartly whether it takes back single parcels
 * @param dryRun whether it says beforehand if it would take a shipment
 * @param tradeDocuments whether it takes the merchant's own papers ahead of the parcel
 * @param proofsOfDelivery whether it shows who took a parcel
 */
record ShippingCarrier(
        UUID integrationId,
        String type,
        String providerName,
        String label,
        Environment environment,
        boolean isDefault,
        @Nullable BookingOffer booking,
        boolean rates,
        boolean services,
        boolean recovery,
        boolean voids,
        boolean voidsPartly,
        boolean reprints,
        boolean returns,
        boolean pickups,
        boolean manifests,
        boolean pickupPoints,
        boolean addressValidation,
        boolean tracking,
        boolean dryRun,
        boolean tradeDocuments,
        boolean proofsOfDelivery) {

    /**
     * @param unusedIsFree whether a label that nobody hands over is not billed
     */
    record BookingOffer(
            List<LabelStock> labels,
            List<ShippingOption> options,
            int mostParcels,
            boolean unusedIsFree) {}
}
