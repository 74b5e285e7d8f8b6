package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as a browser gets it: named for people, and never run by the browser. */
public final class DocumentFile {

    private DocumentFile() {}

    static ResponseEntity<byte[]> of(Shipment shipment, DocumentRows.Whole document) {
        return of(
                name(shipment, document.facts()),
                document.facts().mediaType(),
                requireNonNull(document.content()));
    }

    static ResponseEntity<byte[]> of(Printing.Printed printed) {
        var zpl = printed.mediaType().equals("application/zpl");
        return of(zpl ? "labels.zpl" : "labels.pdf", printed.mediaType(), printed.content());
    }

    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    static String name(Shipment shipment, KeptDocument document) {
        var number =
                shipment.plan().parcels().stream()
                        .filter(parcel ->
                                document.parcel() == null || document.parcel() == parcel.position())
                        .map(KeptParcel::trackingNumber)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(shipment.reference());
        return "%s-%s.%s"
                .formatted(
                        document.kind().id().replace('_', '-'),
                        number.replaceAll("[^A-Za-z0-9-]", ""),
                        extension(document.mediaType()));
    }

    /** As a carrier is to know a paper that is sent ahead. */
    static String name(Shipment shipment, ShippingDocument paper) {
        return "%s-%s.%s"
                .formatted(
                        paper.kind().id().replace('_', '-'),
                        shipment.reference(),
                        extension(paper.mediaType()));
    }

    /** How files of a type end. */
    public static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "image/png" -> "png";
            case "image/gif" -> "gif";
            case "image/jpeg" -> "jpg";
            case "application/zpl" -> "zpl";
            default -> "bin";
        };
    }
}
