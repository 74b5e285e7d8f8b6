package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;

/**
 * A label or another paper as somebody saved it. What it is, its content tells; its name may say
 * anything.
 */
final class PaperFile {

    /** More than six by four inches at 600 dpi has; less than would fill the memory. */
    private static final long MOST_PIXELS = 16_000_000;

    /** Printers are told their settings before the label begins. */
    private static final int ZPL_PREAMBLE = 2_000;

    private PaperFile() {}

    /**
     * @param parcel which parcel it belongs to, from 1; null for all of them
     * @return empty when nobody could print it
     */
    static Optional<ShippingDocument> read(
            DocumentKind kind, byte[] content, @Nullable Integer parcel) {
        return typeOf(content).map(type -> new ShippingDocument(kind, type, content, parcel));
    }

    private static Optional<String> typeOf(byte[] content) {
        try {
            if (beginsWith(content, "%PDF-")) {
                return hasPages(content) ? Optional.of("application/pdf") : Optional.empty();
            }
            if (isZpl(content)) {
                return Optional.of("application/zpl");
            }
            return imageType(content);
        } catch (IOException | RuntimeException unreadable) { // the libraries throw either
            return Optional.empty();
        }
    }

    /** One that wants a password has none that anybody could print. */
    private static boolean hasPages(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return pdf.getNumberOfPages() > 0;
        }
    }

    private static boolean isZpl(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("^XA");
        return begin >= 0 && begin < ZPL_PREAMBLE && text.indexOf("^XZ", begin) > 0;
    }

    /** Looks at the size first: a small file can hold an image that fills the memory. */
    private static Optional<String> imageType(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                reader.read(0);
                return mediaType(reader.getFormatName());
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> mediaType(String format) {
        return switch (format) {
            case "png" -> Optional.of("image/png");
            case "gif" -> Optional.of("image/gif");
            case "JPEG" -> Optional.of("image/jpeg");
            default -> Optional.empty();
        };
    }

    private static boolean beginsWith(byte[] content, String magic) {
        return content.length > magic.length()
                && new String(content, 0, magic.length(), StandardCharsets.ISO_8859_1)
                        .equals(magic);
    }
}
