package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.fedex.FedexAddressWire.Resolved;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What FedEx makes of an address (Address Validation API and the reference guide's "Address
 * Attributes", read 2026-11-22).
 */
final class FedexAddresses {

    private static final String RESOLVED = "Resolved";
    private static final String COVERED = "CountrySupported";

    private FedexAddresses() {}

    static FedexAddressWire.Question question(Address address) {
        return new FedexAddressWire.Question(
                List.of(new FedexAddressWire.Wanted(FedexParties.place(address))));
    }

    static AddressVerdict read(Address asked, FedexAddressWire.Output output) {
        var all = FedexWire.list(output.resolvedAddresses());
        if (all.stream().anyMatch(resolved -> resolved.is(COVERED, false))) {
            return new AddressVerdict.NotCovered();
        }
        var known =
                all.stream()
                        .filter(resolved -> resolved.is(RESOLVED, true))
                        .map(resolved -> address(asked, resolved))
                        .distinct()
                        .toList();
        if (known.isEmpty()) {
            return new AddressVerdict.Unknown(reasons(output));
        }
        return known.size() == 1 && same(asked, known.getFirst())
                ? new AddressVerdict.Confirmed(known.getFirst())
                : new AddressVerdict.Suggested(known);
    }

    private static List<Reason> reasons(FedexAddressWire.Output output) {
        return FedexWire.list(output.alerts()).stream()
                .map(alert -> new Reason(alert.code(), requireNonNullElse(alert.message(), "")))
                .toList();
    }

    private static Address address(Address asked, Resolved resolved) {
        var lines = FedexWire.list(resolved.streetLinesToken());
        return new Address(
                asked.name(),
                asked.company(),
                lines.isEmpty() ? asked.line1() : lines.getFirst(),
                lines.size() < 2 ? null : lines.stream().skip(1).collect(Collectors.joining(", ")),
                postalCode(resolved),
                requireNonNullElse(resolved.city(), asked.city()),
                FedexParties.blank(resolved.stateOrProvinceCode())
                        ? asked.state()
                        : resolved.stateOrProvinceCode(),
                asked.country(),
                asked.phone(),
                asked.email(),
                "RESIDENTIAL".equals(resolved.classification()) || asked.residential());
    }

    private static @Nullable String postalCode(Resolved resolved) {
        var parsed = resolved.parsedPostalCode();
        if (!FedexParties.blank(resolved.postalCode()) || parsed == null) {
            return resolved.postalCode();
        }
        return Stream.of(FedexParties.text(parsed.base()), FedexParties.text(parsed.addOn()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** FedEx writes capitals and adds a longer postal code; neither is another address. */
    private static boolean same(Address asked, Address known) {
        return plain(asked.line1(), asked.line2()).equals(plain(known.line1(), known.line2()))
                && plain(asked.city()).equals(plain(known.city()))
                && plain(known.postalCode()).startsWith(plain(asked.postalCode()));
    }

    private static String plain(@Nullable String... texts) {
        return Stream.of(texts)
                .map(FedexParties::text)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
