package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.fedex.FedexShipWire.Paper;
import dev.comptoir.connectors.fedex.FedexShipWire.Piece;
import dev.comptoir.connectors.fedex.FedexShipWire.Sold;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what FedEx sold. A number that is missing is a fault, since then it is not known what was
 * bought; a label that is missing is said beside the shipment, which is bought all the same.
 */
final class FedexShipped {

    private final DocumentKind labelKind;
    private final List<ShippingDocument> documents = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    private FedexShipped(DocumentKind labelKind) {
        this.labelKind = labelKind;
    }

    /**
     * @param parcels how many were ordered
     * @param labelKind what the labels are for
     */
    static CarrierShipment read(FedexShipWire.Answer answer, int parcels, DocumentKind labelKind) {
        return new FedexShipped(labelKind).shipment(answer, parcels);
    }

    private CarrierShipment shipment(FedexShipWire.Answer answer, int ordered) {
        var output = answer.output();
        var sold =
                output == null
                        ? Optional.<Sold>empty()
                        : FedexWire.list(output.transactionShipments()).stream().findFirst();
        var pieces = sold.map(found -> FedexWire.list(found.pieceResponses())).orElse(List.of());
        if (pieces.size() != ordered) {
            throw garbage(
                    "FedEx's answer to an order of %d parcels names %d."
                            .formatted(ordered, pieces.size()));
        }
        var parcels = new ArrayList<CarrierParcel>();
        for (int n = 0; n < pieces.size(); n++) {
            parcels.add(parcel(pieces.get(n), n + 1));
        }
        papers(sold.orElseThrow());
        FedexWire.list(sold.orElseThrow().alerts()).forEach(alert -> notices.add(words(alert)));
        return new CarrierShipment(
                master(sold.orElseThrow(), parcels),
                parcels,
                documents,
                price(sold.orElseThrow()).orElse(null),
                Map.of(),
                notices);
    }

    private static String master(Sold sold, List<CarrierParcel> parcels) {
        var number = sold.masterTrackingNumber();
        return FedexParties.blank(number) ? parcels.getFirst().trackingNumber() : number;
    }

    private CarrierParcel parcel(Piece piece, int place) {
        var number = piece.trackingNumber();
        if (FedexParties.blank(number)) {
            throw garbage("FedEx's answer to an order lacks a tracking number.");
        }
        var position = requireNonNullElse(piece.packageSequenceNumber(), place);
        var labels =
                FedexWire.list(piece.packageDocuments()).stream()
                        .flatMap(paper -> document(paper, position).stream())
                        .toList();
        documents.addAll(labels);
        if (labels.stream().noneMatch(document -> document.kind() == labelKind)) {
            notices.add(Notice.of("label-missing", Map.of("number", number)));
        }
        return new CarrierParcel(position, number);
    }

    /** The invoice stands beside the parcels, or in a place that FedEx does not document. */
    private void papers(Sold sold) {
        FedexWire.list(sold.shipmentDocuments()).stream()
                .flatMap(paper -> document(paper, null).stream())
                .forEach(this::addOnce);
        var completed = sold.completedShipmentDetail();
        if (completed != null) {
            FedexWire.list(completed.shipmentDocuments()).stream()
                    .flatMap(FedexShipped::parts)
                    .flatMap(paper -> document(paper, null).stream())
                    .forEach(this::addOnce);
        }
    }

    private static Stream<Paper> parts(FedexShipWire.Attached attached) {
        return FedexWire.list(attached.parts()).stream()
                .map(part -> new Paper(attached.type(), attached.imageType(), part.image(), null));
    }

    private void addOnce(ShippingDocument document) {
        var known =
                documents.stream()
                        .anyMatch(other -> Arrays.equals(other.content(), document.content()));
        if (!known) {
            documents.add(document);
        }
    }

    private Optional<ShippingDocument> document(Paper paper, @Nullable Integer parcel) {
        var encoded = paper.encodedLabel();
        if (FedexParties.blank(encoded)) {
            return Optional.empty();
        }
        try {
            var content = Base64.getMimeDecoder().decode(encoded);
            return content.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            new ShippingDocument(
                                    kind(paper.contentType(), parcel),
                                    mediaType(content, paper.docType()),
                                    content,
                                    parcel));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private DocumentKind kind(@Nullable String contentType, @Nullable Integer parcel) {
        var type = requireNonNullElse(contentType, "");
        return switch (type) {
            case "LABEL" -> labelKind;
            case "COMMERCIAL_INVOICE", "PRO_FORMA_INVOICE" -> DocumentKind.COMMERCIAL_INVOICE;
            case "" -> parcel == null ? DocumentKind.OTHER : labelKind;
            default -> DocumentKind.OTHER;
        };
    }

    /** What it is, by its first bytes; what FedEx calls it only where they do not tell. */
    private static String mediaType(byte[] content, @Nullable String docType) {
        if (startsWith(content, "%PDF")) {
            return "application/pdf";
        }
        if (startsWith(content, "\u0089PNG")) {
            return "image/png";
        }
        return requireNonNullElse(docType, "").startsWith("ZPL") || startsWith(content, "^XA")
                ? "application/zpl"
                : "application/octet-stream";
    }

    private static boolean startsWith(byte[] content, String head) {
        for (int n = 0; n < head.length(); n++) {
            if (n >= content.length || (content[n] & 0xff) != head.charAt(n)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Money> price(Sold sold) {
        var completed = sold.completedShipmentDetail();
        if (completed == null || completed.shipmentRating() == null) {
            return Optional.empty();
        }
        var rating = completed.shipmentRating();
        var details = FedexWire.list(rating.shipmentRateDetails());
        return details.stream()
                .filter(detail ->
                        rating.actualRateType() == null
                                || rating.actualRateType().equals(detail.rateType()))
                .flatMap(detail ->
                        FedexMoney.read(detail.totalNetCharge(), detail.currency()).stream())
                .filter(money -> money.amountMinor() > 0)
                .findFirst();
    }

    private static Notice words(FedexWire.Alert alert) {
        return Notice.words(
                requireNonNullElse(alert.code(), ""), requireNonNullElse(alert.message(), ""));
    }

    private static ProviderFault garbage(String message) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, message);
    }
}
