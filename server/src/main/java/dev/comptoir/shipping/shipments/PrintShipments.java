package dev.comptoir.shipping.shipments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param shipmentIds in the order in which they are printed
 * @param layout the paper; labels of a label printer when absent
 * @param packingSlips whether each shipment's list of goods is printed too
 * @param customsDocuments whether invoices and declarations are printed too
 */
record PrintShipments(
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> shipmentIds,
        @Nullable PrintLayout layout,
        @Nullable Boolean packingSlips,
        @Nullable Boolean customsDocuments) {}
