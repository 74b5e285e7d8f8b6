package dev.comptoir.shipping.batches;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.platform.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of a file of shipments; what of it cannot be understood is told, and never guessed. */
final class BatchFileRow {

    private final SheetRow row;
    private final Map<BatchColumn, Integer> columns;
    private final @Nullable DecimalSign decimal;
    private final Consumer<BatchFileProblem> complaints;
    private int complained;

    BatchFileRow(
            SheetRow row,
            Map<BatchColumn, Integer> columns,
            @Nullable DecimalSign decimal,
            Consumer<BatchFileProblem> complaints) {
        this.row = row;
        this.columns = columns;
        this.decimal = decimal;
        this.complaints = complaints;
    }

    int line() {
        return row.line();
    }

    /** Whether nothing is wrong with it as far as it was read. */
    boolean clean() {
        return complained == 0;
    }

    @Nullable String text(BatchColumn column) {
        var cell = cell(column);
        if (cell.kind() == Cell.Kind.BROKEN) {
            complain(column, "batch-file.broken-cell", Map.of());
            return null;
        }
        return cell.isEmpty() ? null : cell.text();
    }

    @Nullable String needed(BatchColumn column) {
        var text = text(column);
        if (text == null && cell(column).isEmpty()) {
            complain(column, "required", Map.of());
        }
        return text;
    }

    boolean has(BatchColumn column) {
        return !cell(column).isEmpty();
    }

    /** A number in units a thousandth, or a tenth, of the file's; null when there is none. */
    @Nullable Integer measure(BatchColumn column, int shift) {
        return number(column)
                .map(value -> {
                    try {
                        return value.movePointRight(shift).intValueExact();
                    } catch (ArithmeticException tooExact) {
                        complain(column, "batch-file.too-exact", Map.of("decimals", shift));
                        return null;
                    }
                })
                .orElse(null);
    }

    @Nullable Money money(BatchColumn column, BatchColumn currency) {
        var amount = number(column);
        if (amount.isEmpty()) {
            return null;
        }
        var code = needed(currency);
        if (code == null) {
            return null;
        }
        try {
            return Money.parse(amount.get().toPlainString(), code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException no) {
            complain(currency, "batch-file.no-amount", Map.of("currency", code));
            return null;
        }
    }

    private Optional<BigDecimal> number(BatchColumn column) {
        var cell = cell(column);
        if (cell.isEmpty() || text(column) == null) {
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.TYPED && cell.text().matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(cell.text()));
        }
        return switch (Numbers.read(cell.text(), decimal)) {
            case Numbers.Reading.Number(var value) -> Optional.of(value);
            case Numbers.Reading.Ambiguous() -> {
                complain(column, "batch-file.ambiguous-number", Map.of("text", cell.text()));
                yield Optional.empty();
            }
            case Numbers.Reading.NoNumber() -> {
                complain(column, "batch-file.no-number", Map.of("text", cell.text()));
                yield Optional.empty();
            }
        };
    }

    void complain(@Nullable BatchColumn column, String code, Map<String, Object> params) {
        complained++;
        complaints.accept(
                new BatchFileProblem(
                        row.line(), column == null ? null : column.heading(), code, params));
    }

    private Cell cell(BatchColumn column) {
        var index = columns.get(column);
        return index == null ? Cell.EMPTY : row.cell(index);
    }
}
