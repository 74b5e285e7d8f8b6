package dev.comptoir.connectors.dhl;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices of DHL Express: the question, and what is made of the answer. */
final class ExpressRates {

    /** The amount in the currency that the account is billed in; the others are lists of DHL's. */
    static final String BILLED = "BILLC";

    /** DHL's way to say "by the end of the day". */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final String TRANSPORT = "transport";
    private static final String TAX = "tax";

    private final List<Notice> notices = new ArrayList<>();

    private ExpressRates() {}

    static ExpressWire.RateRequest request(
            ExpressSettings settings, Rules rules, ExpressMoments moments, RateQuery query) {
        var declarable = CustomsUnion.declares(query.from(), query.to());
        var value = query.goodsValue();
        return new ExpressWire.RateRequest(
                new ExpressWire.Parties<>(
                        ExpressParts.area(rules, "from", query.from()),
                        ExpressParts.area(rules, "to", query.to())),
                List.of(new ExpressWire.Account("shipper", settings.accountNumber())),
                moments.of(query.shipDate()),
                ExpressParts.METRIC,
                declarable,
                declarable && value != null ? List.of(declared(value)) : null,
                query.parcels().stream().map(parcel -> ExpressParts.piece(parcel, null)).toList());
    }

    private static ExpressWire.Amount declared(Money value) {
        return new ExpressWire.Amount(
                "declaredValue", ExpressParts.amount(value), value.currency().getCurrencyCode());
    }

    /** What DHL priced; a product without a price is left out and said. */
    static RateOutcome read(ExpressWire.RateAnswer answer) {
        return new ExpressRates().outcome(answer);
    }

    private RateOutcome outcome(ExpressWire.RateAnswer answer) {
        var rates =
                list(answer.products()).stream()
                        .flatMap(product -> rate(product).stream())
                        .toList();
        list(answer.warnings()).forEach(words -> notices.add(Notice.words("warning", words)));
        if (!rates.isEmpty()) {
            return new RateOutcome.Quoted(rates, notices);
        }
        var words =
                list(answer.products()).isEmpty()
                        ? "DHL Express answered without any product."
                        : "DHL Express named products without a price.";
        return new RateOutcome.Declined(List.of(new Reason(null, words)));
    }

    private Optional<Rate> rate(ExpressWire.Product product) {
        var code = requireNonNullElse(product.productCode(), "");
        var name = Rules.first(product.productName(), "DHL " + code).orElseThrow();
        var price = billed(list(product.totalPrice()));
        if (code.isBlank() || price.isEmpty()) {
            notices.add(Notice.of("no-price", Map.of("service", name)));
            return Optional.empty();
        }
        return Optional.of(
                new Rate(
                        code,
                        name,
                        price.get(),
                        null,
                        true,
                        breakdown(product, price.get().currency()),
                        delivery(product.deliveryCapabilities()),
                        Boolean.TRUE.equals(product.isCustomerAgreement())
                                ? List.of(Notice.of("agreement", Map.of()))
                                : List.of()));
    }

    /** 0 is DHL's way to say that it has no price in a currency. */
    static Optional<Money> billed(List<ExpressWire.Price> prices) {
        return prices.stream()
                .filter(price -> BILLED.equals(price.currencyType()))
                .flatMap(price -> money(price.price(), price.priceCurrency()).stream())
                .filter(money -> money.amountMinor() > 0)
                .findFirst();
    }

    /** Each part without its tax, and the taxes together; parts without a price are mere offers. */
    private static List<Charge> breakdown(ExpressWire.Product product, Currency currency) {
        var charges = new ArrayList<Charge>();
        var taxes = Money.zero(currency);
        for (var part : parts(product)) {
            var gross = money(part.price(), currency.getCurrencyCode());
            var tax = tax(part, currency);
            if (gross.isEmpty() || tax.isEmpty()) {
                continue;
            }
            var net = new Money(gross.get().amountMinor() - tax.get().amountMinor(), currency);
            taxes = taxes.plus(tax.get());
            if (net.amountMinor() != 0) {
                charges.add(
                        new Charge(
                                requireNonNullElse(part.serviceCode(), TRANSPORT),
                                part.name(),
                                net));
            }
        }
        if (taxes.amountMinor() != 0) {
            charges.add(new Charge(TAX, null, taxes));
        }
        return charges;
    }

    private static List<ExpressWire.Part> parts(ExpressWire.Product product) {
        return list(product.detailedPriceBreakdown()).stream()
                .filter(breakdown -> BILLED.equals(breakdown.currencyType()))
                .flatMap(breakdown -> list(breakdown.breakdown()).stream())
                .toList();
    }

    private static Optional<Money> tax(ExpressWire.Part part, Currency currency) {
        var sum =
                list(part.priceBreakdown()).stream()
                        .filter(share -> "TAX".equals(share.priceType()))
                        .map(share -> requireNonNullElse(share.price(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return money(sum, currency.getCurrencyCode());
    }

    /** Empty when absent, or no amount of a currency that exists. */
    static Optional<Money> money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount, Currency.getInstance(currency)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Delivery delivery(ExpressWire.@Nullable Arrival arrival) {
        var written = arrival == null ? null : arrival.estimatedDeliveryDateAndTime();
        if (written == null) {
            return Delivery.unknown();
        }
        try {
            var at = LocalDateTime.parse(written);
            var time = at.toLocalTime().equals(END_OF_DAY) ? null : at.toLocalTime();
            return new Delivery(at.toLocalDate(), time, null, false);
        } catch (DateTimeParseException unreadable) {
            return Delivery.unknown();
        }
    }

    static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
