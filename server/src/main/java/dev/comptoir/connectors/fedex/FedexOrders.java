package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexShipWire.Item;
import dev.comptoir.connectors.fedex.FedexShipWire.Reference;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns an order that {@link FedexRules} let pass into FedEx's words. Our reference goes into each
 * parcel's customer reference: by it FedEx is asked later.
 */
final class FedexOrders {

    static final String OUR_REFERENCE = "CUSTOMER_REFERENCE";
    private static final String INLINE = "LABEL";
    private static final int DOTS_PER_INCH = 203;

    private final FedexSettings settings;
    private final ShipmentOrder order;
    private final FedexUnits units;

    private FedexOrders(FedexSettings settings, ShipmentOrder order) {
        this.settings = settings;
        this.order = order;
        this.units = FedexUnits.of(order.from().country());
    }

    static FedexShipWire.Message outward(FedexSettings settings, ShipmentOrder order) {
        return new FedexOrders(settings, order).message(null);
    }

    /**
     * The way back: printed by the store, paid by its account.
     *
     * @param outward what comes back, where it is known
     */
    static FedexShipWire.Message homeward(
            FedexSettings settings, ShipmentOrder order, @Nullable ShipmentRef outward) {
        var association =
                outward == null
                        ? null
                        : new FedexShipWire.Association(
                                outward.id(), outward.shipDate().toString());
        return new FedexOrders(settings, order)
                .message(new FedexShipWire.ReturnDetail("PRINT_RETURN_LABEL", association));
    }

    private FedexShipWire.Message message(FedexShipWire.@Nullable ReturnDetail way) {
        return new FedexShipWire.Message(
                INLINE, new FedexWire.Account(settings.accountNumber()), shipment(way));
    }

    private FedexShipWire.Shipment shipment(FedexShipWire.@Nullable ReturnDetail way) {
        var customs = order.customs();
        return new FedexShipWire.Shipment(
                order.shipDate().toString(),
                settings.handover().name(),
                order.serviceCode(),
                FedexQuotes.OWN_PACKAGING,
                units.weight(order.totalGrams()).value(),
                insured().map(FedexMoney::toWire).orElse(null),
                new FedexWire.Party(
                        FedexParties.contact(order.from()),
                        FedexParties.address(order.from()),
                        FedexCustoms.senderNumbers(customs)),
                List.of(
                        new FedexWire.Party(
                                FedexParties.contact(order.to()),
                                FedexParties.address(order.to()),
                                FedexCustoms.receiverNumbers(order))),
                FedexCustoms.sender(settings),
                special(way),
                notices(),
                customs == null ? null : FedexCustoms.clearance(settings, order, customs),
                label(order.label()),
                FedexCustoms.documents(order),
                List.of("ACCOUNT"),
                order.parcels().size(),
                items());
    }

    private Optional<Money> insured() {
        return Optional.ofNullable(order.options().insuredValue());
    }

    private FedexShipWire.@Nullable SpecialServices special(
            FedexShipWire.@Nullable ReturnDetail way) {
        var etd = etd();
        var types = new ArrayList<String>();
        if (way != null) {
            types.add("RETURN_SHIPMENT");
        }
        if (order.options().saturdayDelivery()) {
            types.add("SATURDAY_DELIVERY");
        }
        if (order.options().deliveryNotices()) {
            types.add("EVENT_NOTIFICATION");
        }
        if (etd != null) {
            types.add("ELECTRONIC_TRADE_DOCUMENTS");
        }
        return types.isEmpty() ? null : new FedexShipWire.SpecialServices(types, etd, way);
    }

    /** The merchant's own papers, or those that FedEx makes for accounts that are enrolled. */
    private FedexShipWire.@Nullable EtdDetail etd() {
        if (!order.papers().isEmpty()) {
            return new FedexShipWire.EtdDetail(FedexPapers.attached(order.papers()), null);
        }
        return settings.paperless() && FedexCustoms.documents(order) != null
                ? FedexCustoms.paperless()
                : null;
    }

    private FedexShipWire.@Nullable Notices notices() {
        var email = order.to().email();
        if (!order.options().deliveryNotices() || email == null) {
            return null;
        }
        return new FedexShipWire.Notices(
                "PER_SHIPMENT",
                List.of(
                        new FedexShipWire.Recipient(
                                "RECIPIENT",
                                email.strip(),
                                "HTML",
                                "EMAIL",
                                settings.language().locale,
                                List.of("ON_SHIPMENT", "ON_EXCEPTION", "ON_DELIVERY"))));
    }

    private static FedexShipWire.Label label(LabelStock stock) {
        return switch (stock.format()) {
            case PDF ->
                    new FedexShipWire.Label(
                            "COMMON2D",
                            "PDF",
                            stock.size() == LabelSize.SHEET
                                    ? "PAPER_85X11_TOP_HALF_LABEL"
                                    : "PAPER_4X6",
                            null);
            case PNG -> new FedexShipWire.Label("COMMON2D", "PNG", "PAPER_4X6", null);
            case ZPL -> new FedexShipWire.Label("COMMON2D", "ZPLII", "STOCK_4X6", DOTS_PER_INCH);
        };
    }

    private List<Item> items() {
        return IntStream.range(0, order.parcels().size())
                .mapToObj(n -> item(n, order.parcels().get(n)))
                .toList();
    }

    private Item item(int index, Parcel parcel) {
        return new Item(
                index + 1,
                1,
                units.weight(parcel.weightGrams()),
                units.size(parcel),
                references(),
                insured().map(value -> FedexMoney.toWire(share(value, index))).orElse(null),
                order.customs() == null && order.international() ? order.contents() : null,
                signature());
    }

    private List<Reference> references() {
        var references = new ArrayList<Reference>();
        references.add(new Reference(OUR_REFERENCE, order.reference()));
        if (order.orderNumber() != null) {
            references.add(new Reference("P_O_NUMBER", order.orderNumber()));
        }
        return references;
    }

    /** The parcels' declared values have to add up to the whole, to the cent. */
    private Money share(Money whole, int index) {
        var count = order.parcels().size();
        var each = whole.amountMinor() / count;
        return new Money(
                index == 0 ? whole.amountMinor() - each * (count - 1) : each, whole.currency());
    }

    private FedexShipWire.@Nullable PackageServices signature() {
        var wanted = order.options().signature();
        return wanted == Signature.SERVICE_DEFAULT
                ? null
                : new FedexShipWire.PackageServices(
                        List.of("SIGNATURE_OPTION"),
                        wanted == Signature.ADULT ? "ADULT" : "DIRECT");
    }
}
