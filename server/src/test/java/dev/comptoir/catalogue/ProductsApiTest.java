package dev.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ComptoirTest
class ProductsApiTest {

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;
    private String path;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        owner = store.owner();
        path = store.path() + "/products";
    }

    @Test
    void keepsWhatWasWritten() {
        var created = owner.call("POST", path, bowl("BOL-1")).expect(201).json();
        var product = owner.get(path + "/" + created.path("id").asString()).expect(200).json();
        assertThat(product).isEqualTo(created);
        assertThat(product.path("title").asString()).isEqualTo("Bol en grès");
        assertThat(product.path("status").asString()).isEqualTo("active");
        assertThat(product.path("source").asString()).isEqualTo("manual");
        assertThat(product.path("version").asInt()).isEqualTo(1);
        assertThat(product.path("attributes").path("Matière").asString()).isEqualTo("grès");
        var variant = product.path("variants").get(0);
        assertThat(variant.path("barcode").asString()).isEqualTo("4006381333931");
        assertThat(variant.path("hsCode").asString()).isEqualTo("691200");
        assertThat(variant.path("price").path("amountMinor").asLong()).isEqualTo(2450);
        assertThat(variant.path("weightGrams").asInt()).isEqualTo(420);
        assertThat(changes()).contains("Test staff added the product Bol en grès");
    }

    @Test
    void tellsEveryFieldThatCannotBeUsed() {
        var wrong = new HashMap<>(variant("X-1"));
        wrong.put("barcode", "4006381333932");
        wrong.put("hsCode", "6912");
        wrong.put("originCountry", "ZZ");
        wrong.remove("widthMillimetres");
        var body = new HashMap<>(bowl("X-1"));
        body.put("variants", List.of(wrong, variant("x-1")));
        var fields = codes(owner.call("POST", path, body).expect(400));
        assertThat(fields)
                .containsEntry("variants[0].barcode", "gtin")
                .containsEntry("variants[0].hsCode", "hs-code")
                .containsEntry("variants[0].originCountry", "country")
                .containsEntry("variants[0].widthMillimetres", "size-whole")
                .containsEntry("variants[1].sku", "sku-twice");
        body.put("title", " ");
        body.remove("type");
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("title", "required")
                .containsEntry("type", "required");
    }

    @Test
    void refusesFieldsThatItDoesNotKnow() {
        var body = new HashMap<String, Object>(bowl("U-1"));
        body.put("titel", "Bol");
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("titel", "unknown-field");
    }

    @Test
    void givesAnArticleNumberToOneProductOnly() {
        owner.call("POST", path, bowl("bol-7")).expect(201);
        assertThat(codes(owner.call("POST", path, bowl("BOL-7")).expect(400)))
                .containsEntry("variants[0].sku", "sku-taken");
        TestStore.create(port).owner();
        var other = TestStore.create(port);
        other.owner().call("POST", other.path() + "/products", bowl("BOL-7")).expect(201);
    }

    @Test
    void changesOnlyWhatIsSent() {
        var created = owner.call("POST", path, bowl("C-1")).expect(201).json();
        var one = path + "/" + created.path("id").asString();
        var renamed =
                owner.call("PATCH", one, Map.of("title", "Grand bol", "brand", "", "version", 1))
                        .expect(200)
                        .json();
        assertThat(renamed.path("title").asString()).isEqualTo("Grand bol");
        assertThat(renamed.has("brand")).isFalse();
        assertThat(renamed.path("variants")).isEqualTo(created.path("variants"));
        assertThat(renamed.path("version").asInt()).isEqualTo(2);
        var same = Map.of("title", "Grand bol", "version", 2);
        assertThat(owner.call("PATCH", one, same).expect(200).json().path("version").asInt())
                .as("nothing changed")
                .isEqualTo(2);
    }

    @Test
    void namesWhatSomebodyElseChangedMeanwhile() {
        var created = owner.call("POST", path, bowl("M-1")).expect(201).json();
        var one = path + "/" + created.path("id").asString();
        owner.call("PATCH", one, Map.of("title", "Autre bol", "version", 1)).expect(200);
        owner.call("PATCH", one, Map.of("status", "archived", "version", 2)).expect(200);
        var late = owner.call("PATCH", one, Map.of("brand", "Moi", "version", 2)).expect(409);
        assertThat(late.code()).isEqualTo("catalogue.changed-meanwhile");
        assertThat(late.json().path("params").path("changed").toString()).isEqualTo("[\"status\"]");
        assertThat(late.json().path("params").path("version").asInt()).isEqualTo(3);
        var later = owner.call("PATCH", one, Map.of("brand", "Moi", "version", 1)).expect(409);
        assertThat(later.json().path("params").path("changed").toString())
                .isEqualTo("[\"status\",\"title\"]");
    }

    @Test
    void takesAShopsProductOnce() {
        var shop = store.key(List.of(Permission.PRODUCTS_WRITE));
        var put = path + "/by-external-id?source=woocommerce&externalId=gid%3A%2F%2Fshop%2F17";
        var first = shop.call("PUT", put, bowl("W-1")).expect(200).json();
        assertThat(first.path("outcome").asString()).isEqualTo("created");
        assertThat(first.path("product").path("externalId").asString()).isEqualTo("gid://shop/17");
        var again = shop.call("PUT", put, bowl("W-1")).expect(200).json();
        assertThat(again.path("outcome").asString()).isEqualTo("unchanged");
        assertThat(again.path("product")).isEqualTo(first.path("product"));
        var body = new HashMap<>(bowl("W-1"));
        body.put("variants", List.of(variant("W-2"), variant("W-1")));
        var changed = shop.call("PUT", put, body).expect(200).json();
        assertThat(changed.path("outcome").asString()).isEqualTo("updated");
        assertThat(changed.path("product").path("variants").get(1).path("id"))
                .as("the variant is still the same")
                .isEqualTo(first.path("product").path("variants").get(0).path("id"));
        shop.get(path).expect(403);
    }

    @Test
    void adoptsWhatWasMadeByHand() {
        var byHand = owner.call("POST", path, bowl("A-1")).expect(201).json();
        var put = path + "/by-external-id?source=shop&externalId=";
        var adopted = owner.call("PUT", put + "1", bowl("A-1")).expect(200).json();
        assertThat(adopted.path("outcome").asString()).isEqualTo("updated");
        assertThat(adopted.path("product").path("id")).isEqualTo(byHand.path("id"));
        assertThat(codes(owner.call("PUT", put + "2", bowl("A-1")).expect(400)))
                .containsEntry("variants[0].sku", "sku-taken");
        assertThat(
                        codes(
                                owner.call(
                                        "PUT",
                                        path + "/by-external-id?source=A%20B&externalId=1",
                                        bowl("Q"))))
                .containsEntry("source", "source");
    }

    @Test
    void findsByWordsPagesAndSorts() {
        for (int i = 0; i < 7; i++) {
            var body = new HashMap<>(bowl("P-" + i));
            body.put("title", "Œuvre n° " + i + " de l'été");
            body.put("type", i % 2 == 0 ? "physical" : "course");
            body.put("variants", List.of(Map.of("sku", "P-" + i)));
            owner.call("POST", path, body).expect(201);
        }
        owner.call("POST", path, bowl("BOL-9")).expect(201);
        assertThat(titles("?search=oeuv%20ete")).hasSize(7);
        assertThat(titles("?search=P-3")).containsExactly("Œuvre n° 3 de l'été");
        assertThat(titles("?search=400638")).containsExactly("Bol en grès");
        assertThat(titles("?search=%20%20")).hasSize(8);
        assertThat(titles("?type=course&search=oeuvre")).hasSize(3);
        assertThat(titles("?status=archived")).isEmpty();
        assertThat(titles("?sort=title&limit=3")).startsWith("Bol en grès", "Œuvre n° 0 de l'été");
        for (var sort : List.of("newest", "oldest", "title", "title_desc")) {
            assertThat(everything("&sort=" + sort)).as(sort).hasSize(8).doesNotHaveDuplicates();
        }
        assertThat(owner.get(path + "?type=cheese").expect(400).json().path("errors").toString())
                .contains("type");
        owner.get(path + "?sort=price").expect(400);
        owner.get(path + "?sort=title&cursor=AAAA").expect(400);
    }

    @Test
    void deletesAndForgets() {
        var id = owner.call("POST", path, bowl("D-1")).expect(201).json().path("id").asString();
        store.member(Role.VIEWER).call("DELETE", path + "/" + id, null).expect(403);
        owner.call("DELETE", path + "/" + id, null).expect(204);
        assertThat(owner.get(path + "/" + id).expect(404).code())
                .isEqualTo("catalogue.unknown-product");
        assertThat(titles("?search=bol")).isEmpty();
        owner.call("POST", path, bowl("D-1")).expect(201);
    }

    @Test
    void createsOnceForOneKey() {
        var once = owner.copy().with("Idempotency-Key", "bowl");
        var first = once.call("POST", path, bowl("K-1")).expect(201).json();
        assertThat(once.call("POST", path, bowl("K-1")).expect(201).json()).isEqualTo(first);
    }

    static Map<String, Object> bowl(String sku) {
        return Map.of(
                "type",
                "physical",
                "title",
                "  Bol en grès ",
                "brand",
                "Atelier",
                "attributes",
                Map.of("Matière", "grès", "Couleur", "bleu"),
                "variants",
                List.of(variant(sku)));
    }

    private static Map<String, Object> variant(String sku) {
        var variant = new HashMap<String, Object>();
        variant.put("sku", sku);
        variant.put("barcode", "4006381 333931");
        variant.put("price", Map.of("amountMinor", 2450, "currency", "EUR"));
        variant.put("weightGrams", 420);
        variant.put("lengthMillimetres", 160);
        variant.put("widthMillimetres", 160);
        variant.put("heightMillimetres", 80);
        variant.put("hsCode", "6912.00");
        variant.put("originCountry", "fr");
        return variant;
    }

    private List<String> titles(String query) {
        return owner.get(path + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private List<String> everything(String query) {
        var all = new ArrayList<String>();
        @Nullable JsonNode next = null;
        do {
            var cursor = next == null ? "" : "&cursor=" + next.asString();
            var page = owner.get(path + "?limit=3" + query + cursor).expect(200).json();
            page.path("items").forEach(item -> all.add(item.path("id").asString()));
            next = page.get("nextCursor");
        } while (next != null);
        return all;
    }

    private String changes() {
        return owner.get(store.path() + "/audit-entries").expect(200).body();
    }

    static Map<String, String> codes(Caller.Answer answer) {
        var codes = new HashMap<String, String>();
        answer.json()
                .path("errors")
                .forEach(field ->
                        codes.put(field.path("field").asString(), field.path("code").asString()));
        return codes;
    }
}
