package dev.comptoir.connectors.chronopost;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.comptoir.connectors.VendorSpecs;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.StatusTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reviewed table against the one that was collected; we differ in no state. */
class ChronopostStatusesTest {

    private final StatusTable table = StatusTable.beside(ChronopostConnector.class);

    @TestFactory
    Collection<DynamicTest> agrees_with_the_collected_codes() {
        return VendorSpecs.tests(
                "the collected codes",
                specs ->
                        rows(specs.resolve("derived/status-map.csv")).stream()
                                .map(row ->
                                        DynamicTest.dynamicTest(
                                                row.getField("code"), () -> agrees(row)))
                                .toList());
    }

    private void agrees(NamedCsvRecord row) {
        var key = new StatusKey(ChronopostTracking.SCOPE, row.getField("code"));
        var state = table.find(List.of(key)).map(StatusMeaning::state);
        // "info" changes nothing
        var expected = row.getField("normalised").equals("info") ? "" : row.getField("normalised");

        assertThat(table.keys()).contains(key);
        assertThat(state.map(found -> found.id()).orElse("")).isEqualTo(expected);
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> row.getField("carrier").equals("chronopost"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
