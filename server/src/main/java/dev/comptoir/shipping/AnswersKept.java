package dev.comptoir.shipping;

import dev.comptoir.platform.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carriers' answers that are moments old, so that a shop that asks for the same basket again does
 * not cost another round of calls. Kept by everything that a price depends on. What failed is not
 * kept.
 */
@Component
class AnswersKept {

    static final Duration LIFE = Duration.ofMinutes(1);

    private static final int MOST = 2_000;

    private final Clock clock;
    private final Map<Key, Quote> quotes =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Quote> eldest) {
                    return size() > MOST;
                }
            };

    AnswersKept(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param carriers the connections that are active now, each with the version of its settings
     * @param lists the state of the price lists that stand for carriers' own prices
     */
    record Key(StoreId store, RatesRequest request, Map<UUID, Integer> carriers, String lists) {

        Key {
            carriers = Map.copyOf(carriers);
        }
    }

    synchronized Optional<Quote> find(Key key) {
        var kept = quotes.get(key);
        if (kept != null && !kept.requestedAt().plus(LIFE).isAfter(clock.instant())) {
            quotes.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(kept);
    }

    synchronized void keep(Key key, Quote quote) {
        var whole =
                quote.carriers().stream()
                        .noneMatch(carrier -> carrier.status() == CarrierAnswer.Status.FAILED);
        if (whole) {
            quotes.put(key, quote);
        }
    }
}
