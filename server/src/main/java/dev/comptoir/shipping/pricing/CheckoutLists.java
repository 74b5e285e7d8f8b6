package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the store's own lists charge customers. */
@Component
public final class CheckoutLists {

    private final RateGrids grids;
    private final Clock clock;

    CheckoutLists(RateGrids grids, Clock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * @param list its name
     */
    public record ListPrice(String list, String service, String serviceName, Money price) {}

    /** Another text after each change of a list that stands for a carrier's prices. */
    public String contractsRevision() {
        return grids.contractsRevision();
    }

    /** The prices of all lists in use that have one. */
    public List<ListPrice> prices(RateQuery query) {
        var question = GridQuestion.of(query, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return grids.checkout().stream()
                .flatMap(grid ->
                        grid.grid().ask(question).prices().stream()
                                .map(price ->
                                        new ListPrice(
                                                grid.name(),
                                                price.service(),
                                                price.serviceName(),
                                                price.price())))
                .toList();
    }
}
