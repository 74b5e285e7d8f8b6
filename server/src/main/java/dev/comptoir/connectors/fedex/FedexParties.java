package dev.comptoir.connectors.fedex;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/**
 * Who sends and who receives, in FedEx's form, and what it demands of them (Ship API, {@code
 * PartyContact} and {@code PartyAddress}, read 2026-11-22).
 */
final class FedexParties {

    static final int LINE = 35;
    private static final int CITY = 35;
    private static final int POSTAL_CODE = 10;
    private static final int PERSON = 70;
    private static final int COMPANY = 35;
    private static final int EMAIL = 80;
    private static final int LONGEST_PHONE = 15;
    private static final int NORTH_AMERICAN_PHONE = 10;
    private static final Set<String> WITH_STATE = Set.of("US", "CA", "PR");

    private FedexParties() {}

    static FedexWire.Address address(Address address) {
        return new FedexWire.Address(
                lines(address),
                blank(address.city()) ? null : address.city().strip(),
                state(address),
                blank(address.postalCode()) ? null : address.postalCode().strip(),
                address.country().code(),
                address.residential());
    }

    /** Without the kind of building, which only some APIs take. */
    static FedexWire.Address place(Address address) {
        var whole = address(address);
        return new FedexWire.Address(
                whole.streetLines(),
                whole.city(),
                whole.stateOrProvinceCode(),
                whole.postalCode(),
                whole.countryCode(),
                null);
    }

    /** The town without the street, as the Rates API has it. */
    static FedexWire.Address area(Address address) {
        var whole = address(address);
        return new FedexWire.Address(
                null,
                whole.city(),
                whole.stateOrProvinceCode(),
                whole.postalCode(),
                whole.countryCode(),
                whole.residential());
    }

    static FedexWire.Contact contact(Address address) {
        return new FedexWire.Contact(
                address.name(), address.company(), digits(address.phone()), address.email());
    }

    static @Nullable List<String> lines(Address address) {
        var lines =
                Stream.of(Optional.of(address.line1()), Optional.ofNullable(address.line2()))
                        .flatMap(Optional::stream)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return lines.isEmpty() ? null : lines;
    }

    /** Other countries' subdivisions mean nothing to FedEx; of these three it has two letters. */
    static @Nullable String state(Address address) {
        return blank(address.state()) || !WITH_STATE.contains(address.country().code())
                ? null
                : address.state().strip().toUpperCase(Locale.ROOT);
    }

    /**
     * What FedEx would refuse or cut off.
     *
     * @param who {@code from} or {@code to}, as the order's fields are called
     */
    static List<Reason> complaints(String who, Address address) {
        var complaints = new Complaints(who);
        complaints.atMost("line1", address.line1(), LINE);
        complaints.atMost("line2", address.line2(), LINE);
        complaints.atMost("city", address.city(), CITY);
        complaints.atMost("postalCode", address.postalCode(), POSTAL_CODE);
        complaints.atMost("name", address.name(), PERSON);
        complaints.atMost("company", address.company(), COMPANY);
        complaints.atMost("email", address.email(), EMAIL);
        complaints.missingIf(
                blank(address.name()) && blank(address.company()), "name", "a name or a company");
        complaints.missingIf(blank(address.line1()), "line1", "a street");
        complaints.missingIf(blank(address.city()), "city", "a town");
        complaints.state(address);
        complaints.phone(address);
        return complaints.found;
    }

    private static @Nullable String digits(@Nullable String phone) {
        return phone == null ? null : phone.replaceAll("\\D", "");
    }

    /** The text without blanks at its ends; empty when there is none. */
    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Contract("null -> true")
    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Collects what is wrong with one side of the shipment. */
    private static final class Complaints {

        private final String who;
        private final List<Reason> found = new ArrayList<>();

        Complaints(String who) {
            this.who = who;
        }

        void atMost(String field, @Nullable String text, int most) {
            if (text != null && text.strip().length() > most) {
                add(
                        field,
                        "FedEx takes at most %d characters, and there are %d."
                                .formatted(most, text.strip().length()));
            }
        }

        void missingIf(boolean missing, String field, String what) {
            if (missing) {
                add(field, "FedEx needs %s.".formatted(what));
            }
        }

        void state(Address address) {
            if (!WITH_STATE.contains(address.country().code())) {
                return;
            }
            var state = FedexParties.state(address);
            if (state == null || !state.matches("[A-Z]{2}")) {
                add(
                        "state",
                        "FedEx needs the state's two letters in %s.".formatted(country(address)));
            }
        }

        void phone(Address address) {
            var digits = digits(address.phone());
            if (digits == null || digits.isEmpty()) {
                add("phone", "FedEx needs a phone number.");
            } else if (digits.length() > LONGEST_PHONE) {
                add("phone", "FedEx takes at most 15 digits.");
            } else if (WITH_STATE.contains(address.country().code()) && !northAmerican(digits)) {
                add("phone", "FedEx needs ten digits in %s.".formatted(country(address)));
            }
        }

        private static boolean northAmerican(String digits) {
            return digits.length() == NORTH_AMERICAN_PHONE
                    || (digits.length() == NORTH_AMERICAN_PHONE + 1 && digits.startsWith("1"));
        }

        private static String country(Address address) {
            return address.country().code();
        }

        private void add(String field, String message) {
            var path = who + "." + field;
            found.add(Reason.rule(path, path + ": " + message));
        }
    }
}
