package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nearest places where a receiver fetches a parcel. */
final class ColissimoPoints {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CLOSED = "00:00-00:00";

    private ColissimoPoints() {}

    static List<PickupPoint> near(Opened<ColissimoSettings> connection, PickupPointQuery query) {
        var place = Destinations.of(query.near()).filter(Destination::point).orElse(null);
        var postal = query.near().postalCode();
        if (place == null || postal == null) {
            return List.of();
        }
        var answer =
                connection
                        .api(ColissimoApi.class)
                        .findRDVPointRetraitAcheminement(
                                new ColissimoWire.PointsRequest(
                                        ColissimoLabels.key(connection),
                                        query.near().line1(),
                                        postal,
                                        query.near().city(),
                                        Destinations.label(query.near()),
                                        Integer.toString(query.totalGrams()),
                                        DAY.format(query.shipDate()),
                                        "1",
                                        place.mainland() ? "0" : "1"));
        if (answer.errorCode() == null) {
            throw LabelAnswers.foreign("no errorCode");
        }
        return points(answer, query);
    }

    private static List<PickupPoint> points(
            ColissimoWire.PointsAnswer answer, PickupPointQuery query) {
        var all =
                Objects.requireNonNullElse(
                        answer.listePointRetraitAcheminement(), List.<ColissimoWire.Point>of());
        return all.stream()
                .filter(point -> !Boolean.TRUE.equals(point.congesTotal()))
                .filter(point ->
                        point.poidsMaxi() == null
                                || point.poidsMaxi() <= 0
                                || query.totalGrams() <= point.poidsMaxi())
                .flatMap(point -> point(point, query.near().country()))
                .sorted(
                        Comparator.comparing(
                                PickupPoint::metres,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(query.most())
                .toList();
    }

    /** None for an entry that nobody could be sent to. */
    static Stream<PickupPoint> point(ColissimoWire.Point point, Country asked) {
        var id = point.identifiant();
        var name = point.nom();
        var city = point.localite();
        if (id == null || name == null || city == null || name.isBlank() || city.isBlank()) {
            return Stream.empty();
        }
        var address =
                new Address(
                        null,
                        name,
                        Objects.requireNonNullElse(point.adresse1(), ""),
                        filled(point.adresse2()),
                        point.codePostal(),
                        city,
                        null,
                        country(point.codePays(), asked),
                        null,
                        null,
                        false);
        return Stream.of(
                new PickupPoint(
                        id,
                        name,
                        point.typeDePoint(),
                        address,
                        number(point.coordGeolocalisationLatitude()),
                        number(point.coordGeolocalisationLongitude()),
                        metres(point),
                        Product.HD.name(),
                        hours(point)));
    }

    /** It answers -1 where it did not measure. */
    private static @Nullable Integer metres(ColissimoWire.Point point) {
        var metres = point.distanceEnMetre();
        return metres == null || metres < 0 ? null : metres;
    }

    private static Country country(@Nullable String code, Country asked) {
        return code != null && Country.exists(code) ? new Country(code) : asked;
    }

    private static @Nullable Double number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Double.valueOf(text);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static Map<Integer, List<String>> hours(ColissimoWire.Point point) {
        var days =
                Arrays.asList(
                        point.horairesOuvertureLundi(),
                        point.horairesOuvertureMardi(),
                        point.horairesOuvertureMercredi(),
                        point.horairesOuvertureJeudi(),
                        point.horairesOuvertureVendredi(),
                        point.horairesOuvertureSamedi(),
                        point.horairesOuvertureDimanche());
        var hours = new TreeMap<Integer, List<String>>();
        for (int day = 0; day < days.size(); day++) {
            var text = days.get(day);
            if (text != null) {
                hours.put(
                        day + 1,
                        Stream.of(text.strip().split("\\s+"))
                                .filter(span -> !span.isEmpty() && !span.equals(CLOSED))
                                .toList());
            }
        }
        return hours;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
