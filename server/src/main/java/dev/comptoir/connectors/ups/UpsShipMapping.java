package dev.comptoir.connectors.ups;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import dev.comptoir.connectors.ups.UpsShipWire.Confirmation;
import dev.comptoir.connectors.ups.UpsShipWire.Party;
import dev.comptoir.connectors.ups.UpsShipWire.Reference;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns an order that breaks none of {@link UpsRules} into UPS's words ({@code Shipping.yaml}, read
 * 2026-11-22).
 */
final class UpsShipMapping {

    /** Merchandise description of a package; needed on the way back. */
    static final int PARCEL_DESCRIPTION = 35;

    /** The newest release that UPS lists for Ship; its answers carry itemised charges. */
    private static final String SUB_VERSION = "2205";

    private static final String PRESENT = "";
    private static final String CUSTOMER_PACKAGING = "02";
    private static final String TRANSPORTATION = "01";
    private static final String DUTIES_AND_TAXES = "02";
    private static final String PRINTED_RETURN_LABEL = "9";

    /** UPS's reference codes: transaction reference and purchase order number. */
    private static final String OURS = "TN";

    private static final String MERCHANTS = "PO";
    private static final String SHIPPED = "6";
    private static final String EXCEPTION = "7";
    private static final String DELIVERED = "8";

    private final UpsSettings settings;
    private final ShipmentOrder order;
    private final boolean wayBack;

    private UpsShipMapping(UpsSettings settings, ShipmentOrder order, boolean wayBack) {
        this.settings = settings;
        this.order = order;
        this.wayBack = wayBack;
    }

    static UpsShipWire.ShipMessage message(
            UpsSettings settings, ShipmentOrder order, boolean wayBack) {
        return new UpsShipMapping(settings, order, wayBack).message();
    }

    private UpsShipWire.ShipMessage message() {
        var context = new UpsWire.TransactionReference(order.reference());
        return new UpsShipWire.ShipMessage(
                new UpsShipWire.ShipmentRequest(
                        new UpsWire.Request("nonvalidate", SUB_VERSION, context),
                        shipment(),
                        label(order.label().format())));
    }

    private UpsShipWire.Shipment shipment() {
        var units = UpsUnits.of(order.from().country());
        var contents = contents(order);
        return new UpsShipWire.Shipment(
                contents,
                wayBack ? UpsMapping.code(PRINTED_RETURN_LABEL) : null,
                shipper(),
                party(order.to(), true),
                sender(),
                payment(),
                UpsCustoms.numbers(order),
                settings.negotiatedRates() ? new UpsWire.RatingOptions("Y") : null,
                PRESENT,
                byParcel() ? null : references(),
                UpsMapping.code(order.serviceCode()),
                total(),
                options(),
                order.shipDate().format(BASIC_ISO_DATE),
                order.parcels().stream().map(parcel -> parcel(units, parcel)).toList());
    }

    /** Whether the account's own address was given; else the store's stands for it. */
    static boolean knowsAccountAddress(UpsSettings settings) {
        return settings.accountStreet() != null && settings.accountCity() != null;
    }

    private Party shipper() {
        var store = wayBack ? order.to() : order.from();
        var address =
                knowsAccountAddress(settings)
                        ? UpsMapping.accountAddress(settings)
                        : address(store, false);
        return new Party(
                UpsPlace.name(store),
                UpsPlace.attention(store),
                phone(store),
                settings.accountNumber(),
                null,
                address,
                null);
    }

    private Party sender() {
        var from = party(order.from(), false);
        var ioss = UpsCustoms.ioss(order);
        return ioss == null
                ? from
                : new Party(
                        from.name(),
                        from.attentionName(),
                        from.phone(),
                        null,
                        null,
                        from.address(),
                        ioss);
    }

    static Party party(Address place, boolean residential) {
        return new Party(
                UpsPlace.name(place),
                UpsPlace.attention(place),
                phone(place),
                null,
                null,
                address(place, residential),
                null);
    }

    private static UpsShipWire.@Nullable Phone phone(Address place) {
        var number = UpsPlace.phone(place);
        return number.isEmpty() ? null : new UpsShipWire.Phone(number);
    }

    private static UpsWire.Address address(Address place, boolean receiver) {
        return new UpsWire.Address(
                UpsMapping.lines(place.line1(), place.line2()),
                place.city().strip(),
                UpsPlace.state(place),
                UpsPlace.postalCode(place),
                place.country().code(),
                receiver && place.residential() ? PRESENT : null);
    }

    private UpsShipWire.PaymentInformation payment() {
        var payer = new UpsWire.BillShipper(settings.accountNumber());
        var charges = new ArrayList<UpsWire.ShipmentCharge>();
        charges.add(new UpsWire.ShipmentCharge(TRANSPORTATION, payer));
        if (order.customs() != null && order.customs().incoterm() == Incoterm.DDP) {
            charges.add(new UpsWire.ShipmentCharge(DUTIES_AND_TAXES, payer));
        }
        return new UpsShipWire.PaymentInformation(charges);
    }

    /** Within the United States UPS takes references of packages only, elsewhere of shipments. */
    private boolean byParcel() {
        return within(UpsPlace.UNITED_STATES);
    }

    private List<Reference> references() {
        var merchants =
                order.orderNumber() == null || order.orderNumber().isBlank()
                        ? Stream.<Reference>empty()
                        : Stream.of(new Reference(MERCHANTS, order.orderNumber().strip()));
        return Stream.concat(Stream.of(new Reference(OURS, order.reference())), merchants).toList();
    }

    private UpsShipWire.Parcel parcel(UpsUnits units, Parcel parcel) {
        var contents = contents(order);
        return new UpsShipWire.Parcel(
                wayBack ? contents : null,
                UpsMapping.code(CUSTOMER_PACKAGING),
                units.wholeSize(parcel),
                units.weight(parcel.weightGrams()),
                byParcel() ? references() : null,
                parcelOptions());
    }

    private UpsShipWire.@Nullable ParcelOptions parcelOptions() {
        var insured = order.options().insuredValue();
        var confirmation = confirmsByParcel() ? confirmation("2", "3") : null;
        return insured == null && confirmation == null
                ? null
                : new UpsShipWire.ParcelOptions(
                        confirmation, insured == null ? null : UpsMapping.amount(insured));
    }

    private UpsShipWire.@Nullable ServiceOptions options() {
        var wanted = order.options();
        var confirmation = confirmsByParcel() ? null : confirmation("1", "2");
        var forms = wayBack ? null : UpsCustoms.forms(order);
        var email = wanted.deliveryNotices() ? order.to().email() : null;
        if (!wanted.saturdayDelivery() && confirmation == null && forms == null && email == null) {
            return null;
        }
        return new UpsShipWire.ServiceOptions(
                wanted.saturdayDelivery() ? PRESENT : null,
                confirmation,
                email == null ? null : notices(email.strip()),
                forms);
    }

    /** UPS mails when it ships, when something is amiss and when it has delivered. */
    private List<UpsShipWire.Notification> notices(String email) {
        var recipients = new UpsShipWire.Recipients(List.of(email));
        return (wayBack
                        ? Stream.of(EXCEPTION, DELIVERED)
                        : Stream.of(SHIPPED, EXCEPTION, DELIVERED))
                .map(code -> new UpsShipWire.Notification(code, recipients))
                .toList();
    }

    /** A signature is asked for by package at home in North America, by shipment elsewhere. */
    private boolean confirmsByParcel() {
        return within(UpsPlace.UNITED_STATES) || within(Set.of("CA"));
    }

    private @Nullable Confirmation confirmation(String signature, String adult) {
        return switch (order.options().signature()) {
            case SERVICE_DEFAULT -> null;
            case REQUIRED -> new Confirmation(signature);
            case ADULT -> new Confirmation(adult);
        };
    }

    private boolean within(Set<String> countries) {
        return countries.contains(order.from().country().code())
                && countries.contains(order.to().country().code());
    }

    /** From the United States to Puerto Rico or Canada UPS asks for the value beside the forms. */
    static boolean declaresTotal(ShipmentOrder order) {
        return order.from().country().code().equals("US")
                && Set.of("PR", "CA").contains(order.to().country().code());
    }

    private UpsWire.@Nullable Amount total() {
        return declaresTotal(order) && order.customs() != null
                ? UpsMapping.amount(order.customs().value())
                : null;
    }

    /** What is in it: as the merchant says, else what customs is told; null for neither. */
    static @Nullable String contents(ShipmentOrder order) {
        if (order.contents() != null && !order.contents().isBlank()) {
            return order.contents().strip();
        }
        return order.customs() == null
                ? null
                : order.customs().lines().stream()
                        .map(CustomsLine::description)
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** A text in lines of 35 characters, broken between words; a longer word is a longer line. */
    static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        for (var word : text.strip().split("\\s+")) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            if (!last.isEmpty() && last.length() + 1 + word.length() <= PARCEL_DESCRIPTION) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** UPS makes images and ZPL; an image is ordered as GIF, and may come as PNG. */
    static UpsShipWire.LabelSpecification label(LabelFormat format) {
        var size = new UpsShipWire.StockSize("6", "4");
        return switch (format) {
            case ZPL -> new UpsShipWire.LabelSpecification(UpsMapping.code("ZPL"), null, size);
            case PNG ->
                    new UpsShipWire.LabelSpecification(UpsMapping.code("GIF"), "Mozilla/4.5", size);
            case PDF -> new UpsShipWire.LabelSpecification(UpsMapping.code("PDF"), null, size);
        };
    }

    static String decimal(Money money) {
        return money.toDecimal().toPlainString();
    }
}
