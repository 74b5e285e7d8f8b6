package dev.comptoir.connectors.colissimo;

import dev.comptoir.shipping.spi.Address;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sender or receiver as Colissimo writes one: lengths by the label service's OpenAPI file, what
 * is not printed where by the same, forms of names and numbers by Colissimo's plug-in 2.10.0 (May
 * 2026).
 */
final class Party {

    /** Labels that show no second address line, so that it has to stand in the first. */
    private static final Set<String> ONE_LINE = Set.of("BE", "CH");

    private static final Pattern FRENCH_MOBILE = Pattern.compile("(?:\\+33|0033|0)[67]\\d{8}");
    private static final Pattern BELGIAN_MOBILE = Pattern.compile("(?:(?:\\+|00)32|0)(4\\d{8})");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{6,14}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int LINE = 35;
    private static final int FIRST_NAME = 29;
    private static final int EMAIL = 80;

    private final String field;
    private final Address address;

    /**
     * @param field how complaints name it: {@code from} or {@code to}
     */
    Party(String field, Address address) {
        this.field = field;
        this.address = address;
    }

    void check(Complaints complaints) {
        complaints.unless(
                lastName() != null,
                "name-missing",
                "%s.name: Colissimo needs the name of a person or company.".formatted(field));
        complaints.unless(
                !postalCode().isEmpty(),
                "postal-code-missing",
                "%s.postalCode: Colissimo takes no address without a postal code."
                        .formatted(field));
        complaints.unless(
                !address.line1().isBlank() && !address.city().isBlank(),
                "address-incomplete",
                "%s: Colissimo needs street and town.".formatted(field));
        complaints.longest(field + ".name (first name)", firstName(), FIRST_NAME);
        complaints.longest(field + ".name", lastName(), LINE);
        complaints.longest(field + ".company", address.company(), LINE);
        complaints.longest(field + (oneLine() ? ".line1 with line2" : ".line1"), street(), LINE);
        complaints.longest(field + ".line2", more(), LINE);
        complaints.longest(field + ".city", address.city(), LINE);
        complaints.longest(field + ".email", address.email(), EMAIL);
        complaints.unless(
                address.phone() == null || NUMBER.matcher(digits()).matches(),
                "phone-form",
                "%s.phone: a telephone number has 6 to 14 digits, with + before a country's prefix."
                        .formatted(field));
    }

    /**
     * @param withEmail whether Colissimo gets the e-mail address, to which it then writes
     * @param withState whether the destination's post wants to know the state
     */
    ColissimoWire.Address wire(boolean withEmail, boolean withState) {
        return new ColissimoWire.Address(
                address.company(),
                lastName(),
                firstName(),
                street(),
                more(),
                Destinations.label(address),
                address.city(),
                postalCode(),
                mobile() == null && address.phone() != null ? digits() : null,
                mobile(),
                withEmail ? address.email() : null,
                withState ? address.state() : null);
    }

    /** The place alone, which is all that is needed to ask when the postman comes. */
    ColissimoWire.PickupSender letterBox() {
        return new ColissimoWire.PickupSender(
                null,
                null,
                null,
                street(),
                more(),
                address.city(),
                postalCode(),
                Destinations.label(address),
                null,
                null);
    }

    ColissimoWire.PickupSender pickupSender() {
        return new ColissimoWire.PickupSender(
                address.company(),
                lastName(),
                firstName(),
                street(),
                more(),
                address.city(),
                postalCode(),
                Destinations.label(address),
                address.email(),
                address.phone() == null ? null : digits());
    }

    /** Of a name in two words or more, the first. */
    @Nullable String firstName() {
        var name = name();
        return name != null && name.contains(" ") ? name.substring(0, name.indexOf(' ')) : null;
    }

    /** The rest of the name; a company's where no person is named. */
    @Nullable String lastName() {
        var name = name();
        if (name == null) {
            return address.company() == null || address.company().isBlank()
                    ? null
                    : plain(address.company().strip());
        }
        return name.substring(name.indexOf(' ') + 1).strip();
    }

    private @Nullable String name() {
        return address.name() == null || address.name().isBlank()
                ? null
                : plain(address.name().strip());
    }

    /**
     * The mobile number in the form that the destination's post wants; null where none is given.
     */
    @Nullable String mobile() {
        if (address.phone() == null) {
            return null;
        }
        var digits = digits();
        return switch (address.country().code()) {
            case "FR", "MC" -> FRENCH_MOBILE.matcher(digits).matches() ? digits : null;
            case "BE" -> {
                var mobile = BELGIAN_MOBILE.matcher(digits);
                yield mobile.matches() ? "+32" + mobile.group(1) : null;
            }
            default -> digits;
        };
    }

    private String digits() {
        return Objects.requireNonNullElse(address.phone(), "").replaceAll("[\\s./()-]", "");
    }

    private boolean oneLine() {
        return ONE_LINE.contains(address.country().code());
    }

    private String street() {
        return oneLine() && address.line2() != null
                ? address.line1() + " " + address.line2()
                : address.line1();
    }

    private @Nullable String more() {
        return oneLine() ? null : address.line2();
    }

    /** Of the United States the first five digits, which is all that Colissimo takes. */
    private String postalCode() {
        var code = Objects.requireNonNullElse(address.postalCode(), "").strip();
        return address.country().code().equals("US") ? code.replaceFirst("-.*", "") : code;
    }

    /** Without accents: Colissimo refuses them in names and descriptions of goods. */
    static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O");
    }
}
