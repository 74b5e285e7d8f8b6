package dev.comptoir.connectors.ups;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what UPS sold. A number that is missing is a fault, since the shipment was bought; a paper
 * that is missing is not, since UPS gives it again.
 */
final class UpsBooked {

    /** Handle of a shipment that comes back: its labels are of another kind. */
    static final String WAY_BACK = "wayBack";

    private final List<CarrierParcel> parcels = new ArrayList<>();
    private final List<ShippingDocument> documents = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final boolean wayBack;

    private UpsBooked(boolean wayBack) {
        this.wayBack = wayBack;
    }

    /**
     * @throws dev.comptoir.platform.errors.ProviderFault {@code PROTOCOL} when numbers are missing
     */
    static CarrierShipment read(
            ShipmentOrder order, UpsShipWire.ShipAnswer answer, boolean wayBack) {
        var response = answer.shipmentResponse();
        var results = response == null ? null : response.shipmentResults();
        if (response == null || results == null) {
            throw UpsSession.foreign("The answer to a purchase holds no ShipmentResults.");
        }
        return new UpsBooked(wayBack).shipment(order, response, results);
    }

    static Map<String, String> handles(boolean wayBack) {
        return wayBack ? Map.of(WAY_BACK, "yes") : Map.of();
    }

    static DocumentKind label(boolean wayBack) {
        return wayBack ? DocumentKind.RETURN_LABEL : DocumentKind.LABEL;
    }

    private CarrierShipment shipment(
            ShipmentOrder order,
            UpsShipWire.ShipmentResponse response,
            UpsShipWire.ShipmentResults results) {
        var packages = list(results.packageResults());
        for (int n = 0; n < packages.size(); n++) {
            parcel(n + 1, packages.get(n));
        }
        if (parcels.size() < order.parcels().size()) {
            throw UpsSession.foreign(
                    "UPS sold a shipment of %d parcels, and its answer numbers %d."
                            .formatted(order.parcels().size(), parcels.size()));
        }
        papers(results);
        if (response.response() != null) {
            list(response.response().alert())
                    .forEach(alert ->
                            notices.add(
                                    Notice.words(
                                            Objects.requireNonNullElse(alert.code(), ""),
                                            Objects.requireNonNullElse(alert.description(), ""))));
        }
        var id = results.shipmentIdentificationNumber();
        return new CarrierShipment(
                id == null || id.isBlank() ? parcels.getFirst().trackingNumber() : id.strip(),
                parcels,
                documents,
                price(results).orElse(null),
                handles(wayBack),
                notices);
    }

    private void parcel(int position, UpsShipWire.PackageResult result) {
        var number = result.trackingNumber();
        if (number == null || number.isBlank()) {
            throw UpsSession.foreign(
                    "UPS sold a shipment, and its answer has no number for parcel " + position);
        }
        parcels.add(new CarrierParcel(position, number.strip()));
        var label = result.shippingLabel();
        if (label != null) {
            add(label(wayBack), label.graphicImage(), position);
            add(DocumentKind.WAYBILL, label.internationalSignatureGraphicImage(), position);
        }
        if (result.shippingReceipt() != null) {
            add(DocumentKind.RECEIPT, result.shippingReceipt().graphicImage(), position);
        }
        list(result.form()).forEach(form -> add(DocumentKind.OTHER, image(form), position));
    }

    private void papers(UpsShipWire.ShipmentResults results) {
        list(results.form())
                .forEach(form -> add(DocumentKind.COMMERCIAL_INVOICE, image(form), null));
        list(results.controlLogReceipt())
                .forEach(receipt -> add(DocumentKind.RECEIPT, receipt.graphicImage(), null));
        if (results.highValueReport() != null) {
            add(DocumentKind.OTHER, image(results.highValueReport()), null);
        }
    }

    private void add(DocumentKind kind, @Nullable String base64, @Nullable Integer parcel) {
        UpsPapers.unpack(kind, base64, parcel).ifPresent(documents::add);
    }

    private static @Nullable String image(UpsShipWire.Form form) {
        return form.image() == null ? null : form.image().graphicImage();
    }

    /** The account's own price, else the public one; with taxes where UPS tells them. */
    private static Optional<Money> price(UpsShipWire.ShipmentResults results) {
        var own = results.negotiatedRateCharges();
        var listed = results.shipmentCharges();
        var negotiated =
                own == null
                        ? Optional.<Money>empty()
                        : UpsPrices.price(own.totalChargesWithTaxes(), own.totalCharge());
        return negotiated.or(() ->
                listed == null
                        ? Optional.empty()
                        : UpsPrices.price(listed.totalChargesWithTaxes(), listed.totalCharges()));
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
