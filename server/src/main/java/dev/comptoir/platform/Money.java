package dev.comptoir.platform;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount that is charged: minor units and ISO 4217 currency. The currency's real exponent
 * applies (EUR has two decimals, XOF none, KWD three), so {@code amountMinor} 1234 is 12.34 EUR but
 * 1234 XOF.
 */
public record Money(long amountMinor, Currency currency) {

    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    currency.getCurrencyCode() + " is not a currency to pay with");
        }
    }

    /**
     * Reads a decimal amount as providers and people write it, such as {@code "12.34"}.
     *
     * @throws IllegalArgumentException when the text is no decimal number, has more decimals than
     *     the currency knows (trailing zeros aside), or the currency does not exist: an amount is
     *     never rounded silently
     */
    public static Money parse(String decimal, String currencyCode) {
        var currency = Currency.getInstance(currencyCode);
        try {
            return of(new BigDecimal(decimal.strip()), currency);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a decimal amount".formatted(decimal), e);
        }
    }

    /**
     * The same amount in minor units.
     *
     * @throws IllegalArgumentException when it has more decimals than the currency knows
     */
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            var minor = amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
            return new Money(minor, currency);
        } catch (ArithmeticException e) {
            var reason = "%s is no exact amount of %s".formatted(amount.toPlainString(), currency);
            throw new IllegalArgumentException(reason, e);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The amount as a decimal number with as many decimals as the currency has. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(amountMinor, currency.getDefaultFractionDigits());
    }

    /**
     * @throws IllegalArgumentException for another currency: amounts of two currencies are never
     *     added
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other, this));
        }
        return new Money(Math.addExact(amountMinor, other.amountMinor), currency);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
    }
}
