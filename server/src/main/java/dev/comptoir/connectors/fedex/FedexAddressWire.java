package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexWire.Sent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /address/v1/addresses/resolve} in FedEx's names. */
final class FedexAddressWire {

    private FedexAddressWire() {}

    @Sent
    record Question(List<Wanted> addressesToValidate) {}

    @Sent
    record Wanted(FedexWire.Address address) {}

    record Answer(@Nullable Output output) {}

    record Output(
            @Nullable List<Resolved> resolvedAddresses, @Nullable List<FedexWire.Alert> alerts) {}

    /** FedEx writes the attributes' values as text, or as booleans. */
    record Resolved(
            @Nullable List<String> streetLinesToken,
            @Nullable String city,
            @Nullable String stateOrProvinceCode,
            @Nullable String postalCode,
            @Nullable String countryCode,
            @Nullable Postal parsedPostalCode,
            @Nullable String classification,
            @Nullable Map<String, Object> attributes) {

        boolean is(String attribute, boolean value) {
            return attributes != null
                    && Boolean.toString(value)
                            .equalsIgnoreCase(String.valueOf(attributes.get(attribute)));
        }
    }

    record Postal(@Nullable String base, @Nullable String addOn) {}
}
