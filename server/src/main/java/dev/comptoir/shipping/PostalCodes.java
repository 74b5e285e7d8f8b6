package dev.comptoir.shipping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What postal codes look like in the countries whose form is well known; such a country also
 * requires one. Of other countries nothing is demanded: the carrier knows better.
 */
record PostalCodes(Pattern form, String example) {

    private static final PostalCodes FOUR_DIGITS = form("\\d{4}", "1000");
    private static final PostalCodes FIVE_DIGITS = form("\\d{5}", "75001");
    private static final PostalCodes SIX_DIGITS = form("\\d{6}", "110001");
    private static final PostalCodes THREE_AND_TWO = form("\\d{3} ?\\d{2}", "110 00");
    private static final PostalCodes ZIP = form("\\d{5}(-?\\d{4})?", "30005");

    private static final Map<String, PostalCodes> BY_COUNTRY =
            Map.ofEntries(
                    Map.entry("AT", FOUR_DIGITS),
                    Map.entry("AU", FOUR_DIGITS),
                    Map.entry("BE", FOUR_DIGITS),
                    Map.entry("BG", FOUR_DIGITS),
                    Map.entry("BR", form("\\d{5}-?\\d{3}", "01310-100")),
                    Map.entry("CA", form("[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d", "L4G 3V2")),
                    Map.entry("CH", FOUR_DIGITS),
                    Map.entry("CN", SIX_DIGITS),
                    Map.entry("CZ", THREE_AND_TWO),
                    Map.entry("DE", FIVE_DIGITS),
                    Map.entry("DK", FOUR_DIGITS),
                    Map.entry("EE", FIVE_DIGITS),
                    Map.entry("ES", FIVE_DIGITS),
                    Map.entry("FI", FIVE_DIGITS),
                    Map.entry("FR", FIVE_DIGITS),
                    Map.entry("GB", form("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "SW1A 1AA")),
                    Map.entry("GF", form("973\\d{2}", "97300")),
                    Map.entry("GP", form("971\\d{2}", "97110")),
                    Map.entry("GR", THREE_AND_TWO),
                    Map.entry("HR", FIVE_DIGITS),
                    Map.entry("HU", FOUR_DIGITS),
                    Map.entry("IN", SIX_DIGITS),
                    Map.entry("IT", FIVE_DIGITS),
                    Map.entry("JP", form("\\d{3}-?\\d{4}", "100-0001")),
                    Map.entry("KR", FIVE_DIGITS),
                    Map.entry("LT", form("(LT-)?\\d{5}", "01100")),
                    Map.entry("LU", form("(L-)?\\d{4}", "1009")),
                    Map.entry("LV", form("(LV-)?\\d{4}", "1010")),
                    Map.entry("MA", FIVE_DIGITS),
                    Map.entry("MC", form("980\\d{2}", "98000")),
                    Map.entry("MQ", form("972\\d{2}", "97200")),
                    Map.entry("MX", FIVE_DIGITS),
                    Map.entry("NL", form("\\d{4} ?[A-Z]{2}", "1011 AB")),
                    Map.entry("NO", FOUR_DIGITS),
                    Map.entry("NZ", FOUR_DIGITS),
                    Map.entry("PL", form("\\d{2}-?\\d{3}", "00-001")),
                    Map.entry("PR", ZIP),
                    Map.entry("PT", form("\\d{4}-?\\d{3}", "1000-001")),
                    Map.entry("RE", form("974\\d{2}", "97400")),
                    Map.entry("RO", SIX_DIGITS),
                    Map.entry("SE", THREE_AND_TWO),
                    Map.entry("SG", SIX_DIGITS),
                    Map.entry("SI", FOUR_DIGITS),
                    Map.entry("SK", THREE_AND_TWO),
                    Map.entry("TR", FIVE_DIGITS),
                    Map.entry("US", ZIP));

    static Optional<PostalCodes> of(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    boolean accepts(String postalCode) {
        return form.matcher(postalCode.toUpperCase(Locale.ROOT)).matches();
    }

    private static PostalCodes form(String regex, String example) {
        return new PostalCodes(Pattern.compile(regex), example);
    }
}
