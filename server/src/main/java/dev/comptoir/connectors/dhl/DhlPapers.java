package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers that came as base64, byte for byte. */
final class DhlPapers {

    private DhlPapers() {}

    /**
     * Empty when there is nothing in it.
     *
     * @param format as DHL calls it, for what cannot be told by its first bytes
     * @throws ProviderFault when it is not base64
     */
    static Optional<ShippingDocument> of(
            DocumentKind kind,
            @Nullable String content,
            @Nullable String format,
            @Nullable Integer parcel) {
        if (content == null || content.isBlank()) {
            return Optional.empty();
        }
        var bytes = decoded(content);
        return bytes.length == 0
                ? Optional.empty()
                : Optional.of(new ShippingDocument(kind, mediaType(bytes, format), bytes, parcel));
    }

    private static byte[] decoded(String content) {
        try {
            // some of DHL's houses break the lines
            return Base64.getDecoder().decode(content.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw ProviderFault.of(
                            FaultKind.PROTOCOL,
                            NetworkCause.GARBAGE,
                            "A document in DHL's answer is not base64.")
                    .causedBy(notBase64);
        }
    }

    private static String mediaType(byte[] bytes, @Nullable String format) {
        var head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        return switch (format == null ? "" : format.toLowerCase(Locale.ROOT)) {
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "zpl", "zpl2" -> "application/zpl";
            default -> head.startsWith("^XA") ? "application/zpl" : "application/octet-stream";
        };
    }
}
