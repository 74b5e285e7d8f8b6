package dev.comptoir.simulators.ups;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * UPS's products. Prices are in euros for the nearest zone; {@code by} is the hour until which an
 * express product is promised, {@code days} its fixed transit, 0 where the distance decides.
 */
enum UpsService {
    NEXT_DAY_AIR_EARLY("14", "UPS Next Day Air Early", "48.00", "3.20", 1, "8:00 A.M."),
    NEXT_DAY_AIR("01", "UPS Next Day Air", "34.00", "2.80", 1, "10:30 A.M."),
    NEXT_DAY_AIR_SAVER("13", "UPS Next Day Air Saver", "30.00", "2.60", 1, "3:00 P.M."),
    SECOND_DAY_AIR_AM("59", "UPS 2nd Day Air A.M.", "24.00", "2.20", 2, "12:00 P.M."),
    SECOND_DAY_AIR("02", "UPS 2nd Day Air", "19.00", "1.90", 2, null),
    THREE_DAY_SELECT("12", "UPS 3 Day Select", "14.00", "1.30", 3, null),
    GROUND("03", "UPS Ground", "8.60", "0.55", 0, null),
    STANDARD("11", "UPS Standard", "8.90", "0.52", 0, null),
    EXPRESS_NOON("74", "UPS Express 12:00", "29.00", "2.40", 1, "12:00 P.M."),
    EXPEDITED("08", "UPS Worldwide Expedited", "31.00", "3.10", 0, null),
    SAVER("65", "UPS Worldwide Saver", "26.00", "2.70", 0, "6:00 P.M."),
    EXPRESS("07", "UPS Worldwide Express", "31.00", "3.00", 0, "10:30 A.M."),
    EXPRESS_PLUS("54", "UPS Worldwide Express Plus", "52.00", "4.10", 0, "9:00 A.M.");

    private static final List<UpsService> US_DOMESTIC =
            List.of(
                    NEXT_DAY_AIR_EARLY,
                    NEXT_DAY_AIR,
                    NEXT_DAY_AIR_SAVER,
                    SECOND_DAY_AIR_AM,
                    SECOND_DAY_AIR,
                    THREE_DAY_SELECT,
                    GROUND);
    private static final List<UpsService> CANADIAN =
            List.of(NEXT_DAY_AIR_EARLY, NEXT_DAY_AIR, NEXT_DAY_AIR_SAVER, SECOND_DAY_AIR, STANDARD);
    private static final List<UpsService> EXPORT = List.of(EXPEDITED, SAVER, EXPRESS, EXPRESS_PLUS);
    private static final List<UpsService> NEIGHBOURS =
            List.of(STANDARD, EXPEDITED, SAVER, EXPRESS, EXPRESS_PLUS);
    private static final List<UpsService> EUROPEAN =
            List.of(STANDARD, SAVER, EXPRESS, EXPRESS_PLUS);
    private static final List<UpsService> GERMAN =
            List.of(STANDARD, SAVER, EXPRESS_NOON, EXPRESS, EXPRESS_PLUS);

    private final String code;
    private final String label;
    private final BigDecimal base;
    private final BigDecimal perKilogram;
    private final int days;
    private final @Nullable String by;

    UpsService(
            String code,
            String label,
            String base,
            String perKilogram,
            int days,
            @Nullable String by) {
        this.code = code;
        this.label = label;
        this.base = new BigDecimal(base);
        this.perKilogram = new BigDecimal(perKilogram);
        this.days = days;
        this.by = by;
    }

    /** By UPS's code, which some callers pad to three digits. */
    static Optional<UpsService> of(@Nullable String code) {
        var wanted = code != null && code.matches("0\\d\\d") ? code.substring(1) : code;
        return Arrays.stream(values()).filter(service -> service.code.equals(wanted)).findFirst();
    }

    /** What UPS offers between two countries, in its order of answer: slow to fast. */
    static List<UpsService> between(Country from, Country to) {
        return switch (from.region()) {
            case US ->
                    switch (to.region()) {
                        case US -> US_DOMESTIC.reversed();
                        case CA -> NEIGHBOURS;
                        case EUROPE, OTHER -> to.code().equals("MX") ? NEIGHBOURS : EXPORT;
                    };
            case CA ->
                    switch (to.region()) {
                        case CA -> CANADIAN.reversed();
                        case US -> NEIGHBOURS;
                        case EUROPE, OTHER -> EXPORT;
                    };
            case EUROPE -> {
                if (to.region() != Country.Region.EUROPE) {
                    yield EXPORT;
                }
                yield from.code().equals("DE") && to.code().equals("DE") ? GERMAN : EUROPEAN;
            }
            case OTHER -> from.code().equals(to.code()) ? List.of(SAVER, EXPRESS) : EXPORT;
        };
    }

    /** Whether this product leaves this country at all. */
    boolean startsIn(Country country) {
        return switch (country.region()) {
            case US -> US_DOMESTIC.contains(this) || NEIGHBOURS.contains(this);
            case CA -> CANADIAN.contains(this) || NEIGHBOURS.contains(this);
            case EUROPE -> NEIGHBOURS.contains(this) || between(country, country).contains(this);
            case OTHER -> EXPORT.contains(this);
        };
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** Euros, before zone, fuel and surcharges. */
    BigDecimal price(BigDecimal kilograms) {
        return base.add(perKilogram.multiply(kilograms));
    }

    boolean guaranteed() {
        return by != null || days > 0;
    }

    Optional<String> promisedBy() {
        return Optional.ofNullable(by);
    }

    /** Business days to a zone. */
    int daysTo(int zone) {
        if (days > 0) {
            return days;
        }
        return switch (this) {
            case STANDARD, GROUND -> Math.clamp(zone - 1, 1, 7);
            case EXPEDITED -> Math.clamp(zone, 3, 6);
            default -> Math.clamp(zone / 3, 1, 3);
        };
    }
}
