package dev.comptoir.shipping;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.pricing.CheckoutLists;
import dev.comptoir.shipping.pricing.RuleOffer;
import dev.comptoir.shipping.pricing.RuleSubject;
import dev.comptoir.shipping.pricing.RuleVerdict;
import dev.comptoir.shipping.pricing.ShippingRules;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a shop shows its customer: carriers' prices after the store's rules, and its own lists. */
@Service
class Checkout {

    private final Quotes quotes;
    private final AnswersKept kept;
    private final ShippingRules rules;
    private final CheckoutLists lists;
    private final RatesDrafts drafts;
    private final RatesWording wording;
    private final Clock clock;

    Checkout(
            Quotes quotes,
            AnswersKept kept,
            ShippingRules rules,
            CheckoutLists lists,
            RatesDrafts drafts,
            RatesWording wording,
            Clock clock) {
        this.quotes = quotes;
        this.kept = kept;
        this.rules = rules;
        this.lists = lists;
        this.drafts = drafts;
        this.wording = wording;
        this.clock = clock;
    }

    CheckoutRates rates(CreateCheckoutRates body) {
        var request = request(body);
        RatesCheck.require(request, clock);
        var carriers = quotes.active();
        var quote = carriers.isEmpty() ? null : quote(request, carriers);
        var offers = new ArrayList<CheckoutRates.Offer>();
        if (quote != null) {
            offers.addAll(carried(quote, request.query(), classes(body)));
        }
        lists.prices(request.query()).stream().map(Checkout::listed).forEach(offers::add);
        offers.sort(
                Comparator.comparing((CheckoutRates.Offer offer) ->
                                offer.price().currency().getCurrencyCode())
                        .thenComparing(offer -> offer.price().amountMinor()));
        return new CheckoutRates(
                quote == null ? null : quote.id(),
                quote == null ? clock.instant() : quote.requestedAt(),
                offers,
                quote == null ? List.of() : missing(quote));
    }

    private Quote quote(RatesRequest request, List<ConnectionRef> carriers) {
        var versions =
                carriers.stream()
                        .collect(Collectors.toMap(ConnectionRef::id, ConnectionRef::version));
        var key =
                new AnswersKept.Key(
                        StoreScope.current(),
                        request.impersonal(),
                        versions,
                        lists.contractsRevision());
        return kept.find(key)
                .orElseGet(() -> {
                    var asked = quotes.ask(request, new Quotes.Listener() {});
                    kept.keep(key, asked);
                    return asked;
                });
    }

    private List<CheckoutRates.Offer> carried(Quote quote, RateQuery query, List<String> classes) {
        var priced =
                quote.carriers().stream()
                        .flatMap(carrier ->
                                carrier.rates().stream().map(rate -> new Priced(carrier, rate)))
                        .toList();
        var subject =
                new RuleSubject(
                        query.to().country(),
                        query.to().postalCode(),
                        query.to().residential(),
                        query.totalGrams(),
                        query.goodsValue(),
                        classes);
        var verdicts = rules.apply(subject, priced.stream().map(Priced::offer).toList());
        var offers = new ArrayList<CheckoutRates.Offer>();
        for (int i = 0; i < priced.size(); i++) {
            if (verdicts.get(i).deniedBy() == null) {
                offers.add(priced.get(i).shown(verdicts.get(i)));
            }
        }
        return offers;
    }

    /** A price and whose it is. */
    private record Priced(CarrierAnswer carrier, Rate rate) {

        RuleOffer offer() {
            return new RuleOffer(
                    carrier.integrationId(),
                    rate.serviceCode(),
                    rate.price(),
                    rate.delivery().date());
        }

        CheckoutRates.Offer shown(RuleVerdict verdict) {
            return new CheckoutRates.Offer(
                    CheckoutRates.Source.CARRIER,
                    carrier.integrationId(),
                    carrier.providerName(),
                    rate.serviceCode(),
                    rate.serviceName(),
                    verdict.customerPrice(),
                    rate.delivery(),
                    verdict.chosen());
        }
    }

    private static CheckoutRates.Offer listed(CheckoutLists.ListPrice price) {
        return new CheckoutRates.Offer(
                CheckoutRates.Source.PRICE_LIST,
                null,
                price.list(),
                price.service(),
                price.serviceName(),
                price.price(),
                Delivery.unknown(),
                false);
    }

    private List<CheckoutRates.Missing> missing(Quote quote) {
        return wording.rates(quote).carriers().stream()
                .filter(carrier -> carrier.reason() != null)
                .map(carrier -> {
                    var reason = Objects.requireNonNull(carrier.reason());
                    return new CheckoutRates.Missing(
                            carrier.providerName(), reason.title(), reason.detail());
                })
                .toList();
    }

    private RatesRequest request(CreateCheckoutRates body) {
        var from = body.from() == null ? drafts.shipFrom() : body.from();
        if (from == null) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("from", "no-ship-from")));
        }
        return new RatesRequest(
                from, body.to(), body.parcels(), body.shipDate(), body.goodsValue(), null, null);
    }

    private static List<String> classes(CreateCheckoutRates body) {
        return Objects.requireNonNullElse(body.productClasses(), List.of());
    }
}
