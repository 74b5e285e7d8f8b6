package dev.comptoir.shipping.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A store in Lyon that hands parcels to carriers, as its people do it. */
final class HandoverStore {

    static final Map<String, Object> LYON =
            place("Léa Fontaine", "Atelier", "14 rue des Capucins", "69001", "Lyon", "FR");
    static final Map<String, Object> LILLE =
            place("Zoé Lefèvre", null, "5 rue de Béthune", "59800", "Lille", "FR");
    static final Map<String, Object> BONN =
            place("Max Muster", "Muster GmbH", "Sträßchensweg 10", "53113", "Bonn", "DE");

    private final TestStore store;

    private HandoverStore(TestStore store) {
        this.store = store;
    }

    static HandoverStore open(int port) {
        return new HandoverStore(TestStore.create(port));
    }

    /** A carrier, what it is connected with, and a parcel that it carries. */
    enum Carrier {
        UPS(
                "shipping_ups",
                Map.of(
                        "clientId", "comptoir-demo-negotiated",
                        "clientSecret", "demo-secret-negotiated-7Qm2",
                        "accountNumber", "C0MP01",
                        "accountCountry", "FR",
                        "accountPostalCode", "69001",
                        "accountCity", "Lyon",
                        "negotiatedRates", true),
                "11",
                LYON,
                BONN),
        FEDEX(
                "shipping_fedex",
                Map.of(
                        "clientId", "comptoir-demo-fedex",
                        "clientSecret", "demo-secret-fedex-5Rt8",
                        "accountNumber", "700000001",
                        "accountCountry", "FR",
                        "accountPostalCode", "69001",
                        "accountCity", "Lyon",
                        "handover", "contact_fedex_to_schedule",
                        "language", "english",
                        "paperless", false),
                "FEDEX_PRIORITY",
                LYON,
                LILLE),
        DHL_EXPRESS(
                "shipping_dhl",
                Map.of(
                        "username", "comptoir-demo-express",
                        "password", "demo-secret-express-5Hk2",
                        "accountNumber", "950000001",
                        "accountCountry", "FR",
                        "accountPostalCode", "69001",
                        "accountCity", "Lyon",
                        "timeZone", "Europe/Paris",
                        "paperlessTrade", true),
                "U",
                LYON,
                BONN),
        CHRONOPOST(
                "shipping_chronopost",
                Map.of(
                        "accountNumber", "00000101",
                        "password", "135790",
                        "salutation", "madam",
                        "language", "english",
                        "server", "main"),
                "01",
                LYON,
                LILLE),
        COLISSIMO(
                "shipping_colissimo",
                Map.of(
                        "apiKey", "comptoir-demo-colissimo-full-V6rN2kS9",
                        "commercialName", "Atelier",
                        "undeliverable", "return_to_sender",
                        "zplResolution", "dpi_203",
                        "securedReturns", false,
                        "trackingLanguage", "french"),
                "DOM",
                LYON,
                LILLE),
        PARCEL_DE(
                "shipping_dhl_parcel_de",
                Map.of(
                        "apiKey", "comptoir-demo-parcel-key",
                        "apiSecret", "demo-secret-parcel-7Nd3",
                        "username", "comptoir-demo-parcel",
                        "password", "demo-password-parcel-2Lw8",
                        "paketNumber", "33333333330101",
                        "profile", "STANDARD_GRUPPENPROFIL",
                        "trackingCalls", 250),
                "V01PAK",
                BONN,
                BONN);

        private final String type;
        private final Map<String, Object> settings;
        private final String service;
        private final Map<String, Object> from;
        private final Map<String, Object> to;

        Carrier(
                String type,
                Map<String, Object> settings,
                String service,
                Map<String, Object> from,
                Map<String, Object> to) {
            this.type = type;
            this.settings = settings;
            this.service = service;
            this.from = from;
            this.to = to;
        }
    }

    TestStore store() {
        return store;
    }

    String path(String rest) {
        return store.path() + rest;
    }

    Caller.Answer post(String path, Map<String, ?> body) {
        return store.owner().call("POST", path(path), body);
    }

    JsonNode get(String path) {
        return store.owner().get(path(path)).expect(200).json();
    }

    String connect(Carrier carrier) {
        var body = new HashMap<String, Object>();
        body.put("type", carrier.type);
        body.put("environment", "simulator");
        body.put("label", carrier.name());
        body.put("settings", carrier.settings);
        return post("/integrations", body).expect(201).json().at("/integration/id").asString();
    }

    String connectSample() {
        return post("/integrations", SampleConnection.named("Sample"))
                .expect(201)
                .json()
                .at("/integration/id")
                .asString();
    }

    /** What only has to be bought, to be sent on the next day that couriers work. */
    Map<String, Object> body(Carrier carrier, String connection) {
        var body = new HashMap<String, Object>();
        body.put("integrationId", connection);
        body.put("serviceCode", carrier.service);
        body.put("from", carrier.from);
        body.put("to", carrier.to);
        body.put("contents", "Ceramic cups");
        body.put("shipDate", workday().toString());
        body.put(
                "parcels",
                List.of(
                        Map.of(
                                "lengthMillimetres", 300,
                                "widthMillimetres", 200,
                                "heightMillimetres", 100,
                                "weightGrams", 1250)));
        return body;
    }

    String draft(Map<String, Object> body) {
        return post("/shipments", body).expect(201).json().path("id").asString();
    }

    /** A shipment with its label. */
    String labelled(Carrier carrier, String connection) {
        return labelled(body(carrier, connection));
    }

    String labelled(Map<String, Object> body) {
        var id = draft(body);
        var bought = post("/shipments/" + id + "/purchase", Map.of()).expect(200).json();
        assertThat(bought.path("purchaseState").asString())
                .as(bought.toString())
                .isEqualTo("labelled");
        return id;
    }

    String reference(String shipment) {
        return get("/shipments/" + shipment).path("reference").asString();
    }

    /** What waits for it. */
    List<String> waiting(String connection, String waitsFor) {
        var query = "/handover/shipments?integrationId=%s&waitsFor=%s";
        return get(query.formatted(connection, waitsFor))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** A courier in the afternoon. */
    static Map<String, Object> pickup(String connection, List<String> shipments) {
        var body = new HashMap<String, Object>();
        body.put("integrationId", connection);
        body.put("date", workday().toString());
        body.put("ready", "13:00");
        body.put("close", "18:00");
        body.put("shipmentIds", shipments);
        return body;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** The next day on which all carriers fetch and nobody rests. */
    static LocalDate workday() {
        var day = today().plusDays(1);
        while (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The codes of a refusal by field. */
    static Map<String, String> problems(Caller.Answer answer) {
        var problems = new HashMap<String, String>();
        answer.expect(400)
                .json()
                .path("errors")
                .forEach(error ->
                        problems.put(
                                error.path("field").asString(), error.path("code").asString()));
        return problems;
    }

    private static Map<String, Object> place(
            String name,
            @Nullable String company,
            String line1,
            String postalCode,
            String city,
            String country) {
        var place = new HashMap<String, Object>();
        place.put("name", name);
        place.put("company", company);
        place.put("line1", line1);
        place.put("postalCode", postalCode);
        place.put("city", city);
        place.put("country", country);
        place.put("phone", country.equals("DE") ? "+4934100000" : "+33612345678");
        place.put("email", "somebody@example.com");
        return place;
    }
}
