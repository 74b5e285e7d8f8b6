package dev.comptoir.imports;

import dev.comptoir.imports.VerdictRows.RejectedPlace;
import dev.comptoir.imports.VerdictRows.RejectedRow;
import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.platform.csv.CsvExport;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.ViewerLocale;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rows of rejected records as a file to correct and send back: the original columns, then where
 * each row stood and what is wrong with it.
 */
@Component
final class RejectsFile {

    private static final int BLOCK = 1000;

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
        var headings = round.layout().headings();
        try (var csv = new CsvExport(out, separator(round))) {
            var first = new ArrayList<>(headings);
            first.add(words.text("imports.rejects.line"));
            first.add(words.text("imports.rejects.reason"));
            csv.row(first);
            var after = RejectedPlace.BEGINNING;
            for (var rows = next(round, after); !rows.isEmpty(); rows = next(round, after)) {
                for (var row : rows) {
                    unknown.remove(row.line());
                    var cells = mended.getOrDefault(row.line(), row.cells());
                    csv.row(cells(round.layout(), row, cells));
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

    private List<String> cells(ReadFile.Layout layout, RejectedRow row, List<String> own) {
        var cells = new ArrayList<String>();
        for (int place = 0; place < layout.headings().size(); place++) {
            cells.add(place < own.size() ? own.get(place) : "");
        }
        cells.add(String.valueOf(row.line()));
        cells.add(
                words.reasons(row.problems()).stream()
                        .map(reason -> heading(layout, reason) + reason.message())
                        .collect(Collectors.joining(" · ")));
        return cells;
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
