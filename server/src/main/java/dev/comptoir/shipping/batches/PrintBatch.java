package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.shipments.PrintLayout;
import org.jspecify.annotations.Nullable;

/**
 * @param layout the paper; labels of a label printer when absent
 * @param packingSlips whether each shipment's list of goods is printed too
 * @param customsDocuments whether invoices and declarations are printed too
 */
record PrintBatch(
        @Nullable PrintLayout layout,
        @Nullable Boolean packingSlips,
        @Nullable Boolean customsDocuments) {}
