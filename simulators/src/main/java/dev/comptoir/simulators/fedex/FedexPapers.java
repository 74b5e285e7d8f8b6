package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Papers;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels and invoices of one shipment, as asked for. */
final class FedexPapers {

    /** A document beside a parcel or the shipment. */
    record Paper(
            String contentType,
            int copiesToPrint,
            @Nullable String trackingNumber,
            String docType,
            String encodedLabel) {}

    /** The same at a place that FedEx does not document. */
    record Attached(String type, String imageType, List<Part> parts) {}

    record Part(int documentPartSequenceNumber, String image) {}

    private final Asked shipment;
    private final ShipOrder order;
    private final Consignment consignment;

    FedexPapers(Asked shipment, ShipOrder order, Consignment consignment) {
        this.shipment = shipment;
        this.order = order;
        this.consignment = consignment;
    }

    Paper label(int index) {
        var number = consignment.numbers().get(index);
        var lines =
                new String[] {
                    "FEDEX",
                    order.service().name(),
                    "TRK " + number,
                    "%d OF %d".formatted(index + 1, consignment.numbers().size()),
                    "TO " + consignment.toCountry()
                };
        var type = shipment.text("labelSpecification/imageType");
        var content =
                switch (type) {
                    case "PDF" -> Papers.pdf(lines);
                    case "PNG" -> Papers.png(lines);
                    case "ZPLII" -> Papers.zpl(lines);
                    default ->
                            throw FedexRefusal.invalid(
                                    "LABELIMAGETYPE.INVALID", "The label's image type is invalid.");
                };
        return new Paper("LABEL", 1, number, type, base64(content));
    }

    @Nullable List<Paper> invoice() {
        return wantsInvoice()
                ? List.of(
                        new Paper(
                                "COMMERCIAL_INVOICE",
                                1,
                                consignment.master(),
                                "PDF",
                                base64(page())))
                : null;
    }

    @Nullable List<Attached> attachedInvoice() {
        return wantsInvoice()
                ? List.of(
                        new Attached(
                                "COMMERCIAL_INVOICE", "PDF", List.of(new Part(1, base64(page())))))
                : null;
    }

    private boolean wantsInvoice() {
        return shipment.texts("shippingDocumentSpecification/shippingDocumentTypes")
                .contains("COMMERCIAL_INVOICE");
    }

    private byte[] page() {
        return Papers.pdf("COMMERCIAL INVOICE", "TRK " + consignment.master());
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
