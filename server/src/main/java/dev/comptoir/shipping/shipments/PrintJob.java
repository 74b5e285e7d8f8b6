package dev.comptoir.shipping.shipments;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** One PDF of many papers. Labels share pages as the layout says; they are never enlarged. */
final class PrintJob implements Closeable {

    private static final PDRectangle LABEL = new PDRectangle(288, 432);

    private final PDDocument document = new PDDocument();
    private final LayerUtility layers = new LayerUtility(document);
    private final List<PDDocument> sources = new ArrayList<>();
    private final PrintLayout layout;
    private @Nullable PDPage page;
    private int used;

    PrintJob(PrintLayout layout) {
        this.layout = layout;
    }

    PDDocument document() {
        return document;
    }

    /** Puts each page of a label into the next cell. */
    void label(String mediaType, byte[] content) throws IOException {
        if (!mediaType.equals("application/pdf")) {
            image(content);
            return;
        }
        var source = open(content);
        for (int i = 0; i < source.getNumberOfPages(); i++) {
            var rotation = source.getPage(i).getRotation();
            var form = layers.importPageAsForm(source, i);
            var box = form.getBBox();
            boolean turned = rotation == 90 || rotation == 270;
            var shown =
                    turned
                            ? new PDRectangle(box.getHeight(), box.getWidth())
                            : new PDRectangle(box.getWidth(), box.getHeight());
            // a form of a turned page fills the box of the page as it was before it was turned
            var unit = new Unit(shown, box.getWidth(), box.getHeight());
            draw(unit, stream -> stream.drawForm(form));
        }
    }

    /** Puts all pages of a paper on pages of their own, as they are. */
    void whole(String mediaType, byte[] content) throws IOException {
        if (!mediaType.equals("application/pdf")) {
            newPage();
            image(content);
            page = null;
            return;
        }
        for (var each : open(content).getPages()) {
            document.importPage(each);
        }
        page = null;
    }

    /** Whatever comes next begins a page. */
    void newPage() {
        page = null;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        for (var source : sources) {
            source.close();
        }
        document.close();
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    /**
     * @param shown how large it is seen
     * @param width of what is drawn before it is scaled to that
     */
    private record Unit(PDRectangle shown, float width, float height) {}

    /** Images do not say how large they are: at most as a label. */
    private void image(byte[] content) throws IOException {
        var image = PDImageXObject.createFromByteArray(document, content, "label");
        float scale =
                Math.min(
                        LABEL.getWidth() / image.getWidth(), LABEL.getHeight() / image.getHeight());
        var shown = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
        draw(new Unit(shown, 1, 1), on -> on.drawImage(image, 0, 0, 1, 1));
    }

    private void draw(Unit unit, Drawing drawing) throws IOException {
        if (page == null || used == layout.perPage()) {
            page = new PDPage(layout.page());
            document.addPage(page);
            used = 0;
        }
        var cell = layout.cell(used++);
        try (var content =
                new PDPageContentStream(
                        document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.saveGraphicsState();
            content.transform(new Matrix(fitted(unit, cell)));
            drawing.on(content);
            content.restoreGraphicsState();
        }
    }

    /**
     * Into the middle of the cell, turned where that is the cell's shape, and no larger than it is.
     */
    private static AffineTransform fitted(Unit unit, PrintLayout.Cell cell) {
        float width = unit.shown().getWidth();
        float height = unit.shown().getHeight();
        boolean turn = width > height != cell.width() > cell.height();
        float across = turn ? height : width;
        float up = turn ? width : height;
        float scale = Math.min(1, Math.min(cell.width() / across, cell.height() / up));
        var at = new AffineTransform();
        at.translate(
                cell.x() + (cell.width() - across * scale) / 2,
                cell.y() + (cell.height() - up * scale) / 2);
        if (turn) {
            at.translate(across * scale, 0);
            at.rotate(Math.PI / 2);
        }
        at.scale(width * scale / unit.width(), height * scale / unit.height());
        return at;
    }

    private PDDocument open(byte[] content) throws IOException {
        var source = Loader.loadPDF(content);
        sources.add(source);
        return source;
    }
}
