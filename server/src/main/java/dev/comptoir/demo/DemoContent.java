package dev.comptoir.demo;

import dev.comptoir.catalogue.Products;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.events.EventId;
import dev.comptoir.platform.events.EventListener;
import dev.comptoir.stores.DemoStoreOpened;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fills a demo store in the background, after the start. What it makes has the source {@code demo};
 * {@code ./run remove-demo} takes it away again. A run that was cut short goes on where it was:
 * what is there already is unchanged.
 */
@Component
@EnableConfigurationProperties(DemoSettings.class)
final class DemoContent implements EventListener<DemoStoreOpened> {

    static final String SOURCE = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);

    /** Small, so that people who already click wait for nothing. */
    private static final int AT_ONCE = 50;

    private final Products products;
    private final Orders orders;
    private final DemoSettings settings;

    DemoContent(Products products, Orders orders, DemoSettings settings) {
        this.products = products;
        this.orders = orders;
        this.settings = settings;
    }

    @Override
    public Class<DemoStoreOpened> event() {
        return DemoStoreOpened.class;
    }

    @Override
    public void on(DemoStoreOpened event, EventId id) {
        if (!settings.content()) {
            return;
        }
        var merchant = Merchant.of(event.kind());
        put(DemoProducts.of(merchant), products::put);
        put(DemoOrders.of(merchant, event.openedAt()), orders::put);
    }

    private static <D> void put(List<D> drafts, Function<List<D>, List<Verdict>> write) {
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            var part = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            for (var verdict : write.apply(part)) {
                if (verdict.outcome() == Verdict.Outcome.REJECTED) {
                    LOG.error("the demo's content breaks a rule: {}", verdict.problems());
                }
            }
        }
    }
}
