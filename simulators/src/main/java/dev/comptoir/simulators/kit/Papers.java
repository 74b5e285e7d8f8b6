package dev.comptoir.simulators.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Labels and other papers of a simulated carrier, in the formats of the real ones. Each says that
 * it is simulated, so that none is ever stuck on a parcel.
 */
public final class Papers {

    private static final String MARK = "SIMULATED - NOT VALID FOR SHIPPING";
    private static final int WIDTH = 288;
    private static final int HEIGHT = 432;

    private Papers() {}

    /** A PDF of 4 by 6 inches for each page; a page is its lines. */
    public static byte[] pdf(List<List<String>> pages) {
        var objects = new ArrayList<String>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Kids [ %s] /Count %d >>".formatted(kids, pages.size()));
        objects.add(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (int page = 0; page < pages.size(); page++) {
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
                            .formatted(WIDTH, HEIGHT, 5 + 2 * page));
            var text = text(pages.get(page));
            objects.add(
                    "<< /Length %d >>\nstream\n%s\nendstream"
                            .formatted(text.getBytes(ISO_8859_1).length, text));
        }
        return file(objects);
    }

    /** A PDF of one page. */
    public static byte[] pdf(String... lines) {
        return pdf(List.of(List.of(lines)));
    }

    private static String text(List<String> lines) {
        var text = new StringBuilder("BT /F1 11 Tf 14 TL 18 400 Td (%s) Tj".formatted(MARK));
        for (var line : lines) {
            text.append(" T* (")
                    .append(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)"))
                    .append(") Tj");
        }
        return text.append(" ET").toString();
    }

    private static byte[] file(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int n = 0; n < objects.size(); n++) {
            offsets.add(file.length());
            file.append(n + 1).append(" 0 obj\n").append(objects.get(n)).append("\nendobj\n");
        }
        var table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(ISO_8859_1);
    }

    /** ZPL II: one label. */
    public static byte[] zpl(String... lines) {
        var label = new StringBuilder("^XA^CI28^FO30,30^A0N,28^FD%s^FS".formatted(MARK));
        for (int n = 0; n < lines.length; n++) {
            label.append("^FO30,%d^A0N,32^FD%s^FS".formatted(90 + 50 * n, lines[n]));
        }
        return label.append("^XZ").toString().getBytes(UTF_8);
    }

    public static byte[] png(String... lines) {
        return image("png", lines);
    }

    public static byte[] gif(String... lines) {
        return image("gif", lines);
    }

    /** Drawn without the platform's fonts, which a bare machine does not have. */
    private static byte[] image(String format, String... lines) {
        var image = new BufferedImage(800, 1200, BufferedImage.TYPE_BYTE_BINARY);
        var pen = new PixelPen(image);
        pen.write(MARK, 40, 60);
        for (int n = 0; n < lines.length; n++) {
            pen.write(lines[n], 40, 160 + 60 * n);
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
