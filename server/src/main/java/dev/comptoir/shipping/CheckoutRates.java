package dev.comptoir.shipping;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shop offers its customer.
 *
 * @param ratesId the price request behind it, as `getRates` tells it; absent without carriers
 * @param askedAt when the carriers were asked; up to a minute ago
 * @param offers the cheapest for the customer first
 * @param missing carriers without a price, with the reason
 */
record CheckoutRates(
        @Nullable UUID ratesId, Instant askedAt, List<Offer> offers, List<Missing> missing) {

    /** Whose price an offer stands on. */
    @Schema(name = "CheckoutRateSource")
    enum Source {
        /** A carrier's, live or by contract, after the store's rules. */
        CARRIER,
        /** The store's own price list. */
        PRICE_LIST;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param integrationId the connection; absent for offers of a price list
     * @param price what the customer pays
     * @param chosen whether the store's rules take it
     */
    @Schema(name = "CheckoutRate")
    record Offer(
            Source source,
            @Nullable UUID integrationId,
            String providerName,
            String serviceCode,
            String serviceName,
            Money price,
            Delivery delivery,
            boolean chosen) {}

    /** A carrier without a price. */
    @Schema(name = "CheckoutRateMissing")
    record Missing(String providerName, String title, String detail) {}
}
