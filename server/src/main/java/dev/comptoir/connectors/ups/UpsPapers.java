package dev.comptoir.connectors.ups;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks papers, byte for byte. What a paper is, its own first bytes tell: UPS answers a wish for
 * GIF with PNG at times.
 */
final class UpsPapers {

    private UpsPapers() {}

    /** Empty where UPS sent none, or nothing that can be unpacked. */
    static Optional<ShippingDocument> unpack(
            DocumentKind kind, @Nullable String base64, @Nullable Integer parcel) {
        if (base64 == null || base64.isBlank()) {
            return Optional.empty();
        }
        try {
            var content = Base64.getMimeDecoder().decode(base64);
            return content.length == 0
                    ? Optional.empty()
                    : Optional.of(new ShippingDocument(kind, mediaType(content), content, parcel));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String mediaType(byte[] content) {
        var head =
                new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("GIF8")) {
            return "image/gif";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        var text = head.stripLeading();
        if (text.startsWith("^") || text.startsWith("~")) {
            return "application/zpl";
        }
        return text.startsWith("<") ? "text/html" : "application/octet-stream";
    }
}
