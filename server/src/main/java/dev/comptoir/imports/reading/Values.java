package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import dev.comptoir.imports.sheet.Dates;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.imports.spi.ImportColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells as they are understood, for people to see. */
public final class Values {

    private Values() {}

    /** The values of a row by column; those without one are left out. */
    public static Map<String, String> of(
            List<ImportColumn> columns, ReadFile.Layout layout, SheetRow row) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            if (layout.mapping().has(column.id())) {
                var cell = row.cell(layout.mapping().place(column.id()));
                if (!cell.isEmpty() && cell.kind() != Cell.Kind.BROKEN) {
                    values.put(column.id(), understood(column.type(), layout, cell));
                }
            }
        }
        return values;
    }

    private static String understood(ImportColumn.Type type, ReadFile.Layout layout, Cell cell) {
        if (cell.kind() == Cell.Kind.TYPED) {
            return cell.text();
        }
        return switch (type) {
            case NUMBER -> number(cell.text(), layout);
            case DATE -> date(cell.text(), layout);
            case TEXT, FLAG -> cell.text();
        };
    }

    private static String number(String text, ReadFile.Layout layout) {
        DecimalSign sign = layout.conventions().decimal();
        return Numbers.read(text, sign) instanceof Numbers.Reading.Number(var number)
                ? number.toPlainString()
                : text;
    }

    private static String date(String text, ReadFile.Layout layout) {
        return Dates.read(text, layout.conventions().dates()) instanceof Dates.Reading.Date date
                ? Cell.typed(date.local()).text() + (date.offset() == null ? "" : date.offset())
                : text;
    }
}
