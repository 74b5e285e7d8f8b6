package dev.comptoir.shipping;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking one carrier, as it is kept: codes and parameters, worded for whoever looks.
 *
 * @param noPrice why there is none; absent when there are rates
 */
record CarrierAnswer(
        UUID integrationId,
        String type,
        String providerName,
        String label,
        Environment environment,
        long durationMillis,
        List<Rate> rates,
        List<Notice> notices,
        @Nullable NoPrice noPrice) {

    CarrierAnswer {
        rates = List.copyOf(rates);
        notices = List.copyOf(notices);
    }

    static CarrierAnswer of(ConnectionRef carrier, RateOutcome outcome, long durationMillis) {
        return switch (outcome) {
            case RateOutcome.Quoted(var rates, var notices) ->
                    of(carrier, durationMillis, rates, notices, null);
            case RateOutcome.Declined(var reasons) ->
                    without(carrier, NoPrice.declined(reasons.getFirst()), durationMillis);
        };
    }

    static CarrierAnswer of(ConnectionRef carrier, ProviderFault fault, long durationMillis) {
        return without(carrier, NoPrice.fault(fault), durationMillis);
    }

    static CarrierAnswer without(ConnectionRef carrier, NoPrice noPrice, long durationMillis) {
        return of(carrier, durationMillis, List.of(), List.of(), noPrice);
    }

    private static CarrierAnswer of(
            ConnectionRef carrier,
            long durationMillis,
            List<Rate> rates,
            List<Notice> notices,
            @Nullable NoPrice noPrice) {
        return new CarrierAnswer(
                carrier.id(),
                carrier.type(),
                carrier.providerName(),
                carrier.label(),
                carrier.environment(),
                durationMillis,
                rates,
                notices,
                noPrice);
    }

    Status status() {
        if (noPrice == null) {
            return Status.QUOTED;
        }
        return noPrice.cause() == NoPrice.Cause.DECLINED ? Status.DECLINED : Status.FAILED;
    }

    /** How asking a carrier ended. */
    @Schema(name = "CarrierStatus", enumAsRef = true)
    enum Status {
        QUOTED,
        /** The carrier understood and will not carry the shipment. */
        DECLINED,
        /** There was trouble on the way to an answer. */
        FAILED;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
