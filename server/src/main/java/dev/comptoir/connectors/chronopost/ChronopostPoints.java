package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.chronopost.PointsWire.Day;
import dev.comptoir.connectors.chronopost.PointsWire.Point;
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
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for pick-up points around an address (manual, 3.4). */
final class ChronopostPoints {

    private static final int MOST = 25;
    private static final String KILOMETRES = "20";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CLOSED = "00:00-00:00";

    /** How well the search found the address. */
    private static final int IGNORE = 0;

    private static final int BY_ADDRESS = 2;

    private ChronopostPoints() {}

    static List<PickupPoint> near(ChronopostCalls calls, PickupPointQuery query) {
        var found = calls.points(search(calls, query));
        var quality = requireNonNullElse(found.qualiteReponse(), BY_ADDRESS);
        if (requireNonNullElse(found.errorCode(), 0) != 0 || quality == IGNORE) {
            return List.of();
        }
        return requireNonNullElse(found.listePointRelais(), List.<Point>of()).stream()
                .filter(Objects::nonNull)
                .filter(point -> requireNonNullElse(point.actif(), true))
                .flatMap(point -> point(query, point, quality).stream())
                .sorted(
                        Comparator.comparing(
                                PickupPoint::metres,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(query.most())
                .toList();
    }

    private static PointsWire.Search search(ChronopostCalls calls, PickupPointQuery query) {
        var near = query.near();
        return new PointsWire.Search(
                calls.account(),
                calls.password(),
                near.line1(),
                ChronopostPlaces.postalCode(near),
                near.city(),
                ChronopostPlaces.country(near),
                "P",
                query.serviceCode(),
                "L",
                Integer.toString(query.totalGrams()),
                DAY.format(query.shipDate()),
                Integer.toString(Math.clamp(query.most(), 1, MOST)),
                KILOMETRES,
                "1",
                "FR",
                "2.0");
    }

    private static Optional<PickupPoint> point(PickupPointQuery query, Point point, int quality) {
        var id = point.identifiant();
        var name = point.nom();
        if (id == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PickupPoint(
                        id,
                        name,
                        point.typeDePoint(),
                        address(query, point),
                        degrees(point.coordGeolocalisationLatitude()),
                        degrees(point.coordGeolocalisationLongitude()),
                        // "only pertinent when the address itself was found" (manual, PointCHR)
                        quality == BY_ADDRESS ? point.distanceEnMetre() : null,
                        query.serviceCode(),
                        hours(point.listeHoraireOuverture())));
    }

    private static Address address(PickupPointQuery query, Point point) {
        var country = point.codePays();
        return new Address(
                null,
                point.nom(),
                requireNonNullElse(point.adresse1(), ""),
                point.adresse2(),
                point.codePostal(),
                requireNonNullElse(point.localite(), ""),
                null,
                country != null && Country.exists(country)
                        ? new Country(country)
                        : query.near().country(),
                null,
                null,
                false);
    }

    /** Written with a point or a comma. */
    private static @Nullable Double degrees(@Nullable String text) {
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static @Nullable Map<Integer, List<String>> hours(@Nullable List<@Nullable Day> days) {
        if (days == null) {
            return null;
        }
        var hours = new TreeMap<Integer, List<String>>();
        for (var day : days) {
            if (day != null && day.jour() != null) {
                var text = requireNonNullElse(day.horairesAsString(), "");
                var open =
                        Arrays.stream(text.split("\\s+"))
                                .filter(part -> !part.isEmpty() && !part.equals(CLOSED))
                                .toList();
                hours.put(day.jour(), open);
            }
        }
        return hours;
    }
}
