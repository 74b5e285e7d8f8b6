package dev.comptoir.connectors.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.testing.VendorSpecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our table of FedEx's codes beside the one that was derived from its reference guide. */
class FedexStatusesTest {

    /** Where we judged otherwise, and why. */
    private static final Map<String, String> DIFFERENT =
            Map.of("RT", "a return that was asked for has not begun");

    @TestFactory
    Collection<DynamicTest> knows_each_code_of_the_reference_guide() {
        return VendorSpecs.tests(
                "derived",
                folder ->
                        rows(folder.resolve("status-map.csv")).stream()
                                .map(row ->
                                        DynamicTest.dynamicTest(
                                                row.get(0), () -> sameAs(row.get(0), row.get(1))))
                                .toList());
    }

    private static void sameAs(String code, String derived) {
        var ours =
                new FedexConnector()
                        .statuses()
                        .find(List.of(new StatusKey(FedexTracking.EVENT, code)))
                        .map(FedexStatusesTest::state);

        if (DIFFERENT.containsKey(code)) {
            assertThat(ours).isPresent().get().isNotEqualTo(derived);
        } else {
            assertThat(ours).contains(derived);
        }
    }

    private static String state(StatusMeaning meaning) {
        return meaning.state() == null ? "info" : meaning.state().id();
    }

    /** Code and state of FedEx's rows. */
    private static List<List<String>> rows(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return rows.stream()
                    .filter(row -> row.getField("carrier").equals("fedex"))
                    .map(row -> List.of(row.getField("code"), row.getField("normalised")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
