package dev.comptoir.shipping;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A past price request in a list.
 *
 * @param requestedBy name of the person, API key or work of Comptoir that asked
 * @param cheapest the lowest price, where all prices came in one currency
 * @param carriersFailed carriers without a price, for whatever reason
 */
record RatesSummary(
        UUID id,
        Instant requestedAt,
        String requestedBy,
        String fromCity,
        String fromCountry,
        String toCity,
        String toCountry,
        int parcels,
        @Nullable Money cheapest,
        int carriersQuoted,
        int carriersFailed,
        List<Environment> environments) {}
