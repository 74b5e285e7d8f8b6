package dev.comptoir.connectors.ups;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks addresses down to the street; UPS does so in the United States and Puerto Rico only. */
final class UpsAddresses {

    private static final Set<String> COVERED = Set.of("US", "PR");
    private static final String COMMERCIAL = "1";
    private static final String RESIDENTIAL = "2";
    private static final int ZIP = 5;

    private UpsAddresses() {}

    static AddressVerdict validate(Opened<UpsSettings> connection, Address address) {
        if (!COVERED.contains(address.country().code())) {
            return new AddressVerdict.NotCovered();
        }
        var answer =
                UpsSession.api(connection)
                        .validate(UpsSession.transactionId(), UpsSession.SOURCE, message(address))
                        .response();
        if (answer == null) {
            throw UpsSession.foreign("The answer to an address holds no XAVResponse.");
        }
        return verdict(address, answer);
    }

    private static UpsAddressWire.Message message(Address address) {
        var zip = requireNonNullElse(UpsPlace.postalCode(address), "").replace("-", "");
        var name = UpsPlace.name(address);
        return new UpsAddressWire.Message(
                new UpsAddressWire.Request(
                        new UpsAddressWire.Key(
                                name.isEmpty() || name.length() > 40 ? null : name,
                                UpsMapping.lines(address.line1(), address.line2()),
                                address.city().strip(),
                                UpsPlace.state(address),
                                zip.isEmpty()
                                        ? null
                                        : zip.substring(0, Math.min(ZIP, zip.length())),
                                zip.length() > ZIP ? zip.substring(ZIP) : null,
                                address.country().code())));
    }

    /** A match that UPS spells otherwise is a suggestion; capitals alone are none. */
    private static AddressVerdict verdict(Address asked, UpsAddressWire.Response answer) {
        var candidates =
                UpsBooked.list(answer.candidate()).stream()
                        .flatMap(candidate -> address(asked, candidate).stream())
                        .toList();
        if (answer.validAddressIndicator() != null
                && (candidates.isEmpty() || same(asked, candidates.getFirst()))) {
            return new AddressVerdict.Confirmed(asked);
        }
        return candidates.isEmpty()
                ? new AddressVerdict.Unknown(
                        List.of(new Reason(null, "UPS knows no such address, and none like it.")))
                : new AddressVerdict.Suggested(candidates);
    }

    private static Optional<Address> address(Address asked, UpsAddressWire.Candidate candidate) {
        var key = candidate.addressKeyFormat();
        var lines = key == null ? List.<String>of() : UpsBooked.list(key.addressLine());
        if (key == null || lines.isEmpty() || key.city() == null) {
            return Optional.empty();
        }
        var zip = key.postalCode();
        var extension = key.extension();
        return Optional.of(
                new Address(
                        asked.name(),
                        asked.company(),
                        lines.getFirst(),
                        lines.size() > 1 ? String.join(", ", lines.subList(1, lines.size())) : null,
                        zip == null || extension == null || extension.isBlank()
                                ? zip
                                : zip + "-" + extension,
                        key.city(),
                        key.state(),
                        asked.country(),
                        asked.phone(),
                        asked.email(),
                        residential(asked, candidate.addressClassification())));
    }

    private static boolean residential(Address asked, UpsWire.@Nullable Code classification) {
        return switch (classification == null
                ? ""
                : requireNonNullElse(classification.code(), "")) {
            case RESIDENTIAL -> true;
            case COMMERCIAL -> false;
            default -> asked.residential();
        };
    }

    private static boolean same(Address asked, Address known) {
        return plain(asked.line1()).equals(plain(known.line1()))
                && plain(asked.line2()).equals(plain(known.line2()))
                && plain(asked.city()).equals(plain(known.city()))
                && plain(asked.state()).equals(plain(known.state()))
                && zip(asked).equals(zip(known));
    }

    private static String plain(@Nullable String text) {
        return requireNonNullElse(text, "").strip().toUpperCase(Locale.ROOT);
    }

    private static String zip(Address address) {
        var zip = plain(address.postalCode());
        return zip.substring(0, Math.min(ZIP, zip.length()));
    }
}
