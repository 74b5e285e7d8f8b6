package dev.comptoir.connectors.ups;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * UPS's rules for a shipment ({@code Shipping.yaml}, read 2026-11-22), as far as UPS would cut off
 * what breaks them, or refuse it with a message that names no field. Codes are ours; the texts of
 * the connector explain them in both languages.
 */
final class UpsRules {

    private static final int NAME = 35;
    private static final int LINE = 35;
    private static final int CITY = 30;
    private static final int POSTAL_CODE = 9;
    private static final int PHONE = 15;
    private static final int EMAIL = 50;
    private static final int DESCRIPTION = 50;
    private static final int ORDER_NUMBER = 35;
    private static final int PRODUCT_LINES = 3;
    private static final int MOST_PRODUCTS = 50;
    private static final int MOST_RETURNED = 20;
    private static final String STANDARD = "11";
    private static final String NEXT_DAY_EARLY = "14";
    private static final Set<String> NEVER_RETURNS =
            Set.of("13", "59", "82", "83", "84", "85", "86");
    private static final Pattern CANADIAN = Pattern.compile("[A-Z]\\d[A-Z]\\d[A-Z]\\d");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final Pattern COMMODITY = Pattern.compile("[A-Za-z0-9]{6,15}");

    private final UpsSettings settings;
    private final ShipmentOrder order;
    private final boolean wayBack;
    private final List<Reason> broken = new ArrayList<>();

    private UpsRules(UpsSettings settings, ShipmentOrder order, boolean wayBack) {
        this.settings = settings;
        this.order = order;
        this.wayBack = wayBack;
    }

    /** The rules that the order breaks; none when UPS may be asked. */
    static List<Reason> broken(UpsSettings settings, ShipmentOrder order, boolean wayBack) {
        return new UpsRules(settings, order, wayBack).check();
    }

    /** Of the services between two places, those that also bring something back. */
    static List<ServiceOffer> comingBack(List<Rate> rates) {
        return rates.stream()
                .filter(rate -> !NEVER_RETURNS.contains(rate.serviceCode()))
                .map(rate -> new ServiceOffer(rate.serviceCode(), rate.serviceName()))
                .toList();
    }

    private List<Reason> check() {
        address("from", order.from());
        address("to", order.to());
        account();
        parcels();
        texts();
        options();
        label();
        customs();
        return broken;
    }

    private void address(String field, Address address) {
        required(field + ".name", UpsPlace.name(address), NAME);
        atMost(field + ".name", UpsPlace.attention(address), NAME);
        required(field + ".line1", address.line1(), LINE);
        atMost(field + ".line2", address.line2(), LINE);
        required(field + ".city", address.city(), CITY);
        state(field, address);
        postalCode(field, address);
        phone(field, address);
    }

    private void state(String field, Address address) {
        var country = address.country().code();
        if (Set.of("US", "CA", "VN").contains(country) && UpsPlace.state(address) == null) {
            add(
                    "state",
                    "%s.state: UPS wants the code of the state for %s, such as GA, ON or VN-44."
                            .formatted(field, country));
        }
    }

    private void postalCode(String field, Address address) {
        var code = UpsPlace.postalCode(address);
        var fits =
                switch (address.country().code()) {
                    case "US", "PR" -> code != null && ZIP.matcher(code).matches();
                    case "CA" -> code != null && CANADIAN.matcher(code).matches();
                    default -> code == null || code.length() <= POSTAL_CODE;
                };
        if (!fits) {
            add(
                    "postal-code",
                    "%s.postalCode: UPS knows no postal code of this form in %s."
                            .formatted(field, address.country()));
        }
    }

    /** Needed across borders, and for Next Day Air Early. */
    private void phone(String field, Address address) {
        var phone = UpsPlace.phone(address);
        var needed = order.international() || order.serviceCode().equals(NEXT_DAY_EARLY);
        if (phone.isEmpty() && (needed || !blank(address.phone()))) {
            add("phone", "%s.phone: UPS wants a phone number here, in digits.".formatted(field));
        } else if (phone.length() > PHONE) {
            add(
                    "phone",
                    "%s.phone: UPS takes at most %d digits; this has %d."
                            .formatted(field, PHONE, phone.length()));
        } else if (UpsPlace.NORTH_AMERICA.contains(address.country().code())
                && !phone.isEmpty()
                && phone.length() < 10) {
            add("phone", "%s.phone: UPS wants ten digits in North America.".formatted(field));
        }
    }

    /** UPS refuses a shipper number with another country than the one it is registered in. */
    private void account() {
        var store = wayBack ? order.to() : order.from();
        if (!UpsShipMapping.knowsAccountAddress(settings)
                && !store.country().code().equals(settings.accountCountry())) {
            add(
                    "account-address",
                    "UPS wants the address that the account is registered at: its street and town are"
                            + " missing in this connection, and the store's address is in another"
                            + " country.");
        }
    }

    private void parcels() {
        var most = wayBack ? mostReturned() : UpsBooking.MOST_PARCELS;
        if (order.parcels().size() > most) {
            add(
                    "parcels",
                    "parcels: UPS takes at most %d in such a shipment; these are %d."
                            .formatted(most, order.parcels().size()));
        }
        var units = UpsUnits.of(order.from().country());
        for (int n = 0; n < order.parcels().size(); n++) {
            parcel(n, order.parcels().get(n), units);
        }
        if (wayBack && NEVER_RETURNS.contains(order.serviceCode())) {
            add("service", "serviceCode: UPS brings nothing back by this service.");
        }
    }

    private int mostReturned() {
        return UpsPlace.UNITED_STATES.contains(order.from().country().code()) ? 1 : MOST_RETURNED;
    }

    private void parcel(int position, Parcel parcel, UpsUnits units) {
        units.limits(parcel)
                .forEach(limit ->
                        broken.add(
                                Reason.rule(
                                        limit.code(),
                                        "parcels[%d]%s: %s"
                                                .formatted(
                                                        position,
                                                        "weight".equals(limit.code())
                                                                ? ".weight"
                                                                : "",
                                                        limit.message()))));
    }

    private void texts() {
        var contents = UpsShipMapping.contents(order);
        if (describes()) {
            required("contents", contents, DESCRIPTION);
        } else {
            atMost("contents", contents, DESCRIPTION);
        }
        if (wayBack) {
            required("contents", contents, UpsShipMapping.PARCEL_DESCRIPTION);
        }
        atMost("orderNumber", order.orderNumber(), ORDER_NUMBER);
    }

    /** Across borders, unless both ends are in the European Union and the service is Standard. */
    private boolean describes() {
        var union =
                UpsServices.inUnion(order.from().country())
                        && UpsServices.inUnion(order.to().country());
        return order.international() && !(union && order.serviceCode().equals(STANDARD));
    }

    private void options() {
        var options = order.options();
        if (options.insuredValue() != null && order.parcels().size() > 1) {
            add(
                    "insurance",
                    "insuredValue: UPS insures each parcel by itself, so a shipment of several has no"
                            + " value as a whole. Buy one shipment for each parcel.");
        }
        if (options.pickupPoint() != null) {
            add("options", "pickupPoint: this connection sends to addresses only.");
        }
        if (!order.papers().isEmpty()) {
            add("options", "papers: this connection sends UPS none ahead.");
        }
        if (options.deliveryNotices()) {
            required("to.email", order.to().email(), EMAIL);
        }
        var more =
                options.signature() != Signature.SERVICE_DEFAULT
                        || options.saturdayDelivery()
                        || options.insuredValue() != null;
        if (wayBack && more) {
            add("options", "UPS has no signature, Saturday delivery or insurance on the way back.");
        }
    }

    private void label() {
        if (!UpsBooking.STOCKS.contains(order.label())) {
            add("label", "label: UPS makes images and ZPL of 4 by 6 inches when it sells.");
        }
    }

    private void customs() {
        var customs = order.customs();
        if (customs == null || wayBack) {
            if (customs == null && UpsShipMapping.declaresTotal(order)) {
                add("customs", "customs: UPS wants the value of the goods on this way.");
            }
            return;
        }
        required("customs.invoiceNumber", customs.invoiceNumber(), ORDER_NUMBER);
        if (customs.lines().size() > MOST_PRODUCTS) {
            add("customs", "customs.lines: UPS takes at most %d.".formatted(MOST_PRODUCTS));
        }
        for (int n = 0; n < customs.lines().size(); n++) {
            line("customs.lines[%d]".formatted(n), customs.lines().get(n));
        }
        if (customs.lines().stream().map(line -> line.unitValue().currency()).distinct().count()
                > 1) {
            add("currency", "customs.lines: UPS takes one currency for all of them.");
        }
    }

    private void line(String field, CustomsLine line) {
        if (line.hsCode() == null || !COMMODITY.matcher(commodity(line)).matches()) {
            add("hs-code", field + ".hsCode: UPS wants 6 to 15 letters and digits.");
        }
        if (line.origin() == null) {
            add("origin", field + ".origin: UPS wants the country where it was made.");
        }
        if (line.unitValue().amountMinor() <= 0) {
            add("value", field + ".unitValue: UPS wants more than zero.");
        }
        if (blank(line.description())
                || UpsShipMapping.wrapped(line.description()).size() > PRODUCT_LINES) {
            add(
                    "too-long",
                    field
                            + ".description: UPS takes three lines of 35 characters, and no fewer than"
                            + " one.");
        }
        atMost(field + ".sku", line.sku(), NAME);
    }

    static String commodity(CustomsLine line) {
        return (line.hsCode() == null ? "" : line.hsCode()).replaceAll("[. ]", "");
    }

    private void required(String field, @Nullable String text, int length) {
        if (blank(text)) {
            add("missing", field + ": UPS wants it for this shipment.");
        } else {
            atMost(field, text, length);
        }
    }

    private void atMost(String field, @Nullable String text, int length) {
        if (text != null && text.strip().length() > length) {
            var reason =
                    Reason.rule(
                            "too-long",
                            "%s: UPS takes %d characters; this has %d."
                                    .formatted(field, length, text.strip().length()));
            if (!broken.contains(reason)) {
                broken.add(reason);
            }
        }
    }

    private void add(String code, String message) {
        broken.add(Reason.rule(code, message));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
