package dev.comptoir.shipping.handover;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier makes of an address.
 *
 * @param candidates what it knows instead; of a confirmed one, as it writes it
 * @param reasons why it knows none, in its own words
 */
record CheckedAddress(
        UUID integrationId,
        String carrier,
        Environment environment,
        Finding finding,
        List<Place> candidates,
        List<Words> reasons) {

    /** How the check ended. */
    @Schema(name = "AddressFinding", enumAsRef = true)
    enum Finding {
        /** The carrier knows the address as it is written. */
        CONFIRMED,
        /** It knows it in another form, or several that it could be. */
        SUGGESTED,
        /** It knows no such address. */
        UNKNOWN,
        /** It does not check addresses of that country. */
        NOT_COVERED;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A carrier's own code and words. */
    @Schema(name = "AddressReason")
    record Words(@Nullable String code, String message) {}

    static CheckedAddress of(ConnectionRef carrier, AddressVerdict verdict) {
        return switch (verdict) {
            case AddressVerdict.Confirmed(var address) ->
                    of(carrier, Finding.CONFIRMED, List.of(address), List.of());
            case AddressVerdict.Suggested(var candidates) ->
                    of(carrier, Finding.SUGGESTED, candidates, List.of());
            case AddressVerdict.Unknown(var reasons) ->
                    of(carrier, Finding.UNKNOWN, List.of(), reasons);
            case AddressVerdict.NotCovered() ->
                    of(carrier, Finding.NOT_COVERED, List.of(), List.of());
        };
    }

    private static CheckedAddress of(
            ConnectionRef carrier,
            Finding finding,
            List<Address> candidates,
            List<Reason> reasons) {
        return new CheckedAddress(
                carrier.id(),
                carrier.type(),
                carrier.environment(),
                finding,
                candidates.stream().map(Place::of).toList(),
                reasons.stream()
                        .map(reason -> new Words(reason.code(), reason.message()))
                        .toList());
    }
}
