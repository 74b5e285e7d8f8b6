package dev.comptoir.simulators.fedex;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The parcel services of this FedEx, with what they cost in euros and how long they take. */
enum FedexService {
    FEDEX_PRIORITY_EXPRESS("FedEx® Priority Express", Reach.EUROPE_HOME, "24.50", "2.10", 1),
    FEDEX_PRIORITY("FedEx® Priority", Reach.EUROPE_HOME, "18.90", "1.60", 2),
    FEDEX_INTERNATIONAL_PRIORITY_EXPRESS(
            "FedEx International Priority® Express", Reach.ABROAD, "62.00", "7.40", 2),
    FEDEX_INTERNATIONAL_PRIORITY("FedEx International Priority®", Reach.ABROAD, "54.00", "6.80", 3),
    INTERNATIONAL_ECONOMY("FedEx International Economy®", Reach.ABROAD, "39.00", "4.90", 5),
    FEDEX_REGIONAL_ECONOMY("FedEx® Regional Economy", Reach.UNION, "21.00", "2.20", 4),
    FEDEX_2_DAY("FedEx 2Day®", Reach.US_HOME, "17.40", "2.90", 2),
    FEDEX_GROUND("FedEx Ground®", Reach.US_HOME, "9.80", "0.90", 4);

    /** Between which places a service runs. */
    enum Reach {
        EUROPE_HOME,
        US_HOME,
        UNION,
        ABROAD
    }

    private static final List<String> NUMBERS =
            List.of("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE");

    final String words;
    final int days;
    private final Reach reach;
    private final BigDecimal first;
    private final BigDecimal perKilogram;

    FedexService(String words, Reach reach, String first, String perKilogram, int days) {
        this.words = words;
        this.reach = reach;
        this.first = new BigDecimal(first);
        this.perKilogram = new BigDecimal(perKilogram);
        this.days = days;
    }

    static List<FedexService> between(FedexCountry from, FedexCountry to) {
        return Arrays.stream(values()).filter(service -> service.runs(from, to)).toList();
    }

    private boolean runs(FedexCountry from, FedexCountry to) {
        var home = from.code().equals(to.code());
        return switch (reach) {
            case US_HOME -> home && from.code().equals("US");
            case EUROPE_HOME -> home && !from.code().equals("US");
            case UNION -> !home && from.union() && to.union();
            case ABROAD -> !home;
        };
    }

    /** Of one parcel, in euros. */
    BigDecimal price(BigDecimal kilograms) {
        return first.add(perKilogram.multiply(kilograms));
    }

    String transitTime() {
        return NUMBERS.get(days) + (days == 1 ? "_DAY" : "_DAYS");
    }

    String category() {
        return this == FEDEX_GROUND ? "GROUND" : "EXPRESS";
    }
}
