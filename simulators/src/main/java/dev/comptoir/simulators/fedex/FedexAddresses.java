package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /address/v1/addresses/resolve}. This FedEx knows a street with a number in a country
 * it serves, with a postal code of the country's form. It answers in capitals, and knows one
 * misspelling.
 */
final class FedexAddresses {

    private static final Map<String, String> MISSPELT = Map.of("NANTESS", "NANTES");

    private record Output(List<Resolved> resolvedAddresses) {}

    private record Resolved(
            List<String> streetLinesToken,
            String city,
            @Nullable String stateOrProvinceCode,
            @Nullable Postal parsedPostalCode,
            String countryCode,
            String classification,
            Map<String, Boolean> attributes) {}

    private record Postal(String base) {}

    private final FedexTokens tokens;
    private final Clock clock;

    FedexAddresses(FedexTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Response resolve(Request request) {
        tokens.caller(request, "address", clock.instant());
        var wanted = Asked.of(request).list("addressesToValidate");
        if (wanted.isEmpty()) {
            throw FedexRefusal.invalid(
                    "ADDRESSESTOVALIDATE.REQUIRED", "At least one address is required.");
        }
        return Answers.ok(
                request,
                new Output(wanted.stream().map(item -> resolved(item.at("address"))).toList()));
    }

    private static Resolved resolved(Asked address) {
        var country = FedexCountry.of(address.text("countryCode"));
        var lines = address.texts("streetLines").stream().map(FedexAddresses::capitals).toList();
        var city = capitals(address.text("city"));
        var known =
                country.isPresent()
                        && !lines.isEmpty()
                        && lines.getFirst().matches(".*\\d.*")
                        && country.get().postalCode().matcher(address.text("postalCode")).matches();
        return new Resolved(
                lines,
                MISSPELT.getOrDefault(city, city),
                address.has("stateOrProvinceCode") ? address.text("stateOrProvinceCode") : null,
                address.has("postalCode") ? new Postal(address.text("postalCode")) : null,
                address.text("countryCode"),
                "UNKNOWN",
                Map.of("CountrySupported", country.isPresent(), "Resolved", known, "DPV", false));
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
