package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.orders.Orders;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Products and orders from files as merchants have them. */
@ComptoirTest
class RecordImportsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort private int port;
    @Autowired private Orders orders;
    @Autowired private JsonMapper json;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void takesProductsOfAFrenchSpreadsheetWithTheirVariants() {
        var done =
                imported(
                        "products",
                        """
                        Référence;Titre;Identifiant produit;Variante;Prix;Poids (kg);Option 1 : nom;Valeur option 1;Marque
                        TH-B;Théière;T1;Bleue;29,90;0,85;Couleur;Bleu;Grès & Cie
                        TH-R;;T1;Rouge;31,00;0,85;Couleur;Rouge;
                        BOL;Bol;;;12,50;;;;
                        """,
                        Charset.forName("windows-1252"));
        assertThat(counts(done)).isEqualTo("2 created, 0 updated, 0 unchanged, 0 rejected");
        var product = product("th%C3%A9i%C3%A8re");
        assertThat(product.path("brand").asString()).isEqualTo("Grès & Cie");
        assertThat(product.path("variants").valueStream().map(RecordImportsTest::variant))
                .containsExactly("TH-B 2990 850", "TH-R 3100 850");
        assertThat(product.at("/variants/1/options/Couleur").asString()).isEqualTo("Rouge");
    }

    @Test
    void keepsWhatAFileOfProductsDoesNotSpeakOf() {
        imported(
                "products",
                "sku,title,product id,price,brand,weight (g)\nA,Tea,P1,5.00,Acme,120\nB,Tea,P1,6.00,Acme,240\n");
        var again = imported("products", "sku,title,price\nB,Tea,6.50\n");
        assertThat(counts(again)).isEqualTo("0 created, 1 updated, 0 unchanged, 0 rejected");
        var product = product("Tea");
        assertThat(product.path("brand").asString()).isEqualTo("Acme");
        assertThat(product.path("externalId").asString()).isEqualTo("P1");
        assertThat(product.path("variants").valueStream().map(RecordImportsTest::variant))
                .containsExactly("A 500 120", "B 650 240");
        var third = imported("products", "sku,title,price\nB,Tea,6.50\n");
        assertThat(counts(third)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 rejected");
    }

    @Test
    void forgetsItsFilesWithACustomer() {
        var done =
                imported(
                        "orders",
                        """
                        Numéro de commande;Date de commande;Article;Qté;Prix unitaire;Client;E-mail
                        1;24/12/2025;Bol;1;12,50;Ada Brun;ada@example.org
                        2;24/12/2025;Bol;0;12,50;Bob Noir;bob@example.org
                        """);
        assertThat(get(done, "/records").path("items").size()).isEqualTo(2);
        var customer = order(done, "1").at("/customer/id").asString();
        owner.call("DELETE", store.path() + "/customers/" + customer, null).expect(204);
        assertThat(get(done, "/records").path("items")).isEmpty();
        assertThat(get(done, "").at("/counts/rejected").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhichRowOfAProductIsAtFault() {
        var done =
                imported(
                        "products",
                        "handle,sku,title,barcode\nP1,A,Tea,3701234567891\nP1,B,Tea,123\nP2,A,Other,\n");
        var rejected = get(done, "/records?outcome=rejected").path("items");
        assertThat(rejected.valueStream().map(RecordImportsTest::reasons))
                .contains("P1 [3: barcode gtin]");
    }

    @Test
    void takesOrdersWithTheirLinesWhereverTheyStand() {
        imported("products", "sku,title,price\nTEA,Tea,5.00\n");
        var done =
                imported(
                        "orders",
                        """
                        Numéro de commande;Date de commande;Référence;Article;Qté;Prix unitaire;Client;E-mail;Adresse;Code postal;Ville;Pays;Frais de port;Statut du paiement
                        1001;24/12/2025;TEA;;2;5,00;Ada Brun;ada@example.org;1 rue des Lilas;69002;Lyon;fr;4,90;Payée
                        1002;25/12/2025;;Bol;1;12,50;;;;;;;;
                        1001;;;Carte cadeau;1;20,00;;;;;;;;
                        1003;25/12/2025;;Bol;0;12,50;;;;;;;;
                        1004;25/12/2025;INCONNU;;1;3,00;;;;;;;;
                        1005;25/12/2025;;Bol;1;3,00;Bob;bob@example.org;2 rue des Lilas;69002;;FR;;
                        """);
        assertThat(counts(done)).isEqualTo("2 created, 0 updated, 0 unchanged, 3 rejected");
        var order = order(done, "1001");
        assertThat(order.path("totalMinor").asLong()).isEqualTo(3490);
        assertThat(order.path("currency").asString()).isEqualTo("EUR");
        assertThat(order.path("paymentStatus").asString()).isEqualTo("paid");
        assertThat(order.path("placedAt").asString()).isEqualTo("2025-12-23T23:00:00Z");
        assertThat(order.at("/customer/email").asString()).isEqualTo("ada@example.org");
        assertThat(order.at("/shippingAddress/country").asString()).isEqualTo("FR");
        assertThat(order.path("lines").size()).isEqualTo(2);
        assertThat(order.at("/lines/0/title").asString()).isEqualTo("Tea");
        assertThat(
                        get(done, "/records?outcome=rejected")
                                .path("items")
                                .valueStream()
                                .map(RecordImportsTest::reasons))
                .containsExactly(
                        "1003 [5: quantity import.out-of-range]",
                        "1004 [6: lineTitle title-or-known-sku]",
                        "1005 [7: shippingCity required]");
    }

    @Test
    void takesTheSameOrdersAgainWithoutAChangeAndCorrectionsWithOne() {
        var file =
                "order number,quantity,unit price,item,placed on,customer e-mail\n1,2,5.00,Tea,2026-01-02,a@example.org\n";
        assertThat(counts(imported("orders", file)))
                .isEqualTo("1 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(counts(imported("orders", file)))
                .isEqualTo("0 created, 0 updated, 1 unchanged, 0 rejected");
        var shorter = imported("orders", "order number,quantity,unit price,item\n1,3,5.00,Tea\n");
        assertThat(counts(shorter)).isEqualTo("0 created, 1 updated, 0 unchanged, 0 rejected");
        var order = order(shorter, "1");
        assertThat(order.path("totalMinor").asLong()).isEqualTo(1500);
        assertThat(order.at("/customer/email").asString()).isEqualTo("a@example.org");
        assertThat(order.path("placedAt").asString()).isEqualTo("2026-01-01T23:00:00Z");
    }

    @Test
    void takesRejectedOrdersWhenTheyAreCorrected() {
        var done =
                imported(
                        "orders",
                        "order number;quantity;unit price;item\n1;2;5,00;Tea\n2;two;5,00;Tea\n2;1;7,00;Cup\n");
        assertThat(counts(done)).isEqualTo("1 created, 0 updated, 0 unchanged, 1 rejected");
        var rejects = owner.get(path(done) + "/rejects").expect(200).body();
        owner.upload(
                        path(done) + "/resume",
                        rejects.replace("two", "2").getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(counts(ended(done))).isEqualTo("1 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(order(done, "2").path("totalMinor").asLong()).isEqualTo(1700);
    }

    private JsonNode imported(String kind, String file) {
        return imported(kind, file, StandardCharsets.UTF_8);
    }

    private JsonNode imported(String kind, String file, Charset charset) {
        var started =
                owner.upload(
                                store.path() + "/" + kind + "/imports?start=true",
                                file.getBytes(charset))
                        .expect(201)
                        .json();
        return ended(started);
    }

    private JsonNode ended(JsonNode started) {
        await().atMost(SOON)
                .until(() -> !get(started, "").path("status").asString().equals("running"));
        return get(started, "");
    }

    private JsonNode get(JsonNode of, String part) {
        return owner.get(path(of) + part).expect(200).json();
    }

    private String path(JsonNode of) {
        return store.path() + "/imports/" + of.path("id").asString();
    }

    private JsonNode product(String search) {
        var found = owner.get(store.path() + "/products?search=" + search).expect(200).json();
        var id = found.at("/items/0/id").asString();
        return owner.get(store.path() + "/products/" + id).expect(200).json();
    }

    /** The order that an import made, changed or found. */
    private JsonNode order(JsonNode done, String number) {
        var id =
                get(done, "/records")
                        .path("items")
                        .valueStream()
                        .filter(record ->
                                record.path("key").asString().equals(number)
                                        && record.has("subject"))
                        .map(record -> UUID.fromString(record.path("subject").asString()))
                        .reduce((first, second) -> second)
                        .orElseThrow();
        return StoreScope.call(store.id(), () -> json.valueToTree(orders.get(id)));
    }

    private static String counts(JsonNode seen) {
        var counts = seen.path("counts");
        return "%d created, %d updated, %d unchanged, %d rejected"
                .formatted(
                        counts.path("created").asInt(),
                        counts.path("updated").asInt(),
                        counts.path("unchanged").asInt(),
                        counts.path("rejected").asInt());
    }

    private static String variant(JsonNode variant) {
        return "%s %d %d"
                .formatted(
                        variant.path("sku").asString(),
                        variant.at("/price/amountMinor").asLong(),
                        variant.path("weightGrams").asInt());
    }

    private static String reasons(JsonNode record) {
        List<String> reasons =
                record.path("rows")
                        .valueStream()
                        .flatMap(row ->
                                row.path("reasons")
                                        .valueStream()
                                        .map(reason ->
                                                row.path("line").asInt()
                                                        + ": "
                                                        + reason.path("column").asString("")
                                                        + " "
                                                        + reason.path("code").asString()))
                        .toList();
        return record.path("key").asString() + " " + reasons;
    }
}
