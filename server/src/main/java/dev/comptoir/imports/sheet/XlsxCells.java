package dev.comptoir.imports.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells out of a workbook's: a date is a number whose format shows a date, a number has the
 * fifteen digits that Excel keeps, a formula is the value that Excel last calculated.
 */
final class XlsxCells {

    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

    /** Colours, locales and literals of a number format, in which letters mean nothing. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    /** Numbers that are shown with leading zeros, such as postal codes. */
    private static final Pattern ZEROS = Pattern.compile("0{2,15}");

    private final Map<String, Boolean> dateFormats = new HashMap<>();

    Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return Cell.ERROR;
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, number);
            case Boolean value -> Cell.typed(value);
            case String text when isError(cell, text) -> Cell.ERROR;
            case String text -> Cell.text(text);
            case null -> withoutValue(cell);
            default -> Cell.ERROR;
        };
    }

    private static Cell withoutValue(org.dhatim.fastexcel.reader.Cell cell) {
        var formula = cell.getFormula();
        // a formula whose result is an empty text has an empty value
        return formula != null && cell.getRawValue() == null
                ? Cell.FORMULA_WITHOUT_VALUE
                : Cell.EMPTY;
    }

    /** The result of a formula that failed, which the library gives as a text. */
    private static boolean isError(org.dhatim.fastexcel.reader.Cell cell, String text) {
        return cell.getFormula() != null
                && text.matches("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!)");
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        var format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            return Cell.typed(cell.asDate());
        }
        var plain = number.round(EXCEL).stripTrailingZeros();
        if (format != null && ZEROS.matcher(format).matches() && plain.scale() <= 0) {
            return Cell.text(
                    "0".repeat(Math.max(0, format.length() - plain.toPlainString().length()))
                            + plain.toPlainString());
        }
        return Cell.typed(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /**
     * ECMA-376 part 1, 18.8.30: the built-in formats of dates; others are told by their letters.
     */
    private boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return id != 18 && id != 19 && id != 20 && id != 21;
        }
        return format != null && dateFormats.computeIfAbsent(format, XlsxCells::showsDate);
    }

    private static boolean showsDate(String format) {
        var letters = LITERALS.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return !letters.contains("general") && (letters.contains("y") || letters.contains("d"));
    }
}
