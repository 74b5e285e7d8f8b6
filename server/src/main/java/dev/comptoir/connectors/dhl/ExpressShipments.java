package dev.comptoir.connectors.dhl;

import static dev.comptoir.connectors.dhl.ExpressRates.list;
import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What DHL Express sold, as it answered or as it tells later. */
final class ExpressShipments {

    private ExpressShipments() {}

    /**
     * @param back whether the label is for the way back
     * @throws ProviderFault {@code PROTOCOL} when a number is missing
     */
    static CarrierShipment bought(ExpressWire.Shipped answer, int parcels, boolean back) {
        var waybill = answer.shipmentTrackingNumber();
        var pieces = new ArrayList<CarrierParcel>();
        for (var piece : list(answer.packages())) {
            var position = requireNonNullElse(piece.referenceNumber(), pieces.size() + 1);
            pieces.add(new CarrierParcel(position, requireNonNullElse(piece.trackingNumber(), "")));
        }
        return new CarrierShipment(
                complete(waybill, pieces, parcels),
                sorted(pieces),
                documents(answer, back),
                ExpressRates.billed(list(answer.shipmentCharges())).orElse(null),
                Map.of(),
                list(answer.warnings()).stream()
                        .map(words -> Notice.words("warning", words))
                        .toList());
    }

    /** How a shipment is asked for by the reference that was left with it. */
    static Map<String, String> query(ExpressSettings settings, ShipmentOrder order) {
        return Map.of(
                "shipmentReference", order.reference(),
                "shipmentReferenceType", ExpressOrders.REFERENCE_TYPE,
                "shipperAccountNumber", settings.accountNumber(),
                "dateRangeFrom",
                        order.shipDate().minusDays(ExpressMoments.DAYS_AHEAD + 1).toString(),
                "dateRangeTo", order.shipDate().plusDays(1).toString(),
                "levelOfDetail", "all");
    }

    /** What is known of a purchase by its reference: the numbers alone. */
    static Optional<CarrierShipment> found(ExpressWire.Tracked answer, int parcels) {
        return list(answer.shipments()).stream()
                .filter(shipment -> shipment.shipmentTrackingNumber() != null)
                .findFirst()
                .map(shipment -> {
                    var pieces = new ArrayList<CarrierParcel>();
                    for (var piece : list(shipment.pieces())) {
                        var position = requireNonNullElse(piece.number(), pieces.size() + 1);
                        pieces.add(
                                new CarrierParcel(
                                        position, requireNonNullElse(piece.trackingNumber(), "")));
                    }
                    return new CarrierShipment(
                            complete(shipment.shipmentTrackingNumber(), pieces, parcels),
                            sorted(pieces),
                            List.of(),
                            null,
                            Map.of(),
                            List.of());
                });
    }

    private static String complete(
            @Nullable String waybill, List<CarrierParcel> pieces, int parcels) {
        var numbered = pieces.stream().noneMatch(piece -> piece.trackingNumber().isBlank());
        if (waybill == null || waybill.isBlank() || pieces.size() != parcels || !numbered) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "DHL's answer about a shipment of %d parcels holds the number '%s' and %d pieces."
                            .formatted(parcels, waybill, pieces.size()));
        }
        return waybill;
    }

    private static List<CarrierParcel> sorted(List<CarrierParcel> pieces) {
        return pieces.stream().sorted(Comparator.comparingInt(CarrierParcel::position)).toList();
    }

    private static List<ShippingDocument> documents(ExpressWire.Shipped answer, boolean back) {
        var documents = new ArrayList<ShippingDocument>();
        for (var document : list(answer.documents())) {
            document(document, document.packageReferenceNumber(), back).ifPresent(documents::add);
        }
        for (var piece : list(answer.packages())) {
            for (var document : list(piece.documents())) {
                document(document, piece.referenceNumber(), back).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static Optional<ShippingDocument> document(
            ExpressWire.Document document, @Nullable Integer parcel, boolean back) {
        var kind =
                switch (requireNonNullElse(document.typeCode(), "")) {
                    case "label" -> back ? DocumentKind.RETURN_LABEL : DocumentKind.LABEL;
                    case "waybillDoc" -> DocumentKind.WAYBILL;
                    case "invoice", "proforma" -> DocumentKind.COMMERCIAL_INVOICE;
                    case "qr-code" -> DocumentKind.QR_CODE;
                    case "receipt", "shipmentReceipt" -> DocumentKind.RECEIPT;
                    default -> DocumentKind.OTHER;
                };
        return DhlPapers.of(kind, document.content(), document.imageFormat(), parcel);
    }
}
