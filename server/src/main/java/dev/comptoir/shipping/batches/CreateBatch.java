package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.shipments.CreateShipment;
import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shipped together: orders that each go into the same parcel from where the store
 * ships, or shipments that each say themselves what they are. One of the two.
 *
 * @param orderIds each once, in the order in which their labels are printed
 * @param parcel that each order goes into
 * @param shipments each as {@code createShipment} takes it, without a price request; one that is of
 *     no order has an {@code orderNumber} of its own, by which it is known in the batch. What
 *     {@code previewBatchFile} answers can be sent as it is
 * @param carrier for all that name none; when absent each goes with what the store's shipping rules
 *     choose among the prices of its carriers
 * @param shipDate the day the carriers get the parcels; the day of the purchase when absent
 * @param label what the labels are to be; each carrier's most usual when absent
 */
record CreateBatch(
        @Nullable @Size(min = 1, max = CreateBatch.MOST) List<@NotNull UUID> orderIds,
        @Nullable @Valid BatchParcel parcel,
        @Nullable @Size(min = 1, max = CreateBatch.MOST)
                List<@NotNull @Valid CreateShipment> shipments,
        @Nullable @Valid BatchCarrier carrier,
        @Nullable LocalDate shipDate,
        @Nullable @Valid LabelStock label) {

    static final int MOST = 1000;

    BatchTerms terms() {
        return new BatchTerms(parcel, carrier, shipDate, label);
    }

    /** The day and label of the batch, where a shipment has none of its own. */
    CreateShipment completed(CreateShipment shipment) {
        return new CreateShipment(
                shipment.orderId(),
                null,
                shipment.integrationId(),
                shipment.serviceCode(),
                shipment.serviceName(),
                shipment.from(),
                shipment.to(),
                shipment.parcels(),
                shipment.orderNumber(),
                shipment.shipDate() == null ? shipDate : shipment.shipDate(),
                shipment.label() == null ? label : shipment.label(),
                shipment.options(),
                shipment.contents(),
                shipment.customs());
    }
}
