package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.chronopost.ShippingWire.Article;
import dev.comptoir.connectors.chronopost.ShippingWire.Declaration;
import dev.comptoir.connectors.chronopost.ShippingWire.Skybill;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns an order that keeps {@link ChronopostRules} into Chronopost's words (manual, 3.12.4). */
final class ChronopostOrders {

    private static final String MERCHANDISE = "MAR";
    private static final String DOCUMENTS = "DOC";
    private static final int TOLD_BY_MAIL = 22;

    /** The label comes with the answer, and is kept so that it can be asked for again. */
    private static final int KEPT_AND_SENT = 2;

    private static final String NOT_MAILED = "2";
    private static final String COMPANY = "1";
    private static final String PERSON = "2";
    private static final String NOT_CLEARED = "N";
    private static final String DAP = "06";
    private static final String DDP_WITH_TAXES = "03";

    /** Local time of France, to the second. */
    static final DateTimeFormatter WIRE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final ChronopostCalls calls;
    private final ShipmentOrder order;
    private final LocalTime now;

    private ChronopostOrders(ChronopostCalls calls, ShipmentOrder order, LocalTime now) {
        this.calls = calls;
        this.order = order;
        this.now = now;
    }

    /**
     * @param payer the store: the sender, or of a parcel that comes back the receiver
     * @param now on the clocks of France: Chronopost asks at what hour the label is made
     */
    static ShippingWire.Order of(
            ChronopostCalls calls, ShipmentOrder order, Address payer, LocalTime now) {
        var mapping = new ChronopostOrders(calls, order, now);
        var count = order.parcels().size();
        return new ShippingWire.Order(
                calls.header(),
                mapping.shipper(order.from()),
                mapping.customer(payer),
                mapping.recipient(order.to()),
                mapping.reference(),
                IntStream.range(0, count).mapToObj(mapping::skybill).toList(),
                new ShippingWire.Printing("N", mode(order.label()), KEPT_AND_SENT),
                calls.password(),
                NOT_MAILED,
                count,
                "2.0",
                count > 1 ? "Y" : "N",
                order.customs() == null ? null : mapping.declaration(order.customs()));
    }

    /**
     * How Chronopost calls a label: on a sheet with the proof of deposit, for a label printer as
     * PDF or in its own language.
     */
    static String mode(LabelStock stock) {
        if (stock.format() == LabelFormat.ZPL) {
            return "Z2D";
        }
        return stock.size() == LabelSize.SHEET ? "PDF" : "THE";
    }

    /** Outer size in millimetres, the longest side first. */
    static int[] sides(Parcel parcel) {
        var sides =
                new int[] {
                    parcel.lengthMillimetres(),
                    parcel.widthMillimetres(),
                    parcel.heightMillimetres()
                };
        Arrays.sort(sides);
        return new int[] {sides[2], sides[1], sides[0]};
    }

    /** What customs is told of the whole shipment. */
    static String summary(ShipmentOrder order, Customs customs) {
        return order.contents() != null
                ? order.contents()
                : customs.lines().stream()
                        .map(CustomsLine::description)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private ShippingWire.Shipper shipper(Address from) {
        return new ShippingWire.Shipper(
                from.line1(),
                from.line2(),
                from.city(),
                calls.settings().salutation().code,
                from.name(),
                ChronopostPlaces.country(from),
                ChronopostPlaces.countryName(from),
                from.email(),
                name(from),
                secondName(from),
                from.phone(),
                0,
                ChronopostPlaces.postalCode(from));
    }

    private ShippingWire.Customer customer(Address payer) {
        return new ShippingWire.Customer(
                payer.line1(),
                payer.line2(),
                payer.city(),
                calls.settings().salutation().code,
                payer.name(),
                ChronopostPlaces.country(payer),
                ChronopostPlaces.countryName(payer),
                payer.email(),
                name(payer),
                secondName(payer),
                payer.phone(),
                0,
                ChronopostPlaces.postalCode(payer),
                "N");
    }

    private ShippingWire.Recipient recipient(Address to) {
        return new ShippingWire.Recipient(
                to.line1(),
                to.line2(),
                to.city(),
                to.name(),
                ChronopostPlaces.country(to),
                ChronopostPlaces.countryName(to),
                to.email(),
                to.phone(),
                name(to),
                secondName(to),
                to.phone(),
                order.options().deliveryNotices() ? TOLD_BY_MAIL : 0,
                ChronopostPlaces.postalCode(to),
                to.residential() ? PERSON : COMPANY);
    }

    private static String name(Address address) {
        var name = address.company() == null ? address.name() : address.company();
        return requireNonNullElse(name, "");
    }

    private static @Nullable String secondName(Address address) {
        return address.company() == null ? null : address.name();
    }

    /** Our reference is the sender's: Chronopost is asked by it. */
    private ShippingWire.Reference reference() {
        var point = order.options().pickupPoint();
        var receivers =
                point == null ? requireNonNullElse(order.orderNumber(), order.reference()) : point;
        return new ShippingWire.Reference(receivers, order.reference(), point);
    }

    private Skybill skybill(int index) {
        var parcel = order.parcels().get(index);
        var sides = sides(parcel);
        var insured = order.options().insuredValue();
        var declared = order.customs() == null ? null : order.customs().value();
        return new Skybill(
                Integer.toString(order.parcels().size()),
                order.contents(),
                currency(declared),
                cents(declared),
                "DC",
                currency(insured),
                cents(insured),
                objectType(),
                ChronopostProducts.twoCharacters(order.serviceCode()),
                order.options().saturdayDelivery() ? "6" : "0",
                WIRE_TIME.format(order.shipDate().atTime(now.getHour(), 0)),
                now.getHour(),
                Integer.toString(index + 1),
                ChronopostUnits.kilograms(parcel.weightGrams()),
                "KGM",
                ChronopostUnits.centimetres(sides[2]),
                ChronopostUnits.centimetres(sides[0]),
                ChronopostUnits.centimetres(sides[1]));
    }

    private String objectType() {
        var customs = order.customs();
        return customs != null && customs.contents() == ContentsType.DOCUMENTS
                ? DOCUMENTS
                : MERCHANDISE;
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable String cents(@Nullable Money money) {
        return money == null ? null : Long.toString(money.amountMinor());
    }

    private Declaration declaration(Customs customs) {
        var value = customs.value();
        var summary = summary(order, customs);
        return new Declaration(
                IntStream.range(0, customs.lines().size())
                        .mapToObj(n -> article(n + 1, customs.lines().get(n)))
                        .toList(),
                NOT_CLEARED,
                value.currency().getCurrencyCode(),
                summary,
                summary,
                customs.senderEori(),
                customs.incoterm() == Incoterm.DDP ? DDP_WITH_TAXES : DAP,
                "en_GB",
                customs.lines().stream().mapToInt(CustomsLine::quantity).sum(),
                value.toDecimal().toPlainString(),
                customs.receiverTaxId());
    }

    private static Article article(int position, CustomsLine line) {
        return new Article(
                line.description(),
                line.hsCode(),
                ChronopostUnits.kilograms(Math.multiplyExact(line.unitGrams(), line.quantity())),
                line.origin() == null ? null : line.origin().code(),
                position,
                line.quantity(),
                line.value().toDecimal().toPlainString());
    }

    /** The labels that Chronopost makes. */
    static List<LabelStock> stocks() {
        return List.of(
                new LabelStock(LabelFormat.PDF, LabelSize.SHEET),
                new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6));
    }
}
