package dev.comptoir.simulators.dhl;

import static java.util.stream.Collectors.toSet;

import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** {@code POST /shipments}: sells, or with {@code validateDataOnly} only says whether it would. */
final class ExpressShipping {

    private static final Set<String> SERVICES = Set.of("II", "SF", "SX", "AA", "DD", "WY", "EE");

    private final ExpressDesk desk;
    private final ExpressBooks books;

    ExpressShipping(ExpressDesk desk, ExpressBooks books) {
        this.desk = desk;
        this.books = books;
    }

    Response ship(Request request) {
        var caller = desk.caller(request);
        var order = desk.body(request, ExpressForms.SHIPMENT);
        desk.account(caller, order.path("accounts"));
        ExpressDesk.moment(order.path("plannedShippingDateAndTime").asString());
        check(order);
        return request.parameters().getOrDefault("validateDataOnly", "false").equals("true")
                ? Response.json(201, Map.of("warnings", List.of()))
                : Response.json(201, sold(caller, order));
    }

    private static void check(JsonNode order) {
        var content = order.path("content");
        var parties = order.path("customerDetails");
        for (var role : List.of("shipperDetails", "receiverDetails")) {
            ExpressDesk.state(role, parties.path(role).path("postalAddress"));
        }
        var declarable = content.path("isCustomsDeclarable").asBoolean();
        if (declarable && !content.has("exportDeclaration")) {
            throw ExpressRefusal.bad(
                    "7045: #/content/exportDeclaration is required for a declarable shipment.");
        }
        ExpressRating.kilograms(content.path("packages"));
        var offered =
                ExpressRating.products(
                        country(parties, "shipperDetails"),
                        country(parties, "receiverDetails"),
                        declarable);
        var wanted = order.path("productCode").asString();
        if (offered.stream().noneMatch(product -> product.code().equals(wanted))) {
            throw ExpressRefusal.bad(
                    "996: The requested product(s) (%s) not available based on your search criteria."
                            .formatted(wanted));
        }
        services(order.path("valueAddedServices"));
    }

    private static void services(JsonNode services) {
        var unknown = new ArrayList<String>();
        for (int n = 0; n < services.size(); n++) {
            var code = services.path(n).path("serviceCode").asString();
            if (!SERVICES.contains(code)) {
                unknown.add(
                        ("7008: The requested Special Service Code  #/valueAddedServices/%d/serviceCode"
                                        + " '%s' is not available between this origin and destination."
                                        + " Please validate the products and services combination (via the"
                                        + " /rates or /products service) or contact our customer service.")
                                .formatted(n, code));
            }
        }
        if (!unknown.isEmpty()) {
            throw ExpressRefusal.bad(unknown);
        }
    }

    private Map<String, Object> sold(DhlAccounts.Express caller, JsonNode order) {
        var pieces = order.path("content").path("packages").size();
        var sale = books.sell(caller, order, pieces);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("shipmentTrackingNumber", sale.waybill());
        answer.put(
                "trackingUrl",
                "https://express.api.dhl.com/mydhlapi/shipments/%s/tracking"
                        .formatted(sale.waybill()));
        var packages = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < pieces; n++) {
            packages.add(Map.of("referenceNumber", n + 1, "trackingNumber", sale.pieces().get(n)));
        }
        answer.put("packages", packages);
        answer.put("documents", documents(order, sale));
        if (order.path("getRateEstimates").asBoolean(false)) {
            answer.put("shipmentCharges", List.of(charge(order)));
        }
        return answer;
    }

    private static Map<String, Object> charge(JsonNode order) {
        var code = order.path("productCode").asString();
        var product =
                Arrays.stream(ExpressProduct.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        var kilograms = ExpressRating.kilograms(order.path("content").path("packages"));
        return Map.of(
                "currencyType", "BILLC",
                "priceCurrency", "EUR",
                "price", product.total(kilograms));
    }

    private static List<Map<String, Object>> documents(JsonNode order, ExpressBooks.Sale sale) {
        var images = order.path("outputImageProperties");
        var format = images.path("encodingFormat").asString("pdf");
        var split = images.path("splitDocumentsByPages").asBoolean(false);
        var documents = new ArrayList<Map<String, Object>>();
        if (split) {
            for (int n = 0; n < sale.pieces().size(); n++) {
                var label = document("label", format, label(format, sale, List.of(n)));
                label.put("packageReferenceNumber", n + 1);
                documents.add(label);
            }
        } else {
            var all = new ArrayList<Integer>();
            sale.pieces().forEach(piece -> all.add(all.size()));
            documents.add(document("label", format, label(format, sale, all)));
        }
        var requested = requested(images.path("imageOptions"));
        if (requested.contains("waybillDoc")) {
            documents.add(document("waybillDoc", format, label(format, sale, List.of(0))));
        }
        if (requested.contains("invoice")) {
            documents.add(
                    document("invoice", "pdf", Papers.pdf("COMMERCIAL INVOICE", sale.waybill())));
        }
        return documents;
    }

    private static Set<String> requested(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false)
                .filter(option -> option.path("isRequested").asBoolean(false))
                .map(option -> option.path("typeCode").asString())
                .collect(toSet());
    }

    private static byte[] label(String format, ExpressBooks.Sale sale, List<Integer> pieces) {
        if (format.equals("zpl")) {
            return Papers.zpl("DHL EXPRESS", sale.waybill(), sale.pieces().get(pieces.getFirst()));
        }
        return Papers.pdf(
                pieces.stream()
                        .map(n -> List.of("DHL EXPRESS", sale.waybill(), sale.pieces().get(n)))
                        .toList());
    }

    private static Map<String, Object> document(String type, String format, byte[] content) {
        var document = new LinkedHashMap<String, Object>();
        document.put("imageFormat", format.toUpperCase(Locale.ROOT));
        document.put("content", Base64.getEncoder().encodeToString(content));
        document.put("typeCode", type);
        return document;
    }

    private static String country(JsonNode parties, String role) {
        return parties.path(role).path("postalAddress").path("countryCode").asString();
    }
}
