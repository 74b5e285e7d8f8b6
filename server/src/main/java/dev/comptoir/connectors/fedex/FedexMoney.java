package dev.comptoir.connectors.fedex;

import static java.util.Map.entry;

import dev.comptoir.platform.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * FedEx names some currencies by codes of its own, such as {@code UKL} for the pound (API reference
 * guide, "Currency Codes", read 2026-11-22). It takes the ISO codes of those only as a preferred
 * currency, and answers with either.
 */
final class FedexMoney {

    private static final Map<String, String> FEDEX_BY_ISO =
            Map.ofEntries(
                    entry("AED", "DHS"),
                    entry("ARS", "ARN"),
                    entry("CHF", "SFR"),
                    entry("CLP", "CHP"),
                    entry("DOP", "RDD"),
                    entry("GBP", "UKL"),
                    entry("JMD", "JAD"),
                    entry("JPY", "JYE"),
                    entry("KRW", "WON"),
                    entry("KWD", "KUD"),
                    entry("KYD", "CID"),
                    entry("MXN", "NMP"),
                    entry("SGD", "SID"),
                    entry("TWD", "NTD"),
                    entry("XCD", "ECD"));

    private static final Map<String, String> ISO_BY_FEDEX =
            FEDEX_BY_ISO.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private FedexMoney() {}

    static FedexWire.Money toWire(Money money) {
        var iso = money.currency().getCurrencyCode();
        return new FedexWire.Money(money.toDecimal(), FEDEX_BY_ISO.getOrDefault(iso, iso));
    }

    /**
     * Empty when absent, or not an amount of a currency that exists: no price is better than a
     * wrong one.
     */
    static Optional<Money> read(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return Optional.empty();
        }
        try {
            var iso = ISO_BY_FEDEX.getOrDefault(currency, currency);
            return Optional.of(Money.of(amount, Currency.getInstance(iso)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
