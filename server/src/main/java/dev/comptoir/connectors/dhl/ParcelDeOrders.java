package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingOption;
import dev.comptoir.shipping.spi.Signature;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order as Parcel DE wants it ({@code POST /orders} of Shipping 2.1.13): each parcel is a
 * shipment of its own. What DHL would cut off or refuse is a broken rule.
 */
final class ParcelDeOrders {

    /** A label of 103 by 150 mm, and the sheet. */
    private static final Map<LabelStock, Map<String, String>> PRINT =
            Map.of(
                    new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                            Map.of("docFormat", "PDF", "printFormat", "910-300-400"),
                    new LabelStock(LabelFormat.PDF, LabelSize.SHEET),
                            Map.of("docFormat", "PDF", "printFormat", "A4"),
                    new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6),
                            Map.of("docFormat", "ZPL2", "printFormat", "910-300-400"));

    /** DHL takes 30 shipments at once. */
    static final int MOST = 30;

    static final BookingTerms TERMS =
            new BookingTerms(
                    PRINT.keySet(),
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.ADULT_SIGNATURE,
                            ShippingOption.DELIVERY_NOTICES,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID),
                    MOST,
                    true);

    private static final int NAME = 50;
    private static final int STREET = 50;
    private static final int ADDITION = 60;
    private static final int POSTAL_CODE = 10;
    private static final int CITY = 40;
    private static final int STATE = 20;
    private static final int PHONE = 20;
    private static final int EMAIL = 80;
    private static final int ORDER_NUMBER = 50;
    private static final int REFERENCE = 35;
    private static final int DESCRIPTION = 256;
    private static final Pattern HS_CODE = Pattern.compile("\\d{6,11}");

    private final ParcelDeSettings settings;
    private final ShipmentOrder order;
    private final Rules rules;

    private ParcelDeOrders(ParcelDeSettings settings, ShipmentOrder order, Rules rules) {
        this.settings = settings;
        this.order = order;
        this.rules = rules;
    }

    static Map<String, String> print(LabelStock stock) {
        return PRINT.getOrDefault(stock, Map.of());
    }

    /**
     * @param rules collects what is wrong with the order; when they are not kept, the message is
     *     not to be sent
     */
    static ParcelDeWire.Orders of(ParcelDeSettings settings, ShipmentOrder order, Rules rules) {
        return new ParcelDeOrders(settings, order, rules).wire();
    }

    private ParcelDeWire.Orders wire() {
        var product = ParcelDeProduct.of(order.serviceCode()).orElse(ParcelDeProduct.PAKET);
        product(product);
        options(product);
        var shipments = new ArrayList<ParcelDeWire.Shipment>();
        for (var parcel : order.parcels()) {
            rules.require(
                    parcel.weightGrams() <= product.heaviestGrams,
                    "too-heavy",
                    "parcels[%d].weight".formatted(shipments.size()),
                    "%s takes %d g.".formatted(product.label, product.heaviestGrams));
            shipments.add(shipment(product, parcel, shipments.size() + 1));
        }
        return new ParcelDeWire.Orders(settings.profile(), shipments);
    }

    private void product(ParcelDeProduct product) {
        rules.require(
                product.code.equals(order.serviceCode()),
                "not-offered",
                "serviceCode",
                "Parcel DE has no product '%s' here.".formatted(order.serviceCode()));
        rules.require(
                product.goes(order.from(), order.to()),
                "not-offered",
                "serviceCode",
                "%s does not go from %s to %s."
                        .formatted(product.label, order.from().country(), order.to().country()));
        rules.require(
                product.billingNumber(settings) != null,
                "contract",
                "serviceCode",
                "the connection has no billing number for %s.".formatted(product.label));
        rules.require(
                order.parcels().size() <= MOST,
                "too-many",
                "parcels",
                "DHL takes %d at once.".formatted(MOST));
        rules.require(
                order.parcels().size() == 1
                        || (order.customs() == null && order.options().insuredValue() == null),
                "one-by-one",
                "parcels",
                "DHL declares and insures each parcel by itself: order them one by one.");
        rules.require(
                PRINT.containsKey(order.label()),
                "not-offered",
                "label",
                "DHL makes no such label.");
    }

    private void options(ParcelDeProduct product) {
        var wanted = order.options();
        var offered = product.options();
        offers(offered, ShippingOption.INSURANCE, wanted.insuredValue() != null, "insuredValue");
        offers(
                offered,
                ShippingOption.SIGNATURE,
                wanted.signature() == Signature.REQUIRED,
                "signature");
        offers(
                offered,
                ShippingOption.ADULT_SIGNATURE,
                wanted.signature() == Signature.ADULT,
                "signature");
        offers(
                offered,
                ShippingOption.DELIVERY_NOTICES,
                wanted.deliveryNotices(),
                "deliveryNotices");
        offers(
                offered,
                ShippingOption.SATURDAY_DELIVERY,
                wanted.saturdayDelivery(),
                "saturdayDelivery");
        offers(offered, ShippingOption.PICKUP_POINT, wanted.pickupPoint() != null, "pickupPoint");
    }

    private void offers(
            Set<ShippingOption> offered, ShippingOption option, boolean wanted, String field) {
        rules.require(
                !wanted || offered.contains(option),
                "not-offered",
                "options." + field,
                "this product does not have it.");
    }

    private ParcelDeWire.Shipment shipment(ParcelDeProduct product, Parcel parcel, int position) {
        var billing = product.billingNumber(settings);
        return new ParcelDeWire.Shipment(
                product.code,
                billing == null ? "" : billing,
                reference(position),
                rules.optional(order.orderNumber(), ORDER_NUMBER, "orderNumber"),
                order.shipDate().toString(),
                shipper(),
                consignee(),
                new ParcelDeWire.Details(
                        new ParcelDeWire.Dimensions(
                                "mm",
                                parcel.heightMillimetres(),
                                parcel.lengthMillimetres(),
                                parcel.widthMillimetres()),
                        grams(parcel.weightGrams())),
                services(),
                customs());
    }

    /** Ours, and which parcel of several: DHL wants references unique. */
    private String reference(int position) {
        return order.parcels().size() == 1
                ? order.reference()
                : "%s-%d".formatted(order.reference(), position);
    }

    private ParcelDeWire.Party shipper() {
        var from = order.from();
        return party("from", from, rules.optional(from.line2(), NAME, "from.line2"), null);
    }

    private ParcelDeWire.Party consignee() {
        var to = order.to();
        return order.international()
                ? party("to", to, null, rules.optional(to.line2(), ADDITION, "to.line2"))
                : party("to", to, rules.optional(to.line2(), NAME, "to.line2"), null);
    }

    private ParcelDeWire.Party party(
            String role, Address address, @Nullable String name3, @Nullable String addition) {
        var contact =
                role.equals("to") && (order.international() || order.options().deliveryNotices());
        var first = Rules.first(address.company(), address.name()).orElse(null);
        var second = address.company() == null ? null : address.name();
        return new ParcelDeWire.Party(
                rules.required(first, NAME, role + ".name"),
                rules.optional(second, NAME, role + ".name"),
                name3,
                rules.required(address.line1(), STREET, role + ".line1"),
                addition,
                rules.optional(address.postalCode(), POSTAL_CODE, role + ".postalCode"),
                rules.required(address.city(), CITY, role + ".city"),
                role.equals("to") ? state(address) : null,
                threeLetters(address.country()),
                // within Germany DHL takes no phone numbers
                role.equals("to") && order.international()
                        ? rules.optional(address.phone(), PHONE, role + ".phone")
                        : null,
                contact ? email(role, address) : null);
    }

    private @Nullable String email(String role, Address address) {
        return order.options().deliveryNotices()
                ? rules.required(address.email(), EMAIL, role + ".email")
                : rules.optional(address.email(), EMAIL, role + ".email");
    }

    /** ISO 3166-2, as DHL asks for it in the United States. */
    private @Nullable String state(Address address) {
        var state = rules.optional(address.state(), STATE, "to.state");
        rules.require(
                state != null || !address.country().code().equals("US"),
                "missing",
                "to.state",
                "DHL asks for it in the United States.");
        return state != null && state.length() == 2 && address.country().code().equals("US")
                ? "US-" + state.toUpperCase(Locale.ROOT)
                : state;
    }

    private ParcelDeWire.@Nullable Services services() {
        var wanted = order.options();
        var customs = order.customs();
        var insured = wanted.insuredValue();
        var paid = customs != null && customs.incoterm() == Incoterm.DDP;
        if (insured == null && wanted.signature() == Signature.SERVICE_DEFAULT && !paid) {
            return null;
        }
        return new ParcelDeWire.Services(
                wanted.signature() == Signature.ADULT ? "A18" : null,
                wanted.signature() == Signature.REQUIRED ? true : null,
                insured == null ? null : amount(insured),
                paid ? true : null);
    }

    private ParcelDeWire.@Nullable Customs customs() {
        var customs = order.customs();
        rules.require(
                customs != null || !CustomsUnion.declares(order.from(), order.to()),
                "customs-missing",
                "customs",
                "goods that leave the customs territory are declared.");
        if (customs == null) {
            return null;
        }
        var freight = customs.freight();
        rules.require(
                freight != null,
                "missing",
                "customs.freight",
                "DHL asks what the receiver paid for the carriage, 0 included.");
        return new ParcelDeWire.Customs(
                rules.optional(customs.invoiceNumber(), REFERENCE, "customs.invoiceNumber"),
                type(customs),
                type(customs).equals("OTHER")
                        ? rules.required(order.contents(), 80, "contents")
                        : null,
                freight == null ? null : amount(freight),
                rules.optional(customs.senderEori(), REFERENCE, "customs.senderEori"),
                rules.optional(customs.receiverTaxId(), REFERENCE, "customs.receiverTaxId"),
                customs.lines().stream().map(this::item).toList());
    }

    /** Weight and value are those of one piece. */
    private ParcelDeWire.Item item(CustomsLine line) {
        var code = line.hsCode() == null ? "" : line.hsCode().replaceAll("[ .]", "");
        rules.matches(code, HS_CODE, "customs.lines.hsCode", "it has 6 to 11 digits.");
        var origin = line.origin();
        return new ParcelDeWire.Item(
                rules.required(line.description(), DESCRIPTION, "customs.lines.description"),
                origin == null ? null : threeLetters(origin),
                code.isEmpty() ? null : code,
                line.quantity(),
                amount(line.unitValue()),
                grams(line.unitGrams()));
    }

    private static String type(Customs customs) {
        return switch (customs.contents()) {
            case SALE -> "COMMERCIAL_GOODS";
            case GIFT -> "PRESENT";
            case SAMPLE -> "COMMERCIAL_SAMPLE";
            case DOCUMENTS -> "DOCUMENT";
            case RETURN -> "RETURN_OF_GOODS";
            case OTHER -> "OTHER";
        };
    }

    private static ParcelDeWire.Weight grams(int grams) {
        return new ParcelDeWire.Weight("g", grams);
    }

    private static ParcelDeWire.Amount amount(Money money) {
        return new ParcelDeWire.Amount(
                money.currency().getCurrencyCode(), ExpressParts.amount(money));
    }

    private static String threeLetters(Country country) {
        return Locale.of("", country.code()).getISO3Country();
    }
}
