package dev.comptoir.imports.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What stands in one place of a table.
 *
 * @param text without spaces around it; of a typed cell the one form in which {@code BigDecimal},
 *     {@code LocalDate} and {@code LocalDateTime} print themselves; of a broken one the code of
 *     what is wrong
 */
public record Cell(Kind kind, String text) {

    /** How much the file tells about a cell. */
    public enum Kind {
        /** Characters that somebody wrote, to be understood by the customs of the file. */
        TEXT,
        /** A number, date or truth value that the file holds as such. */
        TYPED,
        /** There is something, but no value can be had of it. */
        BROKEN
    }

    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** A formula that was never calculated: the file holds no value for it. */
    public static final Cell FORMULA_WITHOUT_VALUE = broken("import.formula-without-value");

    /** The program that wrote the file put an error such as {@code #REF!} there. */
    public static final Cell ERROR = broken("import.cell-error");

    /** Stands for a last row that ends in the middle. */
    public static final Cell CUT_ROW = broken("import.cut-row");

    public static Cell text(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new Cell(Kind.TEXT, stripped);
    }

    public static Cell typed(BigDecimal number) {
        return new Cell(Kind.TYPED, number.toPlainString());
    }

    public static Cell typed(LocalDateTime date) {
        var midnight = date.toLocalTime().toSecondOfDay() == 0;
        return new Cell(
                Kind.TYPED,
                midnight
                        ? date.toLocalDate().toString()
                        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date.withNano(0)));
    }

    public static Cell typed(boolean value) {
        return new Cell(Kind.TYPED, Boolean.toString(value));
    }

    private static Cell broken(String code) {
        return new Cell(Kind.BROKEN, code);
    }

    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /**
     * What to write into a file of rows to be corrected. A number that the file held as such gets a
     * fourth decimal where it could be taken for thousands.
     */
    public String shown() {
        return switch (kind) {
            case TEXT -> text;
            case TYPED -> text.matches("-?[1-9]\\d{0,2}\\.\\d{3}") ? text + "0" : text;
            case BROKEN -> "";
        };
    }
}
