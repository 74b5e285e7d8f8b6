package dev.comptoir.shipping.batches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Batches that come from a file, or as shipments of their own. */
@ComptoirTest
class BatchFileApiTest {

    private static final String HEADINGS =
            "order;reference;name;address;postal code;city;country;length cm;width cm;height cm;weight kg;contents\n";

    @LocalServerPort private int port;

    private BatchStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = BatchStore.open(port);
    }

    @Test
    void whatAFileSaysIsReviewedBoughtAndPrinted() throws Exception {
        var order = store.order();
        var file =
                HEADINGS
                        + number(order)
                        + ";;;;;;;30;20;10;0,9;\n"
                        + ";R-1;Jürgen Weiß;Hauptstraße 1;04109;Leipzig;de;30,5;20;10;1,25;Books\n";

        var read = read(file.getBytes(Charset.forName("windows-1252"))).expect(200).json();

        assertThat(read.path("problems")).isEmpty();
        assertThat(read.path("rows").asInt()).isEqualTo(2);
        assertThat(read.at("/shipments/1/to/name").asString()).isEqualTo("Jürgen Weiß");
        assertThat(read.at("/shipments/1/parcels/0/lengthMillimetres").asInt()).isEqualTo(305);
        assertThat(read.at("/shipments/1/parcels/0/weightGrams").asInt()).isEqualTo(1250);
        assertThat(shipments()).as("reading stores nothing").isZero();

        var id = store.planned(body(read.path("shipments")));

        assertThat(store.counts(id)).isEqualTo(Map.of("ready", 2));
        assertThat(store.item(id, 1).path("orderId").asString()).isEqualTo(order);
        assertThat(store.item(id, 2).has("orderId")).isFalse();
        assertThat(store.item(id, 2).path("orderNumber").asString()).isEqualTo("R-1");
        store.bought(id);
        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 2));
        assertThat(BatchStore.sales()).hasSize(2);
        var shipment = store.item(id, 2).at("/shipment/id").asString();
        var bought = store.owner().get(store.store().path() + "/shipments/" + shipment).expect(200);
        assertThat(bought.json().path("contents").asString()).isEqualTo("Books");
        assertThat(bought.json().at("/to/city").asString()).isEqualTo("Leipzig");
        try (var pdf =
                Loader.loadPDF(store.owner().bytes(store.path("/" + id + "/print?layout=a4_1")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void tellsWhatIsWrongByRowAndColumnAndKeepsTheOthers() {
        var file =
                HEADINGS
                        + ";R-1;Ann;Hauptstr. 1;04109;Leipzig;DE;30;20;10;1.25;\n"
                        + ";R-1;Ann;Hauptstr. 1;04109;Leipzig;DE;30;20;10;1.2;\n"
                        + ";;Ann;Hauptstr. 1;9;Leipzig;DE;30;20;10;1.2;\n"
                        + ";R-3;Ann;Hauptstr. 1;9;Leipzig;DE;30;20;10;1.2;\n"
                        + ";R-4;Ann;;04109;Leipzig;DE;30;20;;heavy;\n"
                        + ";R-5;Ann;Hauptstr. 1;04109;Leipzig;DE;30;20;10;1.2345;\n"
                        + ";R-6;Ann;Hauptstr. 1;04109;Leipzig;DE;30;20;10;2000;\n"
                        + "A-404;;;;;;;30;20;10;1.2;\n"
                        + ";R-7;"
                        + "x".repeat(101)
                        + ";Hauptstr. 1;04109;Leipzig;DE;30;20;10;1.2;\n";

        var read = read(file).expect(200).json();

        assertThat(problems(read))
                .containsExactlyInAnyOrder(
                        "3 reference reference-twice",
                        "4 reference required",
                        "5 postal code postal-code",
                        "6 address required",
                        "6 height cm required",
                        "6 weight kg batch-file.no-number",
                        "7 weight kg batch-file.too-exact",
                        "8 weight kg max",
                        "9 order batch-file.no-order",
                        "10 name too-long");
        assertThat(read.path("rows").asInt()).isEqualTo(9);
        assertThat(read.path("shipments")).hasSize(1);
        assertThat(read.at("/problems/2/message").asString()).contains("looks like");
    }

    @Test
    void guessesNoNumberAndDropsNoColumn() {
        var file =
                "reference;name;address;postal code;city;country;length cm;width cm;height cm;weight kg;colour\n"
                        + "R-1;Ann;Hauptstr. 1;04109;Leipzig;DE;30;20;10;1,250;red\n";

        assertThat(problems(read(file).expect(200).json()))
                .containsExactlyInAnyOrder(
                        "1 colour batch-file.unknown-column",
                        "2 weight kg batch-file.ambiguous-number");
        assertThat(problems(read("reference;name\nR-1;Ann\n").expect(200).json()))
                .containsExactly("1 weight kg batch-file.no-column");
        assertThat(read("%PDF-1.7 not a table").expect(422).code())
                .isEqualTo("batches.unreadable-file");
    }

    @Test
    void knowsBoxesAndConnectionsByName() {
        var box =
                Map.of(
                        "name", "Shoe box",
                        "lengthMillimetres", 330,
                        "widthMillimetres", 210,
                        "heightMillimetres", 120,
                        "emptyGrams", 80);
        store.owner().call("POST", store.store().path() + "/parcel-templates", box).expect(201);
        var head =
                "reference;name;address;postal code;city;country;box;weight kg;connection;service\n";
        var row = "%s;Ann;Hauptstr. 1;04109;Leipzig;DE;%s;1.2;%s;%s\n";
        var file =
                head
                        + row.formatted("R-1", "shoe BOX", "Sample", "S")
                        + row.formatted("R-2", "Hat box", "", "")
                        + row.formatted("R-3", "Shoe box", "Nobody", "S")
                        + row.formatted("R-4", "Shoe box", "", "S");

        var read = read(file).expect(200).json();

        assertThat(read.at("/shipments/0/parcels/0/widthMillimetres").asInt()).isEqualTo(210);
        assertThat(read.at("/shipments/0/integrationId").asString()).isEqualTo(store.connection());
        assertThat(problems(read))
                .containsExactly(
                        "3 box batch-file.no-box",
                        "4 connection batch-file.no-connection",
                        "5 connection required");
    }

    @Test
    void declaresGoodsThatLeaveTheCustomsTerritory() {
        var file =
                "reference;name;address;postal code;city;country;length cm;width cm;height cm;weight kg;"
                        + "customs goods;customs quantity;customs unit value;customs currency;customs unit kg;customs hs code;customs origin;customs reason\n"
                        + "R-1;Ann;Bahnhofstr. 1;8001;Zürich;CH;30;20;10;1.2;T-shirt;2;19.90;eur;0.4;610910;fr;gift\n";

        var read = read(file).expect(200).json();

        assertThat(read.path("problems")).isEmpty();
        var customs = read.at("/shipments/0/customs");
        assertThat(customs.path("contents").asString()).isEqualTo("gift");
        assertThat(customs.at("/lines/0/unitValue/amountMinor").asInt()).isEqualTo(1990);
        assertThat(customs.at("/lines/0/unitGrams").asInt()).isEqualTo(400);
        assertThat(customs.at("/lines/0/originCountry").asString()).isEqualTo("FR");
    }

    @Test
    void seesNothingOfAnotherStore() {
        var other = BatchStore.open(port);
        var theirs =
                other.owner()
                        .get(other.store().path() + "/orders/" + other.order())
                        .expect(200)
                        .json()
                        .path("number")
                        .asString();
        assertThat(problems(read(HEADINGS + theirs + ";;;;;;;30;20;10;0.9;\n").expect(200).json()))
                .containsExactly("2 order batch-file.no-order");
        var elsewhere =
                other.owner()
                        .upload(store.path("/file"), HEADINGS.getBytes(StandardCharsets.UTF_8));
        elsewhere.expect(403);
    }

    @Test
    void makesAllShipmentsOfABatchOrNone() {
        var good = shipment("R-1", "04275");
        var bad = shipment("R-2", "9");
        var body = new HashMap<String, Object>();
        body.put("shipments", List.of(good, bad));

        var refused = store.owner().call("POST", store.path(""), body).expect(400).json();

        assertThat(refused.at("/errors/0/field").asString())
                .isEqualTo("shipments[1].to.postalCode");
        assertThat(shipments()).isZero();
        assertThat(codes(Map.of())).containsExactly("shipments orders-or-shipments");
        body.put("shipments", List.of(good, good));
        assertThat(codes(body)).containsExactly("shipments[1].orderNumber reference-twice");
        var nameless = new HashMap<>(good);
        nameless.remove("orderNumber");
        assertThat(codes(Map.of("shipments", List.of(nameless))))
                .containsExactly("shipments[0].orderNumber required");
        assertThat(codes(Map.of("orderIds", List.of(store.order()))))
                .containsExactly("parcel required");
    }

    @Test
    void mendsWhatIsOfNoOrder() {
        var foreign = new HashMap<>(shipment("R-1", "04275"));
        foreign.put(
                "parcels",
                List.of(
                        Map.of(
                                "lengthMillimetres",
                                300,
                                "widthMillimetres",
                                200,
                                "heightMillimetres",
                                100,
                                "weightGrams",
                                71_000)));
        var id =
                store.planned(
                        Map.of(
                                "shipments",
                                List.of(foreign),
                                "carrier",
                                BatchStore.carrier(store.connection())));
        store.bought(id);
        assertThat(store.counts(id)).as("too heavy for the carrier").isEqualTo(Map.of("failed", 1));

        var mended = store.mend(id, 1, Map.of("weightGrams", 900)).expect(200).json();

        assertThat(mended.path("state").asString()).isEqualTo("ready");
        store.bought(id);
        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 1));
        var shipment =
                store.owner()
                        .get(
                                store.store().path()
                                        + "/shipments/"
                                        + mended.at("/shipment/id").asString())
                        .expect(200)
                        .json();
        assertThat(shipment.at("/parcels/0/weightGrams").asInt()).isEqualTo(900);
        assertThat(shipment.at("/parcels/0/lengthMillimetres").asInt()).isEqualTo(300);
    }

    @Test
    void rulesChooseForThoseAloneThatNameNoCarrier() {
        var named = new HashMap<>(shipment("R-1", "04275"));
        named.put("integrationId", store.connection());
        named.put("serviceCode", "S");
        var id = store.planned(Map.of("shipments", List.of(named, shipment("R-2", "04275"))));

        for (int position = 1; position <= 2; position++) {
            store.mend(id, position, Map.of("weightGrams", 1_000)).expect(200);
            var item = store.item(id, position);
            assertThat(item.path("state").asString()).isEqualTo("ready");
            assertThat(item.has("quotedPrice")).isEqualTo(position == 2);
        }
    }

    @Test
    void theTemplateIsAFileThatIsUnderstood() {
        var template =
                store.owner()
                        .with("Accept-Language", "en")
                        .bytes(store.path("/file-template?format=csv"));
        var read = read(template).expect(200).json();
        assertThat(read.path("problems")).isEmpty();
        assertThat(read.path("rows").asInt()).isZero();
        var workbook = store.owner().bytes(store.path("/file-template?format=xlsx"));
        assertThat(read(workbook).expect(200).json().path("problems")).isEmpty();
    }

    private static Map<String, Object> shipment(String reference, String postalCode) {
        var to = new HashMap<>(BatchStore.LEIPZIG);
        to.put("postalCode", postalCode);
        return Map.of(
                "orderNumber",
                reference,
                "to",
                to,
                "parcels",
                List.of(
                        Map.of(
                                "lengthMillimetres", 300,
                                "widthMillimetres", 200,
                                "heightMillimetres", 100,
                                "weightGrams", 900)));
    }

    private Map<String, Object> body(JsonNode shipments) {
        return Map.of("shipments", shipments, "carrier", BatchStore.carrier(store.connection()));
    }

    private String number(String order) {
        return store.owner()
                .get(store.store().path() + "/orders/" + order)
                .expect(200)
                .json()
                .path("number")
                .asString();
    }

    private int shipments() {
        return store.owner()
                .get(store.store().path() + "/shipments/counts")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    private List<String> codes(Map<String, Object> body) {
        return store.owner()
                .call("POST", store.path(""), body)
                .expect(400)
                .json()
                .path("errors")
                .valueStream()
                .map(each -> each.path("field").asString() + " " + each.path("code").asString())
                .toList();
    }

    private static List<String> problems(JsonNode read) {
        return read.path("problems")
                .valueStream()
                .map(each ->
                        "%d %s %s"
                                .formatted(
                                        each.path("line").asInt(),
                                        each.path("column").asString(),
                                        each.path("code").asString()))
                .toList();
    }

    private Caller.Answer read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private Caller.Answer read(byte[] file) {
        return store.owner().upload(store.path("/file"), file);
    }
}
