package dev.comptoir.shipping;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A past price request in a list, as it is kept.
 *
 * @param cheapest the lowest price, where all prices came in one currency
 * @param carriersFailed carriers without a price, for whatever reason
 */
record QuoteSummary(
        UUID id,
        Instant requestedAt,
        ActorRef requestedBy,
        String fromCity,
        String fromCountry,
        String toCity,
        String toCountry,
        int parcels,
        @Nullable Money cheapest,
        int carriersQuoted,
        int carriersFailed,
        List<Environment> environments) {

    RatesSummary named(String requester) {
        return new RatesSummary(
                id,
                requestedAt,
                requester,
                fromCity,
                fromCountry,
                toCity,
                toCountry,
                parcels,
                cheapest,
                carriersQuoted,
                carriersFailed,
                environments);
    }
}
