package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The list of what is in a shipment, in the store's language, to be put into the parcel. */
final class PackingSlip {

    private static final float MARGIN = 28;
    private static final float LEADING = 14;
    private static final float SIZE = 9;

    /** Comes with PDFBox; has the letters of Europe. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Texts texts;
    private final Locale language;
    private final PDDocument document;
    private final PDRectangle paper;
    private final PDFont font;
    private final List<String> lines = new ArrayList<>();

    PackingSlip(Texts texts, Locale language, PDDocument document, PDRectangle paper)
            throws IOException {
        this.texts = texts;
        this.language = language;
        this.document = document;
        this.paper = paper;
        try (var file = requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            this.font = PDType0Font.load(document, file);
        }
    }

    /** Adds the slip's pages to the document. */
    void add(String storeName, Shipment shipment) throws IOException {
        lines.clear();
        head(storeName, shipment);
        for (var parcel : shipment.plan().parcels()) {
            if (shipment.plan().parcels().size() > 1) {
                lines.add("");
                lines.add(word("parcel") + " " + parcel.position());
            }
            parcel.items().forEach(this::item);
            if (parcel.items().isEmpty()) {
                lines.add(word("nothing-told"));
            }
        }
        write();
    }

    private void head(String storeName, Shipment shipment) {
        lines.add(word("title"));
        lines.add(storeName);
        lines.add("");
        var number = shipment.origin().orderNumber();
        if (number != null) {
            lines.add(word("order") + " " + number);
        }
        lines.add(word("reference") + " " + shipment.reference());
        shipment.plan().parcels().stream()
                .map(KeptParcel::trackingNumber)
                .filter(Objects::nonNull)
                .forEach(tracking -> lines.add(word("tracking") + " " + tracking));
        lines.add("");
        var to = shipment.plan().to();
        if (to != null) {
            Stream.of(
                            to.name(),
                            to.company(),
                            to.line1(),
                            to.line2(),
                            "%s %s"
                                    .formatted(Objects.toString(to.postalCode(), ""), to.city())
                                    .strip(),
                            Locale.of("", to.country()).getDisplayCountry(language))
                    .filter(line -> line != null && !line.isBlank())
                    .forEach(lines::add);
            lines.add("");
        }
    }

    private void item(ParcelItem item) {
        var sku = item.sku() == null ? "" : " (%s)".formatted(item.sku());
        lines.add("%d × %s%s".formatted(item.quantity(), item.title(), sku));
    }

    private void write() throws IOException {
        var fitted = lines.stream().flatMap(line -> wrapped(printable(line)).stream()).toList();
        int perPage = (int) ((paper.getHeight() - 2 * MARGIN) / LEADING);
        for (int from = 0; from < fitted.size(); from += perPage) {
            var page = new PDPage(paper);
            document.addPage(page);
            var to = Math.min(fitted.size(), from + perPage);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.setLeading(LEADING);
                content.newLineAtOffset(MARGIN, paper.getHeight() - MARGIN - LEADING);
                for (var line : fitted.subList(from, to)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
    }

    /** What the font has no letter for is shown as a question mark, not left out. */
    private String printable(String line) {
        var text = new StringBuilder();
        line.codePoints()
                .forEach(letter -> {
                    var one = Character.toString(letter);
                    try {
                        font.encode(one);
                        text.append(one);
                    } catch (IOException | IllegalArgumentException missing) {
                        text.append('?');
                    }
                });
        return text.toString();
    }

    private List<String> wrapped(String line) {
        var whole = new ArrayList<String>();
        var rest = new StringBuilder();
        for (var word : line.split(" ", -1)) {
            var longer = rest.isEmpty() ? word : rest + " " + word;
            if (!rest.isEmpty() && width(longer) > paper.getWidth() - 2 * MARGIN) {
                whole.add(rest.toString());
                rest = new StringBuilder(word);
            } else {
                rest = new StringBuilder(longer);
            }
        }
        whole.add(rest.toString());
        return whole;
    }

    private float width(String line) {
        try {
            return font.getStringWidth(line) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word(String key) {
        return texts.render("shipments.packing-slip." + key, language);
    }
}
