package dev.comptoir.simulators.fedex;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this FedEx knows of a country it serves.
 *
 * @param money FedEx's code of the currency, which is not always that of ISO 4217
 * @param imperial whether it weighs in pounds
 * @param union whether goods move freely to the other countries of the union
 */
record FedexCountry(
        String code,
        String money,
        String perEuro,
        int digits,
        int taxPercent,
        boolean imperial,
        boolean union,
        Pattern postalCode) {

    private static final Map<String, FedexCountry> ALL =
            Map.ofEntries(
                    known("FR", "EUR", "1", 20, true, "\\d{5}"),
                    known("DE", "EUR", "1", 19, true, "\\d{5}"),
                    known("BE", "EUR", "1", 21, true, "\\d{4}"),
                    known("NL", "EUR", "1", 21, true, "\\d{4} ?[A-Za-z]{2}"),
                    known("ES", "EUR", "1", 21, true, "\\d{5}"),
                    known("IT", "EUR", "1", 22, true, "\\d{5}"),
                    known(
                            "GB",
                            "UKL",
                            "0.86",
                            20,
                            false,
                            "[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}"),
                    known("CH", "SFR", "0.95", 8, false, "\\d{4}"),
                    known("CA", "CAD", "1.50", 5, false, "[A-Za-z]\\d[A-Za-z] ?\\d[A-Za-z]\\d"),
                    known("US", "USD", "1.10", 0, false, "\\d{5}(-?\\d{4})?"),
                    known("JP", "JYE", "160", 0, false, "\\d{3}-?\\d{4}"),
                    known("SN", "EUR", "1", 0, false, ""));

    private static Map.Entry<String, FedexCountry> known(
            String code, String money, String perEuro, int tax, boolean union, String postalCode) {
        return Map.entry(
                code,
                new FedexCountry(
                        code,
                        money,
                        perEuro,
                        money.equals("JYE") ? 0 : 2,
                        tax,
                        code.equals("US"),
                        union,
                        Pattern.compile(postalCode)));
    }

    static Optional<FedexCountry> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    BigDecimal rate() {
        return new BigDecimal(perEuro);
    }

    /** Whether goods between the two are declared to customs. */
    boolean bordersOn(FedexCountry other) {
        return !code.equals(other.code) && !(union && other.union);
    }

    boolean hasState() {
        return code.equals("US") || code.equals("CA");
    }
}
