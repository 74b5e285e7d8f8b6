package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Journeys.Scan;
import dev.comptoir.simulators.kit.Journeys.Stage;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.VirtualClock;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where parcels are, in the words of the timeline and of Suivi v2. */
final class Tracks {

    private record Word(String timeline, String suivi, String label) {}

    private static final Map<Stage, Word> WORDS =
            Map.ofEntries(
                    Map.entry(
                            Stage.ANNOUNCED,
                            new Word("PCHMQT", "DR1", "Le colis va nous être remis.")),
                    Map.entry(
                            Stage.ACCEPTED,
                            new Word("PCHCEI", "PC1", "Le colis nous a été remis.")),
                    Map.entry(
                            Stage.IN_TRANSIT, new Word("AECCFM", "ET1", "Le colis est en route.")),
                    Map.entry(
                            Stage.ARRIVED,
                            new Word("AARCFM", "ET1", "Le colis est au site de distribution.")),
                    Map.entry(
                            Stage.CUSTOMS,
                            new Word("DOUFCM", "DO3", "La douane attend une facture.")),
                    Map.entry(
                            Stage.OUT_FOR_DELIVERY,
                            new Word("PRELIV", "MD2", "Le colis est en préparation de livraison.")),
                    Map.entry(
                            Stage.ATTEMPT_FAILED,
                            new Word("RENAVI", "ND1", "Le colis n'a pas pu être remis.")),
                    Map.entry(
                            Stage.AT_PICKUP_POINT,
                            new Word("AARBPR", "AG1", "Le colis attend au point de retrait.")),
                    Map.entry(
                            Stage.EXCEPTION, new Word("REFISO", "PB1", "Le colis est endommagé.")),
                    Map.entry(Stage.DELIVERED, new Word("LIVCFM", "DI1", "Le colis est remis.")),
                    Map.entry(
                            Stage.RETURNING,
                            new Word("RENDID", "RE1", "Le colis repart chez l'expéditeur.")),
                    Map.entry(
                            Stage.RETURNED,
                            new Word("LIVEXP", "DI2", "Le colis est chez l'expéditeur.")));

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");
    private static final int MOST_AT_ONCE = 10;

    private final ColissimoAccounts accounts;
    private final Journeys journeys;
    private final VirtualClock clock;

    Tracks(ColissimoAccounts accounts, Journeys journeys, VirtualClock clock) {
        this.accounts = accounts;
        this.journeys = journeys;
        this.clock = clock;
    }

    Response timeline(Request request) {
        var asked = LabelDesk.read(request);
        if (accounts.ofKey(asked.path("apiKey").asString("")).isEmpty()) {
            return timeline("201", "Identifiant / mot de passe invalide", Map.of());
        }
        var number = asked.path("parcelNumber").asString("");
        if (!journeys.knows(number)) {
            return timeline("105", "Aucun colis ne porte ce numéro", Map.of());
        }
        var events =
                scans(number).stream()
                        .map(scan ->
                                Map.of(
                                        "code",
                                        word(scan).timeline(),
                                        "date",
                                        MILLISECONDS.format(scan.at().atZone(LabelDesk.PARIS)),
                                        "labelLong",
                                        word(scan).label(),
                                        "siteName",
                                        "PFC SIMULATION"))
                        .toList();
        // a list of one comes as an object
        Object shown = events.size() == 1 ? events.getFirst() : events;
        return timeline(
                "0", "OK", Map.of("parcelNumber", number, "event", shown, "step", List.of()));
    }

    private static Response timeline(String code, String words, Map<String, Object> parcel) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", List.of(Map.of("code", code, "message", words)));
        answer.put("parcel", parcel.isEmpty() ? null : parcel);
        return Response.json(200, answer);
    }

    Response suivi(Request request, String path) {
        var key = request.headers().first("X-Okapi-Key").orElse("");
        if (!accounts.knowsTrackingKey(key)) {
            return Response.json(
                    401, Map.of("code", "UNAUTHORIZED", "message", "Clé d'API inconnue"));
        }
        var numbers = List.of(URLDecoder.decode(path, StandardCharsets.UTF_8).split(","));
        var lang = request.parameters().getOrDefault("lang", "fr_FR");
        if (numbers.size() > MOST_AT_ONCE) {
            return Response.json(
                    400,
                    Map.of("returnCode", 400, "returnMessage", "Trop de numéros", "lang", lang));
        }
        var answers = new ArrayList<Map<String, Object>>();
        numbers.forEach(number -> answers.add(shipment(number, lang)));
        if (numbers.size() == 1) {
            return Response.json(
                    answers.getFirst().containsKey("shipment") ? 200 : 404, answers.getFirst());
        }
        var found = answers.stream().filter(answer -> answer.containsKey("shipment")).count();
        return Response.json(found == answers.size() ? 200 : found == 0 ? 404 : 207, answers);
    }

    private Map<String, Object> shipment(String number, String lang) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("lang", lang);
        if (!journeys.knows(number)) {
            answer.put("returnCode", 404);
            answer.put("returnMessage", "Ressource non trouvée");
            answer.put("idShip", number);
            return answer;
        }
        var events = new ArrayList<Map<String, Object>>();
        var scans = scans(number);
        for (int n = scans.size() - 1; n >= 0; n--) {
            events.add(
                    Map.of(
                            "order",
                            100 + n,
                            "code",
                            word(scans.get(n)).suivi(),
                            "label",
                            word(scans.get(n)).label(),
                            "date",
                            SECONDS.format(scans.get(n).at().atZone(LabelDesk.PARIS))));
        }
        var last = scans.getLast().stage();
        answer.put("scope", "open");
        answer.put("returnCode", 200);
        answer.put(
                "shipment",
                Map.of(
                        "idShip",
                        number,
                        "holder",
                        4,
                        "product",
                        "colissimo",
                        "isFinal",
                        last == Stage.DELIVERED || last == Stage.RETURNED,
                        "timeline",
                        List.of(),
                        "event",
                        events));
        return answer;
    }

    private List<Scan> scans(String number) {
        return journeys.scans(number, clock.instant()).stream()
                .filter(scan -> WORDS.containsKey(scan.stage()))
                .toList();
    }

    private static Word word(Scan scan) {
        var word = WORDS.get(scan.stage());
        if (word == null) {
            throw new IllegalStateException("no word for " + scan.stage());
        }
        return word;
    }
}
