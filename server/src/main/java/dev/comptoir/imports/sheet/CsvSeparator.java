package dev.comptoir.imports.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which character separates the cells: the one that gives the most rows the same number of cells.
 */
final class CsvSeparator {

    static final char[] CANDIDATES = {',', ';', '\t', '|'};

    /** How much of a file is looked at. */
    static final int SAMPLE = 1 << 16;

    private static final int ROWS = 200;

    private CsvSeparator() {}

    /** The separator in Excel's own first line {@code sep=;}, which is not part of the table. */
    static @Nullable Character declared(String sample) {
        return sample.length() > 5
                        && sample.regionMatches(true, 0, "sep=", 0, 4)
                        && (sample.charAt(5) == '\n' || sample.charAt(5) == '\r')
                ? sample.charAt(4)
                : null;
    }

    /**
     * @param sample the beginning of the file, or all of it
     */
    static char detect(String sample) {
        char best = CANDIDATES[0];
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of rows with the most frequent number of cells, and a little for more cells. */
    private static double score(String sample, char candidate) {
        var sizes = new HashMap<Integer, Integer>();
        int rows = 0;
        try (CsvReader<CsvRecord> reader = lenient(candidate).ofCsvRecord(sample)) {
            for (var row : reader) {
                if (++rows > ROWS) {
                    break;
                }
                sizes.merge(row.getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException | java.io.IOException e) {
            return 0;
        }
        var usual =
                sizes.entrySet().stream()
                        .filter(size -> size.getKey() > 1)
                        .max(Map.Entry.comparingByValue())
                        .orElse(null);
        return usual == null
                ? 0
                : (double) usual.getValue() / rows + 0.01 * Math.min(usual.getKey(), 50);
    }

    private static CsvReader.CsvReaderBuilder lenient(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }
}
