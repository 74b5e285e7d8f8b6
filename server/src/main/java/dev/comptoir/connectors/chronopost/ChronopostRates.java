package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks which products there are between two places, and what they cost by the contract. The answer
 * to the first question may hold the second's; where it says 0.0, {@code quickCost} is asked, and
 * where that knows no amount either the product is left out and said. Chronopost prices each parcel
 * for itself, so a shipment of several costs the sum of what it says of each.
 */
final class ChronopostRates {

    /** Contracts of Chronopost France are in euros; its answers name no currency. */
    private static final Currency EURO = Currency.getInstance("EUR");

    private static final String GOODS = "M";

    private final ChronopostCalls calls;
    private final RateQuery query;
    private final List<Notice> notices = new ArrayList<>();

    private ChronopostRates(ChronopostCalls calls, RateQuery query) {
        this.calls = calls;
        this.query = query;
    }

    /** What a parcel costs. */
    private record Price(Money net, @Nullable Money tax, Money total) {

        Price plus(Price other) {
            var taxes = tax == null || other.tax == null ? null : tax.plus(other.tax);
            return new Price(net.plus(other.net), taxes, total.plus(other.total));
        }
    }

    /** A product's amounts, as it came from either question. */
    private record Amounts(@Nullable String net, @Nullable String total, @Nullable String tax) {}

    static RateOutcome ask(ChronopostCalls calls, RateQuery query) {
        return new ChronopostRates(calls, query).outcome();
    }

    /** The products between the places of the query, with or without amounts. */
    static List<QuickcostWire.Product> products(ChronopostCalls calls, RateQuery query, int grams) {
        var answer = calls.products(question(calls, query, grams));
        return list(answer.productList()).stream()
                .filter(product -> product.productCode() != null)
                .toList();
    }

    private static QuickcostWire.CalculateProducts question(
            ChronopostCalls calls, RateQuery query, int grams) {
        return new QuickcostWire.CalculateProducts(
                calls.account(),
                calls.password(),
                ChronopostPlaces.country(query.from()),
                ChronopostPlaces.postalCode(query.from()),
                ChronopostPlaces.country(query.to()),
                ChronopostPlaces.postalCode(query.to()),
                query.to().city(),
                GOODS,
                ChronopostUnits.kilograms(grams));
    }

    private RateOutcome outcome() {
        var weights =
                query.parcels().stream().map(Parcel::weightGrams).distinct().sorted().toList();
        var byWeight = new LinkedHashMap<Integer, Map<String, Price>>();
        weights.forEach(grams -> byWeight.put(grams, prices(grams)));
        var first = Objects.requireNonNull(byWeight.get(weights.getFirst()));
        var rates =
                first.keySet().stream().flatMap(code -> total(code, byWeight).stream()).toList();
        if (!rates.isEmpty()) {
            return new RateOutcome.Quoted(rates, notices);
        }
        var message =
                notices.isEmpty()
                        ? "Chronopost offers this contract no product between these places."
                        : "Chronopost names products, and a price for none of them.";
        return new RateOutcome.Declined(List.of(new Reason(null, message)));
    }

    private Map<String, Price> prices(int grams) {
        var prices = new LinkedHashMap<String, Price>();
        for (var product : products(calls, query, grams)) {
            var code = Objects.requireNonNull(product.productCode());
            var told = new Amounts(product.amount(), product.amountTTC(), product.amountTVA());
            var price = price(told).or(() -> cost(code, grams));
            var two = ChronopostProducts.twoCharacters(code);
            if (price.isPresent()) {
                prices.put(two, price.get());
            } else {
                notices.add(Notice.of("no-price", Map.of("service", ChronopostProducts.name(two))));
            }
        }
        return prices;
    }

    private Optional<Price> cost(String product, int grams) {
        var answer =
                calls.cost(
                        new QuickcostWire.QuickCost(
                                calls.account(),
                                calls.password(),
                                ChronopostPlaces.costCode(query.from()),
                                ChronopostPlaces.costCode(query.to()),
                                ChronopostUnits.kilograms(grams),
                                product,
                                GOODS));
        return requireNonNullElse(answer.errorCode(), 0) == 0
                ? price(new Amounts(answer.amount(), answer.amountTTC(), answer.amountTVA()))
                : Optional.empty();
    }

    private Optional<Rate> total(String code, Map<Integer, Map<String, Price>> byWeight) {
        var parcels =
                query.parcels().stream()
                        .map(parcel ->
                                Objects.requireNonNull(byWeight.get(parcel.weightGrams()))
                                        .get(code))
                        .toList();
        if (parcels.contains(null)) {
            return Optional.empty();
        }
        var price = parcels.stream().map(Objects::requireNonNull).reduce(Price::plus);
        return price.map(sum -> rate(code, sum));
    }

    private Rate rate(String code, Price price) {
        var warnings =
                query.parcels().size() == 1
                        ? List.<Notice>of()
                        : List.of(
                                Notice.of(
                                        "sum-of-parcels",
                                        Map.of(
                                                "parcels",
                                                Integer.toString(query.parcels().size()))));
        var breakdown =
                price.tax() == null
                        ? List.of(new Charge("transport", null, price.net()))
                        : List.of(
                                new Charge("transport", null, price.net()),
                                new Charge("tax", null, price.tax()));
        return new Rate(
                code,
                ChronopostProducts.name(code),
                price.total(),
                null,
                true,
                breakdown,
                Delivery.unknown(),
                warnings);
    }

    /** Empty for 0.0, and for what is no amount. */
    private static Optional<Price> price(Amounts told) {
        var net = euros(told.net());
        var total = euros(told.total());
        if (net.isEmpty() && total.isEmpty()) {
            return Optional.empty();
        }
        var tax = total.isPresent() ? euros(told.tax()).orElse(null) : null;
        return Optional.of(
                new Price(
                        tax == null ? total.or(() -> net).get() : net.orElseGet(total::get),
                        tax,
                        total.or(() -> net).get()));
    }

    /** Its amounts are floating-point numbers: the nearest cent is what was meant. */
    private static Optional<Money> euros(@Nullable String amount) {
        try {
            return Stream.ofNullable(amount)
                    .map(BigDecimal::new)
                    .map(number -> number.setScale(2, RoundingMode.HALF_UP))
                    .filter(number -> number.signum() > 0)
                    .map(number -> Money.of(number, EURO))
                    .findFirst();
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static List<QuickcostWire.Product> list(
            @Nullable List<QuickcostWire.@Nullable Product> items) {
        return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    }
}
