package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.Conventions.DateOrder;
import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import dev.comptoir.imports.sheet.Dates;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.SheetFormat;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.imports.spi.ImportColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns how a file writes numbers and dates from those of its cells that can be understood in one
 * way only. Where they contradict each other or say nothing, the separator tells: Excel separates
 * cells by semicolons exactly where people write decimals with a comma and the day first.
 */
final class ConventionFinder {

    private final int[] numbers;
    private final int[] dates;
    private final Set<DecimalSign> signs = EnumSet.noneOf(DecimalSign.class);
    private final Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);

    ConventionFinder(List<ImportColumn> columns, Mapping mapping) {
        numbers = places(columns, mapping, ImportColumn.Type.NUMBER);
        dates = places(columns, mapping, ImportColumn.Type.DATE);
    }

    void see(SheetRow row) {
        for (int place : numbers) {
            var cell = row.cell(place);
            if (isText(cell)) {
                Numbers.evidence(cell.text()).ifPresent(signs::add);
            }
        }
        for (int place : dates) {
            var cell = row.cell(place);
            if (isText(cell)) {
                Dates.evidence(cell.text()).ifPresent(orders::add);
            }
        }
    }

    Conventions found(SheetFormat format) {
        var european = ";".equals(format.separator());
        var comma = ",".equals(format.separator());
        var usual =
                new Conventions(
                        european ? DecimalSign.COMMA : comma ? DecimalSign.POINT : null,
                        european ? DateOrder.DAY_FIRST : null);
        return new Conventions(only(signs), only(orders)).or(usual);
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !cell.isEmpty();
    }

    private static <E> @Nullable E only(Set<E> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static int[] places(
            List<ImportColumn> columns, Mapping mapping, ImportColumn.Type type) {
        return columns.stream()
                .filter(column -> column.type() == type && mapping.has(column.id()))
                .mapToInt(column -> mapping.place(column.id()))
                .toArray();
    }
}
