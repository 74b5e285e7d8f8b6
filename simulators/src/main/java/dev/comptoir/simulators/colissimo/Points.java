package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pick-up points: four around whatever postal code is asked for, where there are any. */
final class Points {

    private static final Set<String> COUNTRIES =
            Set.of(
                    "FR", "MC", "BE", "DE", "LU", "NL", "AT", "ES", "IE", "IT", "PT", "CZ", "DK",
                    "EE", "HU", "LT", "LV", "PL", "SE", "SI", "SK", "FI");
    private static final int ON_HOLIDAY = 2;

    private final ColissimoAccounts accounts;

    Points(ColissimoAccounts accounts) {
        this.accounts = accounts;
    }

    /** Six digits; those of this simulator begin with 9. */
    static boolean exists(String id) {
        return id.matches("9\\d{5}");
    }

    Response near(Request request) {
        var asked = LabelDesk.read(request);
        if (accounts.ofKey(asked.path("apiKey").asString("")).isEmpty()) {
            return answer("201", "Identifiant / mot de passe invalide", null);
        }
        var postal = asked.path("zipCode").asString("");
        var city = asked.path("city").asString("");
        var country = asked.path("countryCode").asString("");
        if (postal.isEmpty() || city.isEmpty()) {
            return answer(
                    postal.isEmpty() ? "104" : "105",
                    postal.isEmpty() ? "Le code postal est manquant" : "La commune est manquante",
                    null);
        }
        if (!asked.path("shippingDate").asString("").matches("\\d{2}/\\d{2}/\\d{4}")) {
            return answer("125", "La date d'expédition est incorrecte", null);
        }
        if (!COUNTRIES.contains(country) || postal.equals("99999")) {
            return answer("300", "Aucun point de retrait disponible", List.of());
        }
        var points = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < 4; n++) {
            points.add(point(n, postal, city, country));
        }
        return answer("0", "Code retour OK", points);
    }

    private static Map<String, Object> point(int n, String postal, String city, String country) {
        var point = new LinkedHashMap<String, Object>();
        point.put("identifiant", "9%05d".formatted((postal.hashCode() & 0xffff) % 9999 * 10 + n));
        point.put("nom", n == 0 ? "BUREAU DE POSTE CENTRE" : "RELAIS DU QUARTIER " + n);
        point.put("typeDePoint", n == 0 ? "BPR" : "A2P");
        point.put("adresse1", "%d PLACE DU MARCHE".formatted(n + 1));
        point.put("adresse2", "");
        point.put("codePostal", postal);
        point.put("localite", city);
        point.put("codePays", country);
        point.put("coordGeolocalisationLatitude", "45.76%d".formatted(n));
        point.put("coordGeolocalisationLongitude", "4.83%d".formatted(n));
        point.put("distanceEnMetre", n == 3 ? -1 : 150 + 200 * n);
        point.put("poidsMaxi", n == 1 ? 20_000 : 30_000);
        point.put("congesTotal", n == ON_HOLIDAY);
        for (var day : List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi")) {
            point.put("horairesOuverture" + day, "09:00-12:00 14:00-18:30");
        }
        point.put("horairesOuvertureDimanche", "00:00-00:00 00:00-00:00");
        point.put("reseau", country.equals("FR") ? "R01" : "X00");
        return point;
    }

    private static Response answer(
            String code, String words, @Nullable List<Map<String, Object>> points) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("errorCode", Integer.valueOf(code));
        answer.put("errorMessage", words);
        answer.put("listePointRetraitAcheminement", points);
        return Response.json(200, answer);
    }
}
