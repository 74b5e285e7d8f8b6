package dev.comptoir.shipping.pricing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What carriers offered in the past, to see what a rule would have made of it. */
public interface PastOffers {

    /**
     * The newest price requests that carriers answered with prices.
     *
     * @param most how many at most
     */
    List<PastOffer> newest(int most);

    /**
     * A price request and its offers, as they were kept.
     *
     * @param orderId the order it was for, if any
     */
    record PastOffer(
            UUID ratesId,
            @Nullable UUID orderId,
            Instant at,
            RuleSubject subject,
            List<RuleOffer> offers) {

        public PastOffer {
            offers = List.copyOf(offers);
        }
    }
}
