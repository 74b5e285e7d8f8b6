package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rate request that UPS accepts, to be spoiled one field at a time. */
final class RateRequestText {

    private final ObjectNode root;

    private RateRequestText(ObjectNode root) {
        this.root = root;
    }

    /** One parcel of 2.3 kg from Lyon to Paris by Standard. */
    static RateRequestText french() {
        return parse(
                """
                {"RateRequest": {
                  "Request": {"SubVersion": "2409",
                    "TransactionReference": {"CustomerContext": "order 7"}},
                  "Shipment": {
                    "Shipper": {"Name": "Atelier", "ShipperNumber": "C0MP01",
                      "Address": {"AddressLine": ["1 rue Mercière"], "City": "Lyon",
                        "PostalCode": "69002", "CountryCode": "FR"}},
                    "ShipTo": {"Name": "Client",
                      "Address": {"AddressLine": ["2 rue Oberkampf"], "City": "Paris",
                        "PostalCode": "75011", "CountryCode": "FR"}},
                    "ShipFrom": {"Name": "Atelier",
                      "Address": {"AddressLine": ["1 rue Mercière"], "City": "Lyon",
                        "PostalCode": "69002", "CountryCode": "FR"}},
                    "Service": {"Code": "11"},
                    "Package": [{
                      "PackagingType": {"Code": "02"},
                      "Dimensions": {"UnitOfMeasurement": {"Code": "CM", "Description": "Centimetres"},
                        "Length": "30", "Width": "20", "Height": "10"},
                      "PackageWeight": {"UnitOfMeasurement": {"Code": "KGS", "Description": "Kilograms"},
                        "Weight": "2.3"}}]}}}
                """);
    }

    /** One parcel of 3 lb from Atlanta to Baltimore by Ground. */
    static RateRequestText american() {
        return parse(
                """
                {"RateRequest": {
                  "Request": {"SubVersion": "2409"},
                  "Shipment": {
                    "Shipper": {"Name": "Trading Post", "ShipperNumber": "C0MP02",
                      "Address": {"AddressLine": ["1 Peachtree St"], "City": "Atlanta",
                        "StateProvinceCode": "GA", "PostalCode": "30303", "CountryCode": "US"}},
                    "ShipTo": {"Name": "Customer",
                      "Address": {"AddressLine": ["2 Light St"], "City": "Baltimore",
                        "StateProvinceCode": "MD", "PostalCode": "21202", "CountryCode": "US"}},
                    "Service": {"Code": "03"},
                    "Package": [{
                      "PackagingType": {"Code": "02"},
                      "Dimensions": {"UnitOfMeasurement": {"Code": "IN", "Description": "Inches"},
                        "Length": "12", "Width": "8", "Height": "4"},
                      "PackageWeight": {"UnitOfMeasurement": {"Code": "LBS", "Description": "Pounds"},
                        "Weight": "3"}}]}}}
                """);
    }

    static RateRequestText parse(String json) {
        return new RateRequestText((ObjectNode) Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Sets a value, given as JSON, or removes it.
     *
     * @param path below {@code Shipment}, with slashes: {@code ShipTo/Address/CountryCode}
     */
    RateRequestText with(String path, String json) {
        var slash = path.lastIndexOf('/');
        var pointer = "/RateRequest/Shipment" + (slash < 0 ? "" : "/" + path.substring(0, slash));
        var name = path.substring(slash + 1);
        var parent = root.at(pointer);
        switch (parent) {
            case ArrayNode list -> list.set(Integer.parseInt(name), Json.read(bytes(json)));
            case ObjectNode object when json.equals("removed") -> object.remove(name);
            case ObjectNode object -> object.set(name, Json.read(bytes(json)));
            default -> throw new IllegalArgumentException("nothing at " + pointer);
        }
        return this;
    }

    RateRequestText negotiated() {
        return with("ShipmentRatingOptions", "{\"NegotiatedRatesIndicator\":\"\"}");
    }

    RateRequestText taxed() {
        return with("TaxInformationIndicator", "\"\"");
    }

    RateRequestText to(String country, String postalCode) {
        with("ShipTo/Address/CountryCode", "\"" + country + "\"");
        with("ShipTo/Address/StateProvinceCode", "removed");
        return with("ShipTo/Address/PostalCode", "\"" + postalCode + "\"");
    }

    /** The first parcel once more, with another weight. */
    RateRequestText andParcelOf(String weight) {
        var parcels = (ArrayNode) root.at("/RateRequest/Shipment/Package");
        var parcel = (ObjectNode) parcels.get(0).deepCopy();
        ((ObjectNode) parcel.get("PackageWeight")).put("Weight", weight);
        parcels.add(parcel);
        return this;
    }

    String text() {
        return root.toString();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
