package dev.comptoir.connectors.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.StatusTable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our table of DHL's codes against the facts that were collected of them. */
class DhlStatusesTest {

    private static final StatusTable TABLE = StatusTable.beside(ExpressConnector.class);

    /** Delivered damaged is delivered, with a flag; the collection calls it an exception. */
    private static final Set<StatusKey> DELIBERATE = Set.of(new StatusKey("express", "DD"));

    /** Summaries of MyDHL's old tracking, which the events of this API never carry. */
    private static final Set<String> OF_SHIPMENTS = Set.of("101", "102", "103", "104");

    @TestFactory
    Collection<DynamicTest> agrees_with_the_collected_facts() {
        return DhlFiles.find("derived/status-map.csv")
                .map(file ->
                        DhlFiles.text(file)
                                .lines()
                                .filter(line -> line.startsWith("dhl_"))
                                .map(line -> line.split(",", 5))
                                .filter(row -> !OF_SHIPMENTS.contains(row[2]))
                                .map(DhlStatusesTest::agrees)
                                .toList())
                .orElseGet(DhlFiles::absent);
    }

    private static DynamicTest agrees(String[] row) {
        var scope = row[0].equals("dhl_express") ? "express" : "unified";
        var key = new StatusKey(scope, row[2]);
        return DynamicTest.dynamicTest(
                key.toString(),
                () -> {
                    var meaning = TABLE.find(List.of(key)).orElseThrow();
                    if (!DELIBERATE.contains(key)) {
                        assertThat(id(meaning)).isEqualTo(row[3]);
                    }
                });
    }

    private static String id(StatusMeaning meaning) {
        var state = meaning.state();
        return state == null ? "info" : state.id();
    }
}
