package dev.comptoir.connectors.ups;

import dev.comptoir.shipping.spi.Address;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How UPS wants names, phones and codes of a shipment's address written ({@code Shipping.yaml},
 * read 2026-11-22). Nothing is cut off in here: {@link UpsRules} tells what is too long.
 */
final class UpsPlace {

    /** Countries with the phone numbers of the North American plan, as UPS lists them. */
    static final Set<String> NORTH_AMERICA = Set.of("US", "PR", "CA", "VI");

    /** The United States' side of a reference or a delivery confirmation. */
    static final Set<String> UNITED_STATES = Set.of("US", "PR");

    private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}|VN-[0-9A-Z]{2}");
    private static final int POSTAL_CODE = 9;
    private static final int NORTH_AMERICAN_DIGITS = 10;

    private UpsPlace() {}

    /** Who is written on the label: the company, else the person; empty for neither. */
    static String name(Address address) {
        return first(address.company(), address.name());
    }

    /** Whom to ask for: the person, else the company; empty for neither. */
    static String attention(Address address) {
        return first(address.name(), address.company());
    }

    /**
     * Digits only: UPS takes no others. A North American number loses its country code, any other
     * the zeros dialled before it; what stands in brackets as {@code (0)} is dialled at home only.
     *
     * @return empty where there is none
     */
    static String phone(Address address) {
        var digits =
                (address.phone() == null ? "" : address.phone())
                        .replace("(0)", "")
                        .replaceAll("\\D", "");
        digits = digits.startsWith("00") ? digits.substring(2) : digits;
        return NORTH_AMERICA.contains(address.country().code())
                        && digits.length() == NORTH_AMERICAN_DIGITS + 1
                        && digits.startsWith("1")
                ? digits.substring(1)
                : digits;
    }

    /** The state where UPS knows it by a code; other subdivisions are left out. */
    static @Nullable String state(Address address) {
        var state = address.state();
        return state != null && STATE.matcher(state.strip()).matches()
                ? state.strip().toUpperCase(Locale.ROOT)
                : null;
    }

    /** Without blanks and dashes where it is longer than UPS's nine characters with them. */
    static @Nullable String postalCode(Address address) {
        if (address.postalCode() == null || address.postalCode().isBlank()) {
            return null;
        }
        var code = address.postalCode().strip();
        var bare = code.replaceAll("[^A-Za-z0-9]", "");
        return address.country().code().equals("CA")
                ? bare.toUpperCase(Locale.ROOT)
                : code.length() <= POSTAL_CODE ? code : bare;
    }

    private static String first(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isBlank()) {
            return one.strip();
        }
        return other == null ? "" : other.strip();
    }
}
