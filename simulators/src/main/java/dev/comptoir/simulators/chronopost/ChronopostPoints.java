package dev.comptoir.simulators.chronopost;

import java.util.ArrayList;
import java.util.List;

/** {@code recherchePointChronopostInterParService}: points that do not exist, in two cities. */
final class ChronopostPoints {

    private record Point(
            String id,
            String name,
            String street,
            String postalCode,
            String city,
            String latitude,
            String longitude,
            int metres) {}

    private static final List<Point> POINTS =
            List.of(
                    new Point(
                            "0001A",
                            "RELAIS SIMULÉ DES TERREAUX",
                            "1 RUE DE LA SIMULATION",
                            "69001",
                            "LYON",
                            "45.7676",
                            "4.8344",
                            310),
                    new Point(
                            "0002B",
                            "CONSIGNE SIMULÉE PART-DIEU",
                            "2 PLACE DE L'ESSAI",
                            "69003",
                            "LYON",
                            "45.7605",
                            "4.8597",
                            1850),
                    new Point(
                            "0003C",
                            "RELAIS SIMULÉ VAUGIRARD",
                            "3 RUE DE LA SIMULATION",
                            "75015",
                            "PARIS",
                            "48.8417",
                            "2.3003",
                            220));

    private final ChronopostAccounts accounts;

    ChronopostPoints(ChronopostAccounts accounts) {
        this.accounts = accounts;
    }

    Xml answer(Question question) {
        if (!question.operation().equals("recherchePointChronopostInterParService")) {
            throw SoapFault.client(
                    "Unexpected wrapper element {%s}%s found."
                            .formatted(question.namespace(), question.operation()));
        }
        if (accounts.open(question.text("accountNumber"), question.text("password")).isEmpty()) {
            return error(1500, "Erreur dans la saisie du n° de contrat ou du mot de passe");
        }
        if (!question.text("shippingDate").matches("\\d{2}/\\d{2}/\\d{4}")) {
            return error(306, "Le format de la date est incorrect");
        }
        if (!question.text("weight").matches("\\d{1,5}")) {
            return error(321, "Le format du poids est incorrect");
        }
        if (Question.number(question.element(), "maxPointChronopost") > 25) {
            return error(320, "Pas plus de 25 points");
        }
        if (!question.text("holidayTolerant").equals("1")) {
            return error(317, "Le paramètre holidayTolerant n'est pas positionné à 1");
        }
        return found(question);
    }

    private static Xml found(Question question) {
        var postalCode = question.text("zipCode");
        var near = postalCode.length() < 2 ? "-" : postalCode.substring(0, 2);
        var points = new ArrayList<Xml>();
        for (var point : POINTS) {
            if (question.text("countryCode").equals("FR") && point.postalCode().startsWith(near)) {
                points.add(xml(point));
            }
        }
        if (points.isEmpty()) {
            return error(601, "Pas de points trouvés");
        }
        var street = !question.text("address").isEmpty();
        return Xml.node("return", Xml.of("errorCode", 0))
                .and(
                        points.stream()
                                .limit(Question.number(question.element(), "maxPointChronopost"))
                                .toList())
                .and(List.of(Xml.of("qualiteReponse", street ? 2 : 1)));
    }

    private static Xml xml(Point point) {
        var days = new ArrayList<Xml>();
        for (int day = 1; day <= 7; day++) {
            days.add(
                    Xml.node(
                            "listeHoraireOuverture",
                            Xml.of(
                                    "horairesAsString",
                                    day == 7
                                            ? "00:00-00:00 00:00-00:00"
                                            : "09:00-12:30 14:00-19:00"),
                            Xml.of("jour", day)));
        }
        return Xml.node(
                        "listePointRelais",
                        Xml.of("accesPersonneMobiliteReduite", true),
                        Xml.of("actif", true),
                        Xml.of("adresse1", point.street()),
                        Xml.of("codePays", "FR"),
                        Xml.of("codePostal", point.postalCode()),
                        Xml.of("coordGeolocalisationLatitude", point.latitude()),
                        Xml.of("coordGeolocalisationLongitude", point.longitude()),
                        Xml.of("distanceEnMetre", point.metres()),
                        Xml.of("identifiant", point.id()))
                .and(days)
                .and(
                        List.of(
                                Xml.of("localite", point.city()),
                                Xml.of("nom", point.name()),
                                Xml.of("poidsMaxi", 20000),
                                Xml.of("typeDePoint", "P")));
    }

    private static Xml error(int code, String words) {
        return Xml.node("return", Xml.of("errorCode", code), Xml.of("errorMessage", words));
    }
}
