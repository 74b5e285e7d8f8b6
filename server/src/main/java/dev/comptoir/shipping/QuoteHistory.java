package dev.comptoir.shipping;

import dev.comptoir.shipping.pricing.PastOffers;
import dev.comptoir.shipping.pricing.RuleOffer;
import dev.comptoir.shipping.pricing.RuleSubject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Past quotes as rules look at them. */
@Component
final class QuoteHistory implements PastOffers {

    private final QuoteRows rows;

    QuoteHistory(QuoteRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PastOffer> newest(int most) {
        return rows.newestQuoted(most).stream().map(QuoteHistory::past).toList();
    }

    private static PastOffer past(Quote quote) {
        return new PastOffer(
                quote.id(),
                quote.request().orderId(),
                quote.requestedAt(),
                subject(quote),
                quote.carriers().stream().flatMap(carrier -> offers(carrier).stream()).toList());
    }

    private static RuleSubject subject(Quote quote) {
        var query = quote.request().query();
        return new RuleSubject(
                query.to().country(),
                query.to().postalCode(),
                query.to().residential(),
                query.totalGrams(),
                query.goodsValue(),
                List.of());
    }

    private static List<RuleOffer> offers(CarrierAnswer carrier) {
        return carrier.rates().stream()
                .map(rate ->
                        new RuleOffer(
                                carrier.integrationId(),
                                rate.serviceCode(),
                                rate.price(),
                                rate.delivery().date()))
                .toList();
    }
}
