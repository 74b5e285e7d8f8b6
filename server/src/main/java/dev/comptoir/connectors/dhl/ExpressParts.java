package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses, parcels and amounts in MyDHL's form, held against the lengths of its definition. */
final class ExpressParts {

    /** Kilograms and centimetres for the whole message. */
    static final String METRIC = "metric";

    private static final int POSTAL_CODE = 12;
    private static final int CITY = 45;
    private static final int LINE = 45;
    private static final int LINES = 3;
    private static final int STATE = 35;
    private static final int COMPANY = 100;
    private static final int NAME = 255;
    private static final int PHONE = 70;
    private static final int EMAIL = 70;
    private static final Set<String> WITH_STATES = Set.of("US", "CA", "AU");

    private ExpressParts() {}

    /**
     * @param role {@code from} or {@code to}, for the reasons
     */
    static ExpressWire.Party party(
            Rules rules,
            String role,
            Address address,
            @Nullable List<ExpressWire.Registration> registrations) {
        var name = Rules.first(address.name(), address.company()).orElse(null);
        var company = Rules.first(address.company(), address.name()).orElse(null);
        var contact =
                new ExpressWire.Contact(
                        rules.optional(address.email(), EMAIL, role + ".email"),
                        rules.required(address.phone(), PHONE, role + ".phone"),
                        rules.required(company, COMPANY, role + ".company"),
                        rules.required(name, NAME, role + ".name"));
        rules.require(
                !WITH_STATES.contains(address.country().code())
                        || (address.state() != null && !address.state().isBlank()),
                "missing",
                role + ".state",
                "DHL Express asks for it in the United States, Canada and Australia.");
        return new ExpressWire.Party(place(rules, role, address), contact, registrations);
    }

    static ExpressWire.Place place(Rules rules, String role, Address address) {
        var lines = AddressLines.of(address.line1(), address.line2(), LINE);
        rules.require(!lines.isEmpty(), "missing", role + ".line1", "DHL asks for it.");
        rules.require(
                lines.size() <= LINES && lines.stream().allMatch(line -> line.length() <= LINE),
                "too-long",
                role + ".line1",
                "DHL Express prints %d lines of %d characters; this street needs more."
                        .formatted(LINES, LINE));
        var area = area(rules, role, address);
        return new ExpressWire.Place(
                area.postalCode(),
                area.cityName(),
                area.countryCode(),
                area.provinceCode(),
                line(lines, 0),
                line(lines, 1),
                line(lines, 2));
    }

    /** A place without its street, which has no bearing on a price. */
    static ExpressWire.Place area(Rules rules, String role, Address address) {
        return new ExpressWire.Place(
                postalCode(rules, role, address),
                rules.required(address.city(), CITY, role + ".city"),
                address.country().code(),
                state(rules, role, address),
                null,
                null,
                null);
    }

    /** Empty where the country has none, as DHL wants it. */
    private static String postalCode(Rules rules, String role, Address address) {
        var code = rules.optional(address.postalCode(), POSTAL_CODE, role + ".postalCode");
        return code == null ? "" : code;
    }

    private static @Nullable String state(Rules rules, String role, Address address) {
        var state = rules.optional(address.state(), STATE, role + ".state");
        return state == null || state.length() < 2 ? null : state;
    }

    private static @Nullable String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : null;
    }

    static ExpressWire.Piece piece(
            Parcel parcel, @Nullable List<ExpressWire.Reference> references) {
        return new ExpressWire.Piece(
                kilograms(parcel.weightGrams()),
                new ExpressWire.Dimensions(
                        centimetres(parcel.lengthMillimetres()),
                        centimetres(parcel.widthMillimetres()),
                        centimetres(parcel.heightMillimetres())),
                references);
    }

    /** Exact: DHL takes grams, and rounds itself where it bills. */
    static BigDecimal kilograms(int grams) {
        return plain(BigDecimal.valueOf(grams, 3));
    }

    private static BigDecimal centimetres(int millimetres) {
        return plain(BigDecimal.valueOf(millimetres, 1));
    }

    static BigDecimal amount(Money money) {
        return plain(money.toDecimal());
    }

    /** Without trailing zeros, and never as 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
