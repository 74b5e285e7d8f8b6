package dev.comptoir.shipping;

import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.events.Events;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps quotes. Its transactions are short: no carrier is called inside one. */
@Service
class QuoteLedger {

    private final QuoteRows rows;
    private final Events events;

    QuoteLedger(QuoteRows rows, Events events) {
        this.rows = rows;
        this.events = events;
    }

    /** Returns when it is committed, see {@link QuoteRows#insert}. */
    void keep(Quote quote) {
        rows.insert(quote);
        events.hint(new Rated(StoreScope.current(), quote.id()));
    }

    @Transactional(readOnly = true)
    Optional<Quote> find(UUID id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    List<PricedService> priced(UUID integration, int most) {
        return rows.priced(integration, most);
    }

    @Transactional(readOnly = true)
    Page<QuoteSummary> list(@Nullable UUID order, PageRequest page) {
        return rows.list(order, page);
    }
}
