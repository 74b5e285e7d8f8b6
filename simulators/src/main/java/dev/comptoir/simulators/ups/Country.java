package dev.comptoir.simulators.ups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this UPS knows of a country it serves, from {@code countries.csv}. The position is the
 * country's middle: it gives a plausible distance, no more.
 */
record Country(
        String code,
        Currency currency,
        BigDecimal perEuro,
        Measures measures,
        Region region,
        int taxPercent,
        double latitude,
        double longitude,
        Pattern postalCode) {

    enum Region {
        US,
        CA,
        EUROPE,
        OTHER
    }

    enum Measures {
        METRIC,
        IMPERIAL,
        BOTH
    }

    private static final Map<String, Country> ALL = load();
    private static final double EARTH_RADIUS_KM = 6_371;

    static Optional<Country> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    boolean hasPostalCodes() {
        return !postalCode.pattern().isEmpty();
    }

    /** Pounds and inches, or kilograms and centimetres; Canada takes both. */
    boolean measures(boolean metric) {
        return measures == Measures.BOTH
                || measures == (metric ? Measures.METRIC : Measures.IMPERIAL);
    }

    /** Great circle, in kilometres. */
    double distance(Country other) {
        var here = Math.toRadians(latitude);
        var there = Math.toRadians(other.latitude);
        var turn = Math.toRadians(other.longitude - longitude);
        var cosine =
                Math.sin(here) * Math.sin(there)
                        + Math.cos(here) * Math.cos(there) * Math.cos(turn);
        return EARTH_RADIUS_KM * Math.acos(Math.clamp(cosine, -1.0, 1.0));
    }

    private static Map<String, Country> load() {
        try (var file = Country.class.getResourceAsStream("countries.csv")) {
            if (file == null) {
                throw new IllegalStateException("countries.csv is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> parse(line.split(";", -1)))
                    .collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Country parse(String[] column) {
        return new Country(
                column[0],
                Currency.getInstance(column[1]),
                new BigDecimal(column[2]),
                Measures.valueOf(column[3].toUpperCase(Locale.ROOT)),
                Region.valueOf(column[4].toUpperCase(Locale.ROOT)),
                Integer.parseInt(column[5]),
                Double.parseDouble(column[6]),
                Double.parseDouble(column[7]),
                Pattern.compile(column[8]));
    }
}
