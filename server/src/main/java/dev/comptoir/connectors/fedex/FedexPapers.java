package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The merchant's own papers, which FedEx keeps until a shipment names them. Our id of a paper is
 * FedEx's with its kind before it: both are needed then.
 */
final class FedexPapers {

    /** Of FedEx's list, those that a shop has (Trade Documents Upload, read 2026-11-22). */
    private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INVOICE = "COMMERCIAL_INVOICE";
    private static final String SEPARATOR = ":";

    private FedexPapers() {}

    static HttpEntity<String> description(
            ShipmentOrder order, ShippingDocument paper, String fileName) {
        if (!TYPES.contains(paper.mediaType())) {
            throw ProviderFault.of(
                    FaultKind.INVALID_REQUEST,
                    "FedEx takes papers as PDF, PNG or JPEG, not as %s."
                            .formatted(paper.mediaType()));
        }
        var description =
                new FedexDocumentWire.Description(
                        "ETDPreshipment",
                        fileName,
                        paper.mediaType(),
                        new FedexDocumentWire.Meta(
                                type(paper.kind()),
                                order.from().country().code(),
                                order.to().country().code()));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(JSON.writeValueAsString(description), headers);
    }

    static HttpEntity<Resource> attachment(ShippingDocument paper, String fileName) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(paper.mediaType()));
        return new HttpEntity<>(
                new ByteArrayResource(paper.content()) {
                    @Override
                    public String getFilename() {
                        return fileName;
                    }
                },
                headers);
    }

    private static String type(DocumentKind kind) {
        return kind == DocumentKind.COMMERCIAL_INVOICE ? INVOICE : "OTHER";
    }

    static String id(ShippingDocument paper, FedexDocumentWire.Answer answer) {
        var meta = answer.output() == null ? null : answer.output().meta();
        if (meta == null || FedexParties.blank(meta.docId())) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "FedEx's answer to a paper does not name it.");
        }
        return type(paper.kind()) + SEPARATOR + meta.docId();
    }

    static boolean haveInvoice(List<String> papers) {
        return papers.stream().anyMatch(paper -> paper.startsWith(INVOICE + SEPARATOR));
    }

    static List<FedexShipWire.AttachedDocument> attached(List<String> papers) {
        return papers.stream()
                .map(paper -> paper.split(SEPARATOR, 2))
                .map(parts -> new FedexShipWire.AttachedDocument(parts[0], parts[1]))
                .toList();
    }
}
