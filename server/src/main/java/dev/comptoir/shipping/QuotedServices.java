package dev.comptoir.shipping;

import dev.comptoir.shipping.spi.Rate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds again what carriers quoted. */
@Component
public final class QuotedServices {

    /** Quotes that are looked through for a carrier's services. */
    private static final int LATELY = 200;

    private final QuoteLedger ledger;

    QuotedServices(QuoteLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The line of a price request that somebody chose.
     *
     * @return empty when there is no such request, or the carrier quoted no such service there
     */
    public Optional<QuotedService> find(UUID ratesId, UUID integrationId, String serviceCode) {
        return ledger.find(ratesId)
                .flatMap(quote ->
                        quote.carriers().stream()
                                .filter(carrier -> carrier.integrationId().equals(integrationId))
                                .flatMap(carrier -> carrier.rates().stream())
                                .filter(rate -> rate.serviceCode().equals(serviceCode))
                                .findFirst()
                                .map(rate -> service(quote, rate)));
    }

    /** The services that a connection had prices for lately. */
    public List<PricedService> lately(UUID integrationId) {
        return ledger.priced(integrationId, LATELY);
    }

    private static QuotedService service(Quote quote, Rate rate) {
        var request = quote.request();
        return new QuotedService(
                quote.requestedAt(),
                request.orderId(),
                request.from(),
                request.to(),
                request.parcels(),
                request.shipDate(),
                rate);
    }
}
