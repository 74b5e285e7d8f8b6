package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The paper that labels are printed on together. */
@Schema(enumAsRef = true)
public enum PrintLayout {
    /** One label on each label of a label printer, 4 by 6 inches. */
    LABEL_4X6(288, 432, 1, 1),
    /** One on a sheet. */
    A4_1(595.28f, 841.89f, 1, 1),
    /** Two on a sheet, lying. */
    A4_2(595.28f, 841.89f, 1, 2),
    /** Four on a sheet. */
    A4_4(595.28f, 841.89f, 2, 2);

    private final float width;
    private final float height;
    private final int columns;
    private final int rows;

    PrintLayout(float width, float height, int columns, int rows) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    /** A part of a page, in points from the lower left corner. */
    record Cell(float x, float y, float width, float height) {}

    PDRectangle page() {
        return new PDRectangle(width, height);
    }

    int perPage() {
        return columns * rows;
    }

    /** The cells are filled as people read. */
    Cell cell(int number) {
        float cellWidth = width / columns;
        float cellHeight = height / rows;
        return new Cell(
                number % columns * cellWidth,
                height - (number / columns + 1) * cellHeight,
                cellWidth,
                cellHeight);
    }

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no layout of that name
     */
    @JsonCreator
    public static PrintLayout of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
