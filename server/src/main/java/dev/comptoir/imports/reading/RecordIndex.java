package dev.comptoir.imports.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows make which record: rows with the same key, in the order of the file, the records in
 * the order of their first rows. Always the same for the same file, so that a place in it can be
 * gone on from.
 */
final class RecordIndex {

    private final int[] rows;
    private final int[] starts;
    private final Map<Integer, Integer> repeats;

    private RecordIndex(int[] rows, int[] starts, Map<Integer, Integer> repeats) {
        this.rows = rows;
        this.starts = starts;
        this.repeats = repeats;
    }

    int size() {
        return starts.length - 1;
    }

    /** The rows of a record. */
    int[] rows(int record) {
        return Arrays.copyOfRange(rows, starts[record], starts[record + 1]);
    }

    /** The row that had the same key already, where rows of one key do not belong together. */
    @Nullable Integer repeats(int record) {
        return repeats.get(record);
    }

    /** Takes the rows' keys one after the other. */
    static final class Builder {

        private final boolean together;
        private final Map<String, Integer> recordByKey = new HashMap<>();
        private final Map<Integer, Integer> firstRowOfRepeat = new HashMap<>();
        private int[] recordOfRow = new int[1024];
        private int rows;
        private int records;

        /**
         * @param together whether rows with the same key make one record
         */
        Builder(boolean together) {
            this.together = together;
        }

        /**
         * @param key empty when the row has none
         */
        void add(String key) {
            if (rows == recordOfRow.length) {
                recordOfRow = Arrays.copyOf(recordOfRow, 2 * rows);
            }
            recordOfRow[rows] = record(key);
            rows++;
        }

        private int record(String key) {
            if (key.isEmpty()) {
                return records++;
            }
            // with one row per record, the value is the key's first row
            var known = recordByKey.putIfAbsent(key, together ? records : rows);
            if (known == null) {
                return records++;
            }
            if (together) {
                return known;
            }
            firstRowOfRepeat.put(records, known);
            return records++;
        }

        RecordIndex finish() {
            var starts = new int[records + 1];
            for (int row = 0; row < rows; row++) {
                starts[recordOfRow[row] + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            var sorted = new int[rows];
            var next = Arrays.copyOf(starts, records);
            for (int row = 0; row < rows; row++) {
                sorted[next[recordOfRow[row]]++] = row;
            }
            return new RecordIndex(sorted, starts, Map.copyOf(firstRowOfRepeat));
        }
    }
}
