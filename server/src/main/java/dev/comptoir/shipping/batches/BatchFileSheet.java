package dev.comptoir.shipping.batches;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.Sheet;
import dev.comptoir.imports.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns and rows of a file of shipments: a heading row, then one row for each. */
final class BatchFileSheet {

    private static final List<BatchColumn> NUMBERS =
            List.of(
                    BatchColumn.LENGTH,
                    BatchColumn.WIDTH,
                    BatchColumn.HEIGHT,
                    BatchColumn.WEIGHT,
                    BatchColumn.VALUE,
                    BatchColumn.NET_WEIGHT);

    private BatchFileSheet() {}

    static List<BatchFileRow> rows(Sheet sheet, Consumer<BatchFileProblem> complaints) {
        var headings = sheet.next();
        if (headings == null) {
            return List.of();
        }
        var columns = columns(headings, complaints);
        if (!columns.containsKey(BatchColumn.WEIGHT)) {
            complaints.accept(
                    new BatchFileProblem(
                            headings.line(),
                            BatchColumn.WEIGHT.heading(),
                            "batch-file.no-column",
                            Map.of()));
            return List.of();
        }
        var table = new ArrayList<SheetRow>();
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            if (table.size() == CreateBatch.MOST) {
                complaints.accept(
                        new BatchFileProblem(
                                row.line(),
                                null,
                                "batch-file.too-many-rows",
                                Map.of("most", CreateBatch.MOST)));
                break;
            }
            table.add(row);
        }
        var decimal = decimalSign(table, columns);
        return table.stream()
                .map(row -> new BatchFileRow(row, columns, decimal, complaints))
                .toList();
    }

    /** A heading that nobody knows is told: what stands below it would be lost. */
    private static Map<BatchColumn, Integer> columns(
            SheetRow headings, Consumer<BatchFileProblem> complaints) {
        var columns = new EnumMap<BatchColumn, Integer>(BatchColumn.class);
        for (int index = 0; index < headings.cells().size(); index++) {
            var heading = headings.cell(index).text();
            if (heading.isEmpty()) {
                continue;
            }
            var column = BatchColumn.of(heading);
            var code =
                    column.isEmpty()
                            ? "batch-file.unknown-column"
                            : columns.putIfAbsent(column.get(), index) == null
                                    ? null
                                    : "batch-file.column-twice";
            if (code != null) {
                complaints.accept(new BatchFileProblem(headings.line(), heading, code, Map.of()));
            }
        }
        return columns;
    }

    /** What the numbers of the file prove, if any of them does. */
    private static @Nullable DecimalSign decimalSign(
            List<SheetRow> table, Map<BatchColumn, Integer> columns) {
        return table.stream()
                .flatMap(row ->
                        NUMBERS.stream()
                                .flatMap(column -> Stream.ofNullable(columns.get(column)))
                                .map(row::cell))
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .flatMap(cell -> Numbers.evidence(cell.text()).stream())
                .findFirst()
                .orElse(null);
    }
}
