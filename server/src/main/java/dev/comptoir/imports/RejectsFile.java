package dev.comptoir.imports;

import dev.comptoir.imports.VerdictRows.RejectedPlace;
import dev.comptoir.imports.VerdictRows.RejectedRow;
import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.platform.csv.CsvExport;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.ViewerLocale;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rows of rejected records as a file to correct and send back: the original columns, then where
 * each row stood and what is wrong with it.
 */
@Component
final class RejectsFile {

    private static final int BLOCK = 1000;
    private static final String LINE = "imports.rejects.line";
    private static final String REASON = "imports.rejects.reason";

    private final ImportTables tables;
    private final ImportLedger ledger;
    private final ImportWords words;

    RejectsFile(ImportTables tables, ImportLedger ledger, ImportWords words) {
        this.tables = tables;
        this.ledger = ledger;
        this.words = words;
    }

    /** The round that a file of this import is made from: the current one. */
    Round round(UUID id) {
        var found = ledger.require(id);
        return ledger.inTransaction(() -> tables.rounds().get(id, found.round()));
    }

    void write(Round round, OutputStream out) throws IOException {
        write(round, Map.of(), out);
    }

    /**
     * @param mended cells that take the place of a row's own, by its line
     * @throws Problem when a mended row is not among the rejected ones
     */
    void write(Round round, Map<Integer, List<String>> mended, OutputStream out)
            throws IOException {
        var unknown = new TreeSet<>(mended.keySet());
        var places = places(round.layout().headings());
        try (var csv = new CsvExport(out, separator(round))) {
            csv.row(row(round.layout().headings(), places, words.text(LINE), words.text(REASON)));
            var after = RejectedPlace.BEGINNING;
            for (var rows = next(round, after); !rows.isEmpty(); rows = next(round, after)) {
                for (var row : rows) {
                    unknown.remove(row.line());
                    var cells = mended.getOrDefault(row.line(), row.cells());
                    var line = String.valueOf(row.line());
                    csv.row(row(cells, places, line, reasons(round.layout(), row)));
                }
                after = new RejectedPlace(rows.getLast().recordLine(), rows.getLast().line());
            }
        }
        if (!unknown.isEmpty()) {
            throw new Problem(ImportsProblem.NO_SUCH_ROW, Map.of("line", unknown.first()));
        }
    }

    private List<RejectedRow> next(Round round, RejectedPlace after) {
        return ledger.inTransaction(
                () -> tables.verdicts().rejected(round.importId(), round.number(), after, BLOCK));
    }

    /** The file's own columns: one that we wrote once has ours as well, which are written anew. */
    private List<Integer> places(List<String> headings) {
        var ours =
                Stream.of(LINE, REASON)
                        .flatMap(key -> words.inAllLanguages(key).stream())
                        .collect(Collectors.toSet());
        return IntStream.range(0, headings.size())
                .filter(place -> !ours.contains(headings.get(place)))
                .boxed()
                .toList();
    }

    private static List<String> row(
            List<String> cells, List<Integer> places, String line, String reasons) {
        return Stream.concat(
                        places.stream().map(place -> place < cells.size() ? cells.get(place) : ""),
                        Stream.of(line, reasons))
                .toList();
    }

    private String reasons(ReadFile.Layout layout, RejectedRow row) {
        return words.reasons(row.problems()).stream()
                .map(reason -> heading(layout, reason) + reason.message())
                .collect(Collectors.joining(" · "));
    }

    /** What the file itself calls the column. */
    private static String heading(ReadFile.Layout layout, ImportView.Reason reason) {
        var column = reason.column();
        if (column == null) {
            return "";
        }
        var place = layout.mapping().places().get(column);
        return (place == null ? column : layout.headings().get(place)) + ": ";
    }

    /** The file's own; for a workbook the one that the viewer's spreadsheet program expects. */
    private static char separator(Round round) {
        var own = round.layout().format().separator();
        if (own != null) {
            return own.charAt(0);
        }
        return ViewerLocale.current().equals(Locale.FRENCH) ? ';' : ',';
    }
}
