package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.Sheet;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.imports.sheet.UnreadableFileException;
import dev.comptoir.imports.sheet.UnreadableFileException.Reason;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.imports.spi.StoreFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a file of a kind from its first row to its last, and finds out what is needed to make
 * records of it.
 *
 * @param mapping from the headings
 * @param decided conventions that somebody chose; what they leave open is found out
 * @param store whose records they become
 * @param mostRows more are refused
 */
public record FileReading<R>(
        ImportKind<R> kind,
        Function<List<String>, Mapping> mapping,
        Conventions decided,
        StoreFacts store,
        int mostRows) {

    /**
     * @throws UnreadableFileException when there are no rows to be had
     */
    public ReadFile<R> read(Path file) throws IOException {
        try (var sheet = Sheet.open(file)) {
            var first = sheet.next();
            if (first == null) {
                throw new UnreadableFileException(Reason.EMPTY);
            }
            return rows(sheet, first.cells().stream().map(Cell::text).toList());
        }
    }

    private ReadFile<R> rows(Sheet sheet, List<String> headings) throws IOException {
        var places = mapping.apply(headings);
        var conventions = new ConventionFinder(kind.columns(), places);
        var index = new RecordIndex.Builder(kind.severalRows());
        try (var rows = new RowFile.Writer()) {
            int count = 0;
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                if (++count > mostRows) {
                    throw new UnreadableFileException(
                            Reason.TOO_MANY_ROWS, Map.of("max", mostRows));
                }
                rows.add(row);
                conventions.see(row);
                index.add(key(row, places));
            }
            if (count == 0) {
                throw new UnreadableFileException(Reason.NO_ROWS);
            }
            var layout =
                    new ReadFile.Layout(
                            sheet.format(),
                            headings,
                            places,
                            decided.or(conventions.found(sheet.format())),
                            sheet.notices());
            return new ReadFile<>(this, layout, rows.finish(), index.finish());
        }
    }

    private String key(SheetRow row, Mapping places) {
        return RecordKey.of(kind, places, row).map(RecordKey::unique).orElse("");
    }
}
