package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The merchant's own papers, which go to the carrier ahead of the parcel. */
@ComptoirTest
class TradePapersTest {

    private static final byte[] INVOICE = Papers.pdf("INVOICE 2026-117");

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void goAheadOfTheParcelWhenItsLabelIsBought() {
        var id = store.draft(abroad());
        var kept = add(id, "commercial_invoice", INVOICE).expect(200).json();
        assertThat(kept.path("takesTradeDocuments").asBoolean()).isTrue();
        assertThat(kept.at("/documents/0/kind").asString()).isEqualTo("commercial_invoice");
        assertThat(kept.at("/documents/0/source").asString()).isEqualTo("person");

        var bought = store.buy(id).expect(200).json();

        assertThat(bought.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(sentAhead(id)).containsExactly(INVOICE);
        assertThat(bought.path("takesTradeDocuments").asBoolean()).isFalse();
        assertThat(add(id, "other", INVOICE).expect(409).code()).isEqualTo("shipments.not-a-draft");
    }

    @Test
    void aLaterOneTakesThePlaceOfTheFirst() {
        var id = store.draft(abroad());
        add(id, "commercial_invoice", Papers.pdf("WRONG")).expect(200);
        add(id, "other", Papers.pdf("CERTIFICATE OF ORIGIN")).expect(200);

        var mended = add(id, "commercial_invoice", INVOICE).expect(200).json();

        assertThat(mended.path("documents")).hasSize(2);
        store.buy(id).expect(200);
        assertThat(sentAhead(id)).hasSize(2).contains(INVOICE);
    }

    @Test
    void whatIsRemovedIsNotSent() {
        var id = store.draft(abroad());
        var paper = add(id, "other", INVOICE).expect(200).json().at("/documents/0/id").asString();
        var path = store.path("/%s/trade-documents/%s".formatted(id, paper));

        store.owner().call("DELETE", path, null).expect(200);

        assertThat(store.owner().call("DELETE", path, null).expect(404).code())
                .isEqualTo("shipments.unknown-document");
        store.buy(id).expect(200);
        assertThat(sentAhead(id)).isEmpty();
    }

    @Test
    void nothingIsSentOfWhatStaysAtHome() {
        var id = store.draft();
        add(id, "commercial_invoice", INVOICE).expect(200);

        store.buy(id).expect(200);

        assertThat(sentAhead(id)).isEmpty();
    }

    @Test
    void aPaperThatDoesNotArriveKeepsTheLabelFromBeingBought() {
        var id = store.draft(abroad());
        add(id, "commercial_invoice", INVOICE).expect(200);
        TestSimulators.get()
                .faults()
                .on(SampleSimulator.HOST, "/v1/papers")
                .times(1)
                .play(Fault.cutInBody());

        store.buy(id).expect(503);

        assertThat(store.state(id)).isEqualTo("draft");
        assertThat(store.sales(id)).isEmpty();
        store.buy(id).expect(200);
        assertThat(sentAhead(id)).containsExactly(INVOICE);
    }

    @Test
    void refusesWhatIsNoPaper() {
        var id = store.draft(abroad());
        var page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        var zpl = "^XA^FO50,50^FDSample^FS^XZ".getBytes(StandardCharsets.UTF_8);

        assertThat(add(id, "commercial_invoice", page).expect(400).code())
                .isEqualTo("shipments.not-a-paper");
        assertThat(add(id, "commercial_invoice", zpl).expect(400).code())
                .isEqualTo("shipments.not-a-paper");
        assertThat(ShipmentStore.problems(add(id, "label", INVOICE)))
                .containsEntry("kind", "no-trade-document");
        assertThat(ShipmentStore.problems(add(id, "novel", INVOICE))).containsKey("kind");
        assertThat(store.get(id).path("documents")).isEmpty();
    }

    private Map<String, Object> abroad() {
        var body = store.body();
        body.put(
                "to",
                Map.of(
                        "name", "Urs Keller",
                        "line1", "Bahnhofstrasse 12",
                        "postalCode", "8001",
                        "city", "Zürich",
                        "country", "CH"));
        var cup =
                Map.of(
                        "description",
                        "Ceramic cup",
                        "quantity",
                        2,
                        "hsCode",
                        "691200",
                        "originCountry",
                        "FR",
                        "unitGrams",
                        300,
                        "unitValue",
                        Map.of("amountMinor", 1_900, "currency", "EUR"));
        body.put("customs", Map.of("lines", List.of(cup)));
        return body;
    }

    private Caller.Answer add(String id, String kind, byte[] file) {
        return store.owner()
                .upload(store.path("/%s/trade-documents?kind=%s".formatted(id, kind)), file);
    }

    private List<byte[]> sentAhead(String id) {
        return ShipmentStore.carrier().papersOf(store.get(id).path("reference").asString());
    }
}
