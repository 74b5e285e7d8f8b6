package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Returns by DHL Parcel DE Returns 1.0.9. A return goes to a receiver: an address that the merchant
 * keeps with DHL for the parcels that come from one country. The order names the receiver, and
 * neither that address nor the customer's country, so a service here is a receiver together with
 * its country.
 */
final class ParcelDeReturns {

    /** A merchant has a handful; DHL gives up to 5,000. */
    static final int MOST_RECEIVERS = 100;

    /** Marks shipments that DHL's deletion of orders does not know. */
    static final Map<String, String> HANDLES = Map.of("kind", "return");

    /** The countries that parcels come back from (definition, {@code Country}). */
    private static final Set<String> COUNTRIES =
            Set.of(
                    "BE", "BG", "DK", "DE", "EE", "FI", "FR", "GR", "GB", "IE", "IT", "HR", "LV",
                    "LT", "LU", "MT", "NL", "NO", "AT", "PL", "PT", "RO", "SE", "CH", "SK", "SI",
                    "ES", "CZ", "HU", "CY");

    /** Where the number of a house stands before its street; elsewhere it stands behind. */
    private static final Set<String> NUMBER_FIRST = Set.of("FR", "GB", "IE", "LU", "MT");

    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<street>.*?\\S)\\s+(?<house>\\d+\\s?\\p{L}?(?:\\s?[-/+]\\s?\\d+\\s?\\p{L}?)?)");
    private static final Pattern BEFORE =
            Pattern.compile("(?<house>\\d+\\s?(?:bis|ter|quater|\\p{L})?),?\\s+(?<street>\\S.*)");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z]+([ -]?[0-9A-Za-z]+)*");
    private static final Pattern HS_CODE = Pattern.compile("\\d{6,11}");
    private static final Set<String> CURRENCIES = Set.of("EUR", "GBP", "CHF");

    private static final int NAME = 50;
    private static final int STREET = 50;
    private static final int HOUSE = 10;
    private static final int CITY = 40;
    private static final int STATE = 20;
    private static final int PHONE = 20;
    private static final int EMAIL = 70;
    private static final int CODE = 10;
    private static final int REFERENCE = 50;
    private static final int DESCRIPTION = 50;
    private static final int LINES = 20;
    private static final int HEAVIEST_GRAMS = 31_500;

    private ParcelDeReturns() {}

    /** How DHL calls the country that parcels come back from; empty where none do. */
    static Optional<String> country(Address from) {
        return COUNTRIES.contains(from.country().code())
                ? Optional.of(threeLetters(from.country()).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The receivers of a country, each with where it is: that is what DHL prints. */
    static List<ServiceOffer> services(List<ParcelDeWire.Receiver> receivers, String country) {
        return receivers.stream()
                .filter(receiver -> country.equals(receiver.shipperCountry()))
                .filter(receiver -> receiver.receiverId() != null)
                .map(receiver ->
                        new ServiceOffer(
                                country + ":" + receiver.receiverId(),
                                "DHL Retoure: " + place(receiver)))
                .toList();
    }

    private static String place(ParcelDeWire.Receiver receiver) {
        var address = receiver.receiverAddress();
        var name = Rules.first(receiver.companyName(), null);
        if (address == null) {
            return name.orElse(Objects.requireNonNull(receiver.receiverId()));
        }
        var town = "%s %s".formatted(shown(address.postalCode()), shown(address.city())).strip();
        var street =
                "%s %s".formatted(shown(address.addressStreet()), shown(address.addressHouse()));
        return String.join(
                ", ",
                List.of(
                        Rules.first(address.name1(), null).or(() -> name).orElse(""),
                        street.strip(),
                        town));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Within Germany DHL makes a code as well, from which a counter prints the label. */
    static String labelType(ShipmentOrder order) {
        return order.from().country().equals(ParcelDeProduct.GERMANY) ? "BOTH" : "SHIPMENT_LABEL";
    }

    /**
     * @param rules collects what is wrong with the order; when they are not kept, the message is
     *     not to be sent
     */
    static ParcelDeWire.ReturnOrder of(ShipmentOrder order, Rules rules) {
        var receiver = receiver(order, rules);
        rules.require(
                order.parcels().size() == 1,
                "one-by-one",
                "parcels",
                "DHL makes return labels one by one.");
        rules.require(
                order.label().format() == LabelFormat.PDF,
                "not-offered",
                "label",
                "DHL makes return labels as PDF.");
        var grams = order.totalGrams();
        rules.require(
                grams <= HEAVIEST_GRAMS,
                "too-heavy",
                "parcels[0].weight",
                "a return weighs at most %d g.".formatted(HEAVIEST_GRAMS));
        var customs = customs(order, rules);
        return new ParcelDeWire.ReturnOrder(
                receiver,
                rules.optional(order.orderNumber(), REFERENCE, "orderNumber"),
                order.reference(),
                shipper(order.from(), customs != null, rules),
                new ParcelDeWire.Weight("g", grams),
                customs == null ? null : value(customs, rules),
                customs == null
                        ? null
                        : new ParcelDeWire.ReturnCustoms(
                                customs.lines().stream().map(line -> item(line, rules)).toList()));
    }

    /** The service's receiver, which must be one for parcels from this country. */
    private static String receiver(ShipmentOrder order, Rules rules) {
        var service = order.serviceCode();
        var country = country(order.from());
        var fits =
                country.isPresent()
                        && service.startsWith(country.get() + ":")
                        && service.length() > country.get().length() + 1;
        rules.require(
                fits,
                "not-offered",
                "serviceCode",
                "'%s' is no receiver of returns from %s; it has the form deu:receiver."
                        .formatted(service, order.from().country()));
        return service.substring(service.indexOf(':') + 1);
    }

    /** A phone number and an address for mail only where customs may have questions. */
    private static ParcelDeWire.ReturnShipper shipper(Address from, boolean declared, Rules rules) {
        var first = Rules.first(from.company(), from.name()).orElse(null);
        var second = from.company() == null ? null : from.name();
        var street = street(from, rules);
        var postalCode = rules.required(from.postalCode(), CODE, "from.postalCode");
        rules.matches(
                postalCode, POSTAL_CODE, "from.postalCode", "it consists of letters and digits.");
        return new ParcelDeWire.ReturnShipper(
                rules.required(first, NAME, "from.name"),
                rules.optional(second, NAME, "from.name"),
                rules.optional(from.line2(), NAME, "from.line2"),
                rules.required(street.name(), STREET, "from.line1"),
                street.house(),
                postalCode,
                rules.required(from.city(), CITY, "from.city"),
                rules.optional(from.state(), STATE, "from.state"),
                declared ? rules.optional(from.phone(), PHONE, "from.phone") : null,
                declared ? rules.optional(from.email(), EMAIL, "from.email") : null);
    }

    /** A street and the number of the house in it. */
    record Street(String name, String house) {}

    /** DHL wants the number apart; one that cannot be told from its street is not guessed. */
    static Street street(Address from, Rules rules) {
        var line = from.line1().strip();
        var form = NUMBER_FIRST.contains(from.country().code()) ? BEFORE : BEHIND;
        var parts = form.matcher(line);
        var told = parts.matches() && parts.group("house").length() <= HOUSE;
        rules.require(
                told,
                "house-number",
                "from.line1",
                "DHL wants the number of the house apart, and '%s' does not show it."
                        .formatted(line));
        return told
                ? new Street(parts.group("street").replaceFirst(",$", ""), parts.group("house"))
                : new Street(line, "");
    }

    private static @Nullable Customs customs(ShipmentOrder order, Rules rules) {
        var declares = CustomsUnion.declares(order.from(), order.to());
        var customs = order.customs();
        rules.require(
                customs != null || !declares,
                "customs-missing",
                "customs",
                "goods that come into the customs territory are declared.");
        if (customs == null || !declares) {
            return null;
        }
        rules.require(
                customs.lines().size() <= LINES,
                "too-many",
                "customs.lines",
                "DHL takes %d.".formatted(LINES));
        return customs;
    }

    private static ParcelDeWire.@Nullable Amount value(Customs customs, Rules rules) {
        var value = ExpressCustoms.value(rules, customs);
        return value == null ? null : amount(value, rules);
    }

    /** Weight and value are those of one piece, as with orders. */
    private static ParcelDeWire.Item item(CustomsLine line, Rules rules) {
        var code = line.hsCode() == null ? "" : line.hsCode().replaceAll("[ .]", "");
        rules.matches(code, HS_CODE, "customs.lines.hsCode", "it has 6 to 11 digits.");
        var origin = line.origin();
        return new ParcelDeWire.Item(
                rules.required(line.description(), DESCRIPTION, "customs.lines.description"),
                origin == null ? null : threeLetters(origin),
                code.isEmpty() ? null : code,
                line.quantity(),
                amount(line.unitValue(), rules),
                new ParcelDeWire.Weight("g", line.unitGrams()));
    }

    private static ParcelDeWire.Amount amount(Money money, Rules rules) {
        var currency = money.currency().getCurrencyCode();
        rules.require(
                CURRENCIES.contains(currency),
                "not-offered",
                "customs.lines.unitValue",
                "DHL declares returns in EUR, GBP or CHF, not in %s.".formatted(currency));
        return new ParcelDeWire.Amount(currency, ExpressParts.amount(money));
    }

    private static String threeLetters(Country country) {
        return Locale.of("", country.code()).getISO3Country();
    }

    /**
     * @throws ProviderFault {@code PROTOCOL} when the answer lacks the number
     */
    static CarrierShipment bought(ParcelDeWire.ReturnMade answer) {
        var number = answer.shipmentNo();
        if (number == null || number.isBlank()) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "DHL says that it made a return label, and names no shipment number.");
        }
        var documents = new ArrayList<ShippingDocument>();
        paper(DocumentKind.RETURN_LABEL, answer.label()).ifPresent(documents::add);
        paper(DocumentKind.QR_CODE, answer.qrLabel()).ifPresent(documents::add);
        return new CarrierShipment(
                number, List.of(new CarrierParcel(1, number)), documents, null, HANDLES, List.of());
    }

    private static Optional<ShippingDocument> paper(
            DocumentKind kind, ParcelDeWire.@Nullable Paper paper) {
        return paper == null
                ? Optional.empty()
                : DhlPapers.of(kind, paper.b64(), paper.fileFormat(), 1);
    }
}
