package dev.comptoir.benchmarks;

import java.util.List;
import java.util.Map;

/** The six connectors that sell labels, each with a demo account of its simulator and a shipment that it carries. */
final class Carriers {

    /**
     * One of them.
     *
     * @param type of its connections
     * @param simulator its code there
     * @param settings of a connection that works
     * @param from where the parcel starts
     * @param to where it goes
     * @param host where it sells
     * @param path of the operation that sells
     * @param answers whether it can be asked later, by our reference, what it sold
     */
    record Carrier(
            String type,
            String simulator,
            Map<String, Object> settings,
            String service,
            Map<String, Object> from,
            Map<String, Object> to,
            String host,
            String path,
            boolean answers) {}

    private static final Map<String, Object> LYON =
            place("Léa Fontaine", "14 rue des Capucins", "69001", "Lyon", "FR", "+33612345678");
    private static final Map<String, Object> NANTES =
            place("Jean Martin", "3 quai de la Fosse", "44000", "Nantes", "FR", "+33612345679");
    private static final Map<String, Object> PARIS =
            place("Zoé Lefèvre", "40 avenue Foch", "75116", "Paris", "FR", "+33612345670");
    private static final Map<String, Object> BONN =
            place("Max Muster", "Sträßchensweg 10", "53113", "Bonn", "DE", "+4922812345");

    static final List<Carrier> ALL =
            List.of(
                    new Carrier(
                            "shipping_ups",
                            "ups",
                            Api.upsSettings(),
                            "11",
                            LYON,
                            PARIS,
                            "onlinetools.ups.com",
                            "/api/shipments/*/ship",
                            true),
                    new Carrier(
                            "shipping_fedex",
                            "fedex",
                            Map.ofEntries(
                                    Map.entry("clientId", "comptoir-demo-fedex"),
                                    Map.entry("clientSecret", "demo-secret-fedex-5Rt8"),
                                    Map.entry("trackingClientId", "comptoir-demo-fedex-track"),
                                    Map.entry("trackingClientSecret", "demo-secret-track-3Wn6"),
                                    Map.entry("accountNumber", "700000001"),
                                    Map.entry("accountCountry", "FR"),
                                    Map.entry("accountPostalCode", "69001"),
                                    Map.entry("accountCity", "Lyon"),
                                    Map.entry("handover", "use_scheduled_pickup"),
                                    Map.entry("language", "english"),
                                    Map.entry("paperless", false)),
                            "FEDEX_PRIORITY",
                            LYON,
                            NANTES,
                            "apis.fedex.com",
                            "/ship/v1/shipments",
                            true),
                    new Carrier(
                            "shipping_dhl",
                            "dhl",
                            Map.of(
                                    "username", "comptoir-demo-express",
                                    "password", "demo-secret-express-5Hk2",
                                    "accountNumber", "950000001",
                                    "accountCountry", "FR",
                                    "accountPostalCode", "69001",
                                    "accountCity", "Lyon",
                                    "timeZone", "Europe/Paris",
                                    "paperlessTrade", false),
                            "U",
                            LYON,
                            BONN,
                            "express.api.dhl.com",
                            "/mydhlapi/shipments",
                            true),
                    new Carrier(
                            "shipping_dhl_parcel_de",
                            "dhl",
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
                            BONN,
                            "api-eu.dhl.com",
                            "/parcel/de/shipping/v2/orders",
                            false),
                    new Carrier(
                            "shipping_chronopost",
                            "chronopost",
                            Map.of(
                                    "accountNumber", "00000101",
                                    "password", "135790",
                                    "salutation", "madam",
                                    "language", "english",
                                    "server", "main"),
                            "01",
                            LYON,
                            PARIS,
                            "ws.chronopost.fr",
                            "/shipping-cxf/ShippingServiceWS",
                            true),
                    new Carrier(
                            "shipping_colissimo",
                            "colissimo",
                            Map.of(
                                    "apiKey", "comptoir-demo-colissimo-full-V6rN2kS9",
                                    "commercialName", "Atelier",
                                    "undeliverable", "return_to_sender",
                                    "zplResolution", "dpi_203",
                                    "securedReturns", false,
                                    "trackingLanguage", "french"),
                            "DOM",
                            LYON,
                            PARIS,
                            "ws.colissimo.fr",
                            "/sls-ws/SlsServiceWSRest/3.1/generateLabel",
                            false));

    private Carriers() {}

    static Carrier of(String type) {
        return ALL.stream().filter(carrier -> carrier.type().equals(type)).findFirst().orElseThrow();
    }

    private static Map<String, Object> place(
            String name, String line, String postalCode, String city, String country, String phone) {
        return Map.of(
                "name", name,
                "line1", line,
                "postalCode", postalCode,
                "city", city,
                "country", country,
                "phone", phone,
                "email", "somebody@example.com");
    }
}
