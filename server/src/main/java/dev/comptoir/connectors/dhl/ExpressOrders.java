package dev.comptoir.connectors.dhl;

import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingOption;
import dev.comptoir.shipping.spi.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as MyDHL wants it ({@code POST /shipments} of its definition 3.1.1). What DHL would cut
 * off or refuse is a broken rule.
 */
final class ExpressOrders {

    /** Under which kind of reference ours is left with DHL: the consignor's. */
    static final String REFERENCE_TYPE = "CU";

    /** DHL's sample templates: A6 for label printers, a label on A4 for office printers. */
    private static final Map<LabelStock, String> TEMPLATES =
            Map.of(
                    new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6), "ECOM26_A6_002",
                    new LabelStock(LabelFormat.PDF, LabelSize.SHEET), "ECOM26_84_A4_001",
                    new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6), "ECOM26_A6_002");

    /** What DHL Express sells to shops; adult signature and pick-up points need talks with DHL. */
    static final BookingTerms TERMS =
            new BookingTerms(
                    TEMPLATES.keySet(),
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.SATURDAY_DELIVERY,
                            ShippingOption.DELIVERY_NOTICES,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID),
                    999,
                    true);

    private static final int REFERENCE = 35;
    private static final int DESCRIPTION = 70;
    private static final int NOTIFIED = 50;

    private final ExpressSettings settings;
    private final ExpressMoments moments;
    private final ShipmentOrder order;
    private final Rules rules;

    private ExpressOrders(
            ExpressSettings settings, ExpressMoments moments, ShipmentOrder order, Rules rules) {
        this.settings = settings;
        this.moments = moments;
        this.order = order;
        this.rules = rules;
    }

    /**
     * @param rules collects what is wrong with the order; when they are not kept, the message is
     *     not to be sent
     * @param payer who pays besides the shipper: with a return, the account of the store
     */
    static ExpressWire.Order of(
            ExpressSettings settings,
            ExpressMoments moments,
            ShipmentOrder order,
            Rules rules,
            boolean payer) {
        return new ExpressOrders(settings, moments, order, rules).wire(payer);
    }

    private ExpressWire.Order wire(boolean payer) {
        rules.require(
                moments.plannable(order.shipDate()),
                "ship-date",
                "shipDate",
                "DHL Express plans from today until %d days ahead."
                        .formatted(ExpressMoments.DAYS_AHEAD));
        options();
        return new ExpressWire.Order(
                moments.of(order.shipDate()),
                new ExpressWire.PickupWish(false),
                order.serviceCode(),
                true,
                accounts(payer),
                nullIfEmpty(services()),
                images(),
                List.of(new ExpressWire.Reference(order.reference(), REFERENCE_TYPE)),
                new ExpressWire.Parties<>(
                        ExpressParts.party(rules, "from", order.from(), sender()),
                        ExpressParts.party(rules, "to", order.to(), receiver())),
                content(),
                notification());
    }

    /** What it cannot do is refused, not left out. */
    private void options() {
        var wanted = order.options();
        rules.require(
                wanted.signature() != Signature.ADULT,
                "not-offered",
                "options.signature",
                "this connector knows no adult signature of DHL Express.");
        rules.require(
                wanted.pickupPoint() == null,
                "not-offered",
                "options.pickupPoint",
                "this connector ships to no service points of DHL Express.");
        rules.require(
                TEMPLATES.containsKey(order.label()),
                "not-offered",
                "label",
                "DHL Express makes no such label.");
    }

    private List<ExpressWire.Account> accounts(boolean payer) {
        var accounts = new ArrayList<ExpressWire.Account>();
        accounts.add(new ExpressWire.Account("shipper", settings.accountNumber()));
        if (payer) {
            accounts.add(new ExpressWire.Account("payer", settings.accountNumber()));
        }
        if (dutiesPaid()) {
            accounts.add(new ExpressWire.Account("duties-taxes", settings.accountNumber()));
        }
        return accounts;
    }

    private List<ExpressWire.Service> services() {
        var services = new ArrayList<ExpressWire.Service>();
        var wanted = order.options();
        var insured = wanted.insuredValue();
        if (insured != null) {
            services.add(
                    new ExpressWire.Service(
                            "II",
                            ExpressParts.amount(insured),
                            insured.currency().getCurrencyCode()));
        }
        if (wanted.signature() == Signature.REQUIRED) {
            services.add(service("SF"));
        }
        if (wanted.saturdayDelivery()) {
            services.add(service("AA"));
        }
        if (dutiesPaid()) {
            services.add(service("DD"));
        }
        if (settings.paperlessTrade() && declarable() != null) {
            services.add(service("WY"));
        }
        return services;
    }

    private static ExpressWire.Service service(String code) {
        return new ExpressWire.Service(code, null, null);
    }

    private boolean dutiesPaid() {
        var customs = declarable();
        return customs != null && customs.incoterm() == Incoterm.DDP;
    }

    /** The declaration, unless only papers travel: those are not dutiable. */
    private @Nullable Customs declarable() {
        var customs = order.customs();
        return customs == null || ExpressCustoms.onlyPapers(customs) ? null : customs;
    }

    private ExpressWire.Images images() {
        var options = new ArrayList<ExpressWire.Image>();
        options.add(new ExpressWire.Image("label", TEMPLATES.get(order.label()), null, null));
        options.add(new ExpressWire.Image("waybillDoc", null, true, null));
        var customs = declarable();
        if (customs != null) {
            options.add(
                    new ExpressWire.Image(
                            "invoice", null, true, ExpressCustoms.invoiceType(customs)));
        }
        var format = order.label().format().name().toLowerCase(Locale.ROOT);
        return new ExpressWire.Images(format, options, true, true, true);
    }

    private @Nullable List<ExpressWire.Registration> sender() {
        var customs = declarable();
        return customs == null ? null : ExpressCustoms.sender(rules, customs, order.from());
    }

    private @Nullable List<ExpressWire.Registration> receiver() {
        var customs = declarable();
        return customs == null ? null : ExpressCustoms.receiver(rules, customs, order.to());
    }

    private ExpressWire.Content content() {
        var customs = declarable();
        rules.require(
                order.customs() != null || !CustomsUnion.declares(order.from(), order.to()),
                "customs-missing",
                "customs",
                "goods that leave the customs territory are declared.");
        var value = customs == null ? null : ExpressCustoms.value(rules, customs);
        return new ExpressWire.Content(
                order.parcels().stream()
                        .map(parcel -> ExpressParts.piece(parcel, pieceReferences()))
                        .toList(),
                customs != null,
                value == null ? null : ExpressParts.amount(value),
                value == null ? null : value.currency().getCurrencyCode(),
                customs == null ? null : ExpressCustoms.declaration(rules, customs, order.to()),
                rules.required(description(), DESCRIPTION, "contents"),
                (customs == null ? Incoterm.DAP : customs.incoterm()).name(),
                ExpressParts.METRIC);
    }

    private @Nullable String description() {
        var customs = order.customs();
        return order.contents() == null && customs != null
                ? customs.lines().getFirst().description()
                : order.contents();
    }

    private @Nullable List<ExpressWire.Reference> pieceReferences() {
        var number = rules.optional(order.orderNumber(), REFERENCE, "orderNumber");
        return number == null ? null : List.of(new ExpressWire.Reference(number, REFERENCE_TYPE));
    }

    private @Nullable List<ExpressWire.Notification> notification() {
        if (!order.options().deliveryNotices()) {
            return null;
        }
        var email = rules.required(order.to().email(), NOTIFIED, "to.email");
        return List.of(new ExpressWire.Notification("email", email));
    }

    private static <T> @Nullable List<T> nullIfEmpty(List<T> items) {
        return items.isEmpty() ? null : items;
    }
}
