package dev.comptoir.shipping;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices as the API answers them, in the viewer's language. */
record Rates(UUID id, Instant requestedAt, long durationMillis, List<CarrierRates> carriers) {

    /**
     * What one carrier answered.
     *
     * @param warnings what to know about the answer as a whole, such as a service left out
     * @param reason why there is no price; absent when there are rates
     */
    record CarrierRates(
            UUID integrationId,
            String type,
            String providerName,
            String label,
            Environment environment,
            CarrierAnswer.Status status,
            long durationMillis,
            List<RateLine> rates,
            List<String> warnings,
            @Nullable Reason reason) {}

    /**
     * @param price what the carrier charges, taxes included where the breakdown names them
     * @param listPrice the public price of the same kind, when the carrier told it too
     */
    @Schema(name = "Rate")
    record RateLine(
            String serviceCode,
            String serviceName,
            Money price,
            @Nullable Money listPrice,
            boolean negotiated,
            List<Part> breakdown,
            Delivery delivery,
            List<String> warnings) {}

    @Schema(name = "RateCharge")
    record Part(String code, String label, Money amount) {}

    /**
     * @param kind {@code declined}, a kind of fault such as {@code authentication}, or {@code
     *     problem}
     * @param provider the carrier's own words
     */
    @Schema(name = "NoRateReason")
    record Reason(
            String kind,
            String title,
            String detail,
            @Nullable String remedy,
            @Nullable Words provider) {}

    @Schema(name = "NoRateProvider")
    record Words(@Nullable String code, @Nullable String message, @Nullable String requestId) {}

    /** A carrier that is being asked. */
    record Asked(
            UUID integrationId,
            String type,
            String providerName,
            String label,
            Environment environment) {}

    /**
     * Prices of the past with the question that they answer; names, phones and e-mail addresses are
     * not kept.
     */
    @Schema(name = "StoredRates")
    record Stored(
            UUID id,
            Instant requestedAt,
            long durationMillis,
            List<CarrierRates> carriers,
            RatesRequest request) {}
}
