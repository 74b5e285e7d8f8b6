package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gets labels again: by their number, or by our own reference when the number was lost. */
final class UpsRecovery {

    /** No such shipment: in the XML service's list of codes, and as the REST service words it. */
    private static final Set<String> NOT_FOUND = Set.of("300007", "9801031");

    /** It was there: sent on, expired, taken back, or never had a label. */
    private static final Set<String> NO_LABEL =
            Set.of("300002", "300006", "300032", "300033", "300034");

    private UpsRecovery() {}

    /** The shipment that was bought under the order's reference. */
    static Optional<CarrierShipment> find(Opened<UpsSettings> connection, ShipmentOrder order) {
        var format = order.label().format();
        var found = ask(connection, format, null, order.reference(), NOT_FOUND);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var labels = new ArrayList<>(UpsBooked.list(found.get().labelResults()));
        for (var candidate : UpsBooked.list(found.get().trackingCandidate())) {
            ask(connection, format, candidate.trackingNumber(), null, NO_LABEL)
                    .ifPresent(answer -> labels.addAll(UpsBooked.list(answer.labelResults())));
        }
        return Optional.of(shipment(found.get(), labels));
    }

    /** The labels once more; empty when UPS has them no longer. */
    static List<ShippingDocument> reprint(
            Opened<UpsSettings> connection, ShipmentRef shipment, LabelStock stock) {
        var gone = new ArrayList<>(NOT_FOUND);
        gone.addAll(NO_LABEL);
        var wayBack = shipment.handles().containsKey(UpsBooked.WAY_BACK);
        var documents = new ArrayList<ShippingDocument>();
        for (var parcel : shipment.parcels()) {
            ask(connection, stock.format(), parcel.trackingNumber(), null, Set.copyOf(gone))
                    .flatMap(answer -> label(answer, parcel, wayBack))
                    .ifPresent(documents::add);
        }
        return documents;
    }

    private static Optional<ShippingDocument> label(
            UpsShipWire.RecoveryResponse answer, CarrierParcel parcel, boolean wayBack) {
        var results = UpsBooked.list(answer.labelResults());
        return results.stream()
                .filter(result ->
                        results.size() == 1
                                || parcel.trackingNumber().equals(result.trackingNumber()))
                .findFirst()
                .map(UpsShipWire.LabelResult::labelImage)
                .flatMap(image ->
                        UpsPapers.unpack(
                                UpsBooked.label(wayBack), image.graphicImage(), parcel.position()));
    }

    /** UPS numbers the parcels of a shipment in their order. */
    private static CarrierShipment shipment(
            UpsShipWire.RecoveryResponse answer, List<UpsShipWire.LabelResult> labels) {
        var images = new TreeMap<String, String>();
        for (var label : labels) {
            var image = label.labelImage();
            if (label.trackingNumber() != null) {
                var graphic = image == null ? null : image.graphicImage();
                images.put(label.trackingNumber(), graphic == null ? "" : graphic);
            }
        }
        if (images.isEmpty()) {
            throw UpsSession.foreign("UPS knows the shipment, and its answer has no number of it.");
        }
        var parcels = new ArrayList<CarrierParcel>();
        var documents = new ArrayList<ShippingDocument>();
        images.forEach((number, graphic) -> {
            var position = parcels.size() + 1;
            parcels.add(new CarrierParcel(position, number));
            UpsPapers.unpack(UpsBooked.label(false), graphic, position).ifPresent(documents::add);
        });
        var id = answer.shipmentIdentificationNumber();
        return new CarrierShipment(
                id == null || id.isBlank() ? images.firstKey() : id.strip(),
                parcels,
                documents,
                null,
                UpsBooked.handles(false),
                List.of());
    }

    private static Optional<UpsShipWire.RecoveryResponse> ask(
            Opened<UpsSettings> connection,
            LabelFormat format,
            @Nullable String number,
            @Nullable String reference,
            Set<String> nothing) {
        var message = message(connection, format, number, reference);
        try {
            var answer =
                    UpsSession.api(connection)
                            .recover(UpsSession.transactionId(), UpsSession.SOURCE, message)
                            .labelRecoveryResponse();
            if (answer == null) {
                throw UpsSession.foreign("The answer holds no LabelRecoveryResponse.");
            }
            return Optional.of(answer);
        } catch (ProviderFault fault) {
            if (nothing.contains(fault.providerCode().orElse(""))) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static UpsShipWire.RecoveryMessage message(
            Opened<UpsSettings> connection,
            LabelFormat format,
            @Nullable String number,
            @Nullable String reference) {
        var context = new UpsWire.TransactionReference(connection.correlationId());
        return new UpsShipWire.RecoveryMessage(
                new UpsShipWire.RecoveryRequest(
                        new UpsShipWire.RecoveryHeader(context),
                        UpsShipMapping.label(format),
                        number,
                        reference == null
                                ? null
                                : new UpsShipWire.ReferenceValues(
                                        new UpsShipWire.ReferenceValue(reference),
                                        connection.settings().accountNumber())));
    }
}
