package dev.comptoir.shipping.pricing;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.Services;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The prices of carriers that tell none: those of the store's contract, for the services that the
 * carrier really has. Nothing is estimated: what the list does not say is not offered.
 */
@Component
public final class ContractPrices {

    private static final String OPERATION = "services";

    /** The store has given no list for the connection. */
    static final ProblemCode NO_GRID = ProblemCode.of("shipping.no-rate-grid", HttpStatus.CONFLICT);

    /** The list has no price, for a reason that it tells. */
    static final ProblemCode SILENT =
            ProblemCode.of("shipping.rate-grid-silent", HttpStatus.CONFLICT);

    /** The list has prices, but of no service that the carrier has for the shipment. */
    static final ProblemCode NO_SERVICE =
            ProblemCode.of("shipping.no-service", HttpStatus.CONFLICT);

    private final Integrations integrations;
    private final RateGrids grids;
    private final GridWords words;
    private final Clock clock;

    ContractPrices(Integrations integrations, RateGrids grids, GridWords words, Clock clock) {
        this.integrations = integrations;
        this.grids = grids;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @throws Problem saying why there is no price
     * @throws dev.comptoir.platform.errors.ProviderFault when the carrier was asked for its
     *     services and did not answer
     */
    public RateOutcome price(ConnectionRef carrier, RateQuery query) {
        var question = GridQuestion.of(query, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var grid =
                grids.contract(carrier.id(), question)
                        .orElseThrow(() ->
                                new Problem(
                                        NO_GRID,
                                        Map.of(
                                                "provider", carrier.providerName(),
                                                "label", carrier.label())));
        var answer = grid.grid().ask(question);
        var refusal = answer.refusal();
        if (refusal != null) {
            var params = Map.<String, Object>of("text", words.text(refusal), "grid", grid.name());
            throw new Problem(SILENT, params);
        }
        var offered = offered(carrier, query);
        var rates =
                answer.prices().stream()
                        .flatMap(price ->
                                Optional.ofNullable(offered.get(price.service()))
                                        .map(offer -> rate(price, offer))
                                        .stream())
                        .toList();
        if (rates.isEmpty()) {
            var params =
                    Map.<String, Object>of("provider", carrier.providerName(), "grid", grid.name());
            throw new Problem(NO_SERVICE, params);
        }
        return new RateOutcome.Quoted(rates);
    }

    private Map<String, ServiceOffer> offered(ConnectionRef carrier, RateQuery query) {
        var offers =
                integrations.call(
                        carrier.id(),
                        Services.class,
                        OPERATION,
                        (services, opened) -> services(services, opened, query));
        return offers.stream()
                .collect(Collectors.toMap(ServiceOffer::code, Function.identity(), (a, b) -> a));
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // the hub opens a connection with its own connector's settings
    private static List<ServiceOffer> services(
            Services services, Opened<?> opened, RateQuery query) {
        return services.services(opened, query);
    }

    /** By contract, so the account's own price. */
    private static Rate rate(GridPrice price, ServiceOffer offer) {
        return new Rate(
                price.service(),
                offer.name(),
                price.price(),
                null,
                true,
                price.breakdown(),
                Delivery.unknown(),
                List.of());
    }
}
