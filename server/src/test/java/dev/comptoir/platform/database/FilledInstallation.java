package dev.comptoir.platform.database;

import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Permission;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.RecordedRelease;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does with a new installation what merchants do, and keeps its database as a release's. */
final class FilledInstallation {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Caller admin;
    private final String store;

    /** By the names that {@link RecordedRelease#known} reads them by. */
    private final Map<String, String> known = new TreeMap<>();

    private FilledInstallation(int port) {
        admin = TestStore.admin(port);
        var body =
                Map.of(
                        "name", "Atelier du Nord",
                        "country", "FR",
                        "currency", "EUR",
                        "timeZone", "Europe/Paris",
                        "language", "fr");
        var id = admin.call("POST", "/api/v1/stores", body).expect(201).json().path("id");
        store = "/api/v1/stores/" + id.asString();
        known.put("store", store);
    }

    /** Fills an installation of this version and writes it down. */
    static void record(RecordedRelease release) throws IOException, SQLException {
        release.writeSources();
        try (var home = new TestProduct.Home()) {
            try (var product = home.start(Map.of())) {
                var filled = new FilledInstallation(product.port());
                filled.connect();
                filled.trade();
                filled.meet();
                filled.write(release);
            }
            Files.copy(
                    home.folder().resolve("master.key"),
                    release.masterKey(),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var connection = home.database().administrator().getConnection()) {
                RecordedRows.of(connection).write(release.rows());
            }
        }
    }

    /** Connections with credentials, a failed and a passed test, prices, people and machines. */
    private void connect() {
        admin.call(
                        "POST",
                        store + "/members",
                        Map.of("email", "invited@comptoir.example", "role", "staff"))
                .expect(201);
        var key = Map.of("name", "Webshop", "scopes", List.of(Permission.STORE_READ.id()));
        var made = admin.call("POST", store + "/api-keys", key).expect(201).json();
        known.put("key", made.path("token").asString());
        var ups =
                Map.of(
                        "clientId", "comptoir-demo-negotiated",
                        "clientSecret", "demo-secret-negotiated-7Qm2",
                        "accountNumber", "C0MP01",
                        "accountCountry", "FR",
                        "accountPostalCode", "69001",
                        "accountCity", "Lyon",
                        "negotiatedRates", true);
        known.put("ups", connection("shipping_ups", "UPS", ups));
        var wrong = Map.of("clientId", "comptoir-demo", "clientSecret", "wrong-secret-0000");
        var other = connection("shipping_ups", "UPS, not yet", with(ups, wrong));
        admin.call("POST", store + "/integrations/" + other + "/tests", null).expect(200);
        var app = Map.of("clientId", "app", "clientSecret", "secret-of-the-app", "version", 0);
        admin.call("PUT", store + "/oauth-apps/sample", app).expect(200);
        admin.call("POST", store + "/rates", rates()).expect(200);
    }

    private void trade() {
        var variant =
                Map.of(
                        "sku",
                        "BOL-1",
                        "barcode",
                        "4006381333931",
                        "price",
                        Map.of("amountMinor", 2450, "currency", "EUR"),
                        "weightGrams",
                        420);
        var product =
                Map.of("type", "physical", "title", "Grand bol", "variants", List.of(variant));
        known.put("product", create("/products", product));
        var order =
                Map.of(
                        "currency", "EUR",
                        "customer", Map.of("name", "Zoé Lenoir", "email", "zoe@buyers.example"),
                        "shippingAddress", address(),
                        "lines", List.of(Map.of("sku", "BOL-1", "quantity", 2, "unitMinor", 2450)));
        known.put("order", create("/orders", order));
        var file = "order number;quantity;unit price;item\n1;2;5,00;Tea\n2;two;5,00;Tea\n";
        var started =
                admin.upload(
                                store + "/orders/imports?start=true",
                                file.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .json();
        var importing = store + "/imports/" + started.path("id").asString();
        await().atMost(SOON)
                .until(() -> admin.get(importing).json().path("status").asString().equals("done"));
        known.put("import", importing);
    }

    private void meet() {
        var zoom =
                Map.of(
                        "accountId", "comptoir-demo-account-pro",
                        "clientId", "comptoir-demo-pro",
                        "clientSecret", "demo-secret-pro-6Hq8wN",
                        "hostEmail", "awa@atelier.example");
        known.put("zoom", connection("zoom", "Zoom", zoom));
        var meeting =
                Map.of(
                        "topic",
                        "First fitting",
                        "start",
                        "2031-07-01T14:30",
                        "timeZone",
                        "Africa/Dakar",
                        "durationMinutes",
                        45);
        var made = admin.call("POST", store + "/zoom/meetings", meeting).expect(201).json();
        known.put("meeting", store + "/zoom/meetings/" + made.path("id").asString());
        known.put("joinUrl", made.path("joinUrl").asString());
    }

    private String connection(String type, String label, Map<String, ?> settings) {
        var body =
                Map.of(
                        "type", type,
                        "environment", "simulator",
                        "label", label,
                        "settings", settings,
                        "test", true);
        var made = admin.call("POST", store + "/integrations", body).expect(201).json();
        return made.at("/integration/id").asString();
    }

    private String create(String path, Map<String, ?> body) {
        var made = admin.call("POST", store + path, body).expect(201).json();
        return store + path + "/" + made.path("id").asString();
    }

    private void write(RecordedRelease release) throws IOException {
        var lines =
                known.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .toList();
        Files.writeString(release.folder().resolve("known.properties"), String.join("", lines));
    }

    static Map<String, Object> rates() {
        var parcel =
                Map.of(
                        "lengthMillimetres", 300,
                        "widthMillimetres", 200,
                        "heightMillimetres", 100,
                        "weightGrams", 1200);
        return Map.of("from", address(), "to", address(), "parcels", List.of(parcel));
    }

    private static Map<String, Object> address() {
        return Map.of(
                "line1", "12 rue de la Paix",
                "postalCode", "75002",
                "city", "Paris",
                "country", "FR");
    }

    private static Map<String, Object> with(Map<String, ?> settings, Map<String, ?> changed) {
        var all = new TreeMap<String, Object>(settings);
        all.putAll(changed);
        return all;
    }
}
