package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sells labels, checks them, prints them again and lists them on slips. */
final class LabelDesk {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final long FIRST_NUMBER = 10_000_000_001L;
    private static final int MOST_ON_A_SLIP = 50;

    private final ColissimoAccounts accounts;
    private final Ledger ledger;
    private final Journeys journeys;
    private final VirtualClock clock;
    private final AtomicLong numbers = new AtomicLong(FIRST_NUMBER);
    private final AtomicLong slips = new AtomicLong(1);
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    LabelDesk(ColissimoAccounts accounts, Ledger ledger, Journeys journeys, VirtualClock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.journeys = journeys;
        this.clock = clock;
    }

    Response generate(Request request) {
        return sell(request, "labelV31Response");
    }

    Response token(Request request) {
        return sell(request, "tokenV3Response");
    }

    Response check(Request request) {
        checked(request);
        return Response.json(200, Map.of("messages", List.of(done())));
    }

    private Response sell(Request request, String name) {
        var order = checked(request);
        var service = order.path("letter").path("service");
        var product = service.path("productCode").asString();
        var number = number(product);
        var back = product.startsWith("COR");
        var country = country(order, back);
        ledger.sold(
                number,
                back ? "return" : "shipment",
                service.path("orderNumber").asString(""),
                List.of(number),
                clock.instant());
        journeys.begin(number, clock.instant());
        countries.put(number, country);
        var sold = new LinkedHashMap<String, Object>();
        sold.put("parcelNumber", number);
        sold.put("parcelNumberPartner", country.equals("FR") ? null : "P" + number);
        sold.put("pdfUrl", null);
        var infos = new LinkedHashMap<String, Object>();
        infos.put("messages", List.of(done()));
        infos.put(name, sold);
        var format = order.path("outputFormat").path("outputPrintingType").asString();
        return papers(infos, number, format, country);
    }

    Response again(Request request) {
        var asked = read(request);
        accounts.admit(request);
        var number = asked.path("parcelNumber").asString("");
        if (ledger.ofNumber(number).isEmpty()) {
            throw SlsRefusal.of("30310", "Le numéro de colis est inconnu");
        }
        return papers(
                new LinkedHashMap<>(Map.of("messages", List.of(done()))),
                number,
                asked.path("outputPrintingType").asString(""),
                countries.getOrDefault(number, "FR"));
    }

    Response slip(Request request) {
        accounts.admit(request);
        var listed = read(request).path("generateBordereauParcelNumberList").path("parcelsNumbers");
        var numbers = new ArrayList<String>();
        listed.forEach(number -> numbers.add(number.asString("")));
        if (numbers.isEmpty() || numbers.size() > MOST_ON_A_SLIP) {
            throw SlsRefusal.of("30601", "Le nombre de colis du bordereau est incorrect");
        }
        for (var number : numbers) {
            if (ledger.ofNumber(number).isEmpty()) {
                throw SlsRefusal.of("30602", "Le numéro de colis %s est inconnu".formatted(number));
            }
        }
        var id = Long.toString(slips.getAndIncrement());
        var header =
                Map.of(
                        "bordereauNumber",
                        id,
                        "publishingDate",
                        clock.instant().toEpochMilli(),
                        "numberOfParcels",
                        numbers.size());
        var infos = Map.of("messages", List.of(done()), "bordereauHeader", header);
        var lines = new ArrayList<String>();
        lines.add("Bordereau " + id);
        lines.addAll(numbers);
        return Multipart.of(
                200,
                List.of(
                        Multipart.json(Json.write(infos)),
                        Multipart.paper("deliveryPaper", Papers.pdf(List.of(lines)))));
    }

    Response products(Request request) {
        var account = accounts.admit(request);
        read(request);
        return Response.json(
                200,
                Map.of(
                        "messages",
                        List.of(done()),
                        "product",
                        account.products().contains("DOS") ? List.of("DOS") : List.of(),
                        "partnerType",
                        "LaPoste",
                        "returnTypeChoice",
                        List.of("2", "3")));
    }

    private JsonNode checked(Request request) {
        var account = accounts.admit(request);
        if (!account.labels()) {
            throw SlsRefusal.terminated();
        }
        var order = read(request);
        new LabelCheck(order, account, today()).run();
        return order;
    }

    /** Who moves the clock on for a parcel's sake can still sell today. */
    private LocalDate today() {
        var real = LocalDate.now(PARIS);
        var virtual = LocalDate.ofInstant(clock.instant(), PARIS);
        return virtual.isBefore(real) ? virtual : real;
    }

    static JsonNode read(Request request) {
        try {
            return Json.read(request.body());
        } catch (JacksonException e) {
            throw SlsRefusal.malformed();
        }
    }

    static Map<String, Object> done() {
        return Map.of(
                "id",
                "0",
                "type",
                "INFOS",
                "messageContent",
                "La requête a été traitée avec succès",
                "replacementValues",
                List.of());
    }

    private static String country(JsonNode order, boolean back) {
        return order.path("letter")
                .path(back ? "sender" : "addressee")
                .path("address")
                .path("countryCode")
                .asString("FR");
    }

    /** Two characters for the product and eleven digits, as real numbers are. */
    private String number(String product) {
        var prefix =
                switch (product) {
                    case "DOM" -> "6A";
                    case "DOS" -> "6C";
                    case "HD" -> "6H";
                    case "CORE" -> "8R";
                    case "CORI" -> "7R";
                    default -> "8Q";
                };
        return prefix + numbers.getAndIncrement();
    }

    private static Response papers(
            Map<String, Object> infos, String number, String format, String country) {
        var parts = new ArrayList<Multipart.Part>();
        parts.add(Multipart.json(Json.write(infos)));
        parts.add(Multipart.paper("label", label(format, number)));
        if (LabelCheck.withCn23(country)) {
            parts.add(Multipart.paper("cn23", Papers.pdf("CN23", number)));
        }
        return Multipart.of(200, parts);
    }

    private static byte[] label(String format, @Nullable String number) {
        if (format.startsWith("ZPL")) {
            return Papers.zpl("Colissimo", String.valueOf(number));
        }
        return format.startsWith("DPL")
                ? "DPL %s".formatted(number).getBytes(StandardCharsets.US_ASCII)
                : Papers.pdf("Colissimo", String.valueOf(number));
    }

    void reset() {
        numbers.set(FIRST_NUMBER);
        slips.set(1);
        countries.clear();
    }
}
