package dev.comptoir.shipping.tracking;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as arrays, one for each column, as {@code unnest} takes them: many rows in one statement.
 */
record ColumnArrays<E>(List<E> rows) {

    @Nullable UUID[] uuids(Function<E, @Nullable UUID> column) {
        var values = new @Nullable UUID[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        return values;
    }

    @Nullable Integer[] integers(Function<E, @Nullable Integer> column) {
        var values = new @Nullable Integer[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        return values;
    }

    @Nullable Boolean[] booleans(Function<E, @Nullable Boolean> column) {
        var values = new @Nullable Boolean[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        return values;
    }

    /** Also of dates and instants, in the form that ISO 8601 gives them. */
    @Nullable String[] texts(Function<E, @Nullable Object> column) {
        var values = new @Nullable String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            var value = column.apply(rows.get(row));
            values[row] = value == null ? null : value.toString();
        }
        return values;
    }
}
