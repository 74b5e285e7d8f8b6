package dev.comptoir.connectors.colissimo;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an order that passed {@link ShipmentRules} into Colissimo's words. */
final class LabelRequests {

    static final Set<LabelStock> STOCKS =
            Set.of(
                    new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                    new LabelStock(LabelFormat.PDF, LabelSize.SHEET),
                    new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6));

    /** How long the merchant's order number may be to be printed on the label. */
    private static final int SENDER_REFERENCE = 17;

    /** How long the sides of a parcel are together that sorting machines take (plug-in 2.10.0). */
    private static final int MACHINABLE = 1_200;

    private static final Set<String> WITH_STATE = Set.of("US", "CA", "AU");

    private LabelRequests() {}

    static ColissimoWire.LabelRequest outward(ColissimoSettings settings, ShipmentOrder order) {
        var to = Destinations.of(order.to()).orElseThrow();
        var form = to.customs() ? CustomsForm.of(order, false) : null;
        var product = Product.valueOf(order.serviceCode());
        var withEmail = product.toPoint() || order.options().deliveryNotices();
        var paid = form != null && form.dutiesPaid();
        return new ColissimoWire.LabelRequest(
                format(settings, order.label()),
                new ColissimoWire.Letter(
                        service(
                                settings,
                                order,
                                form,
                                to.mainland() ? null : settings.undeliverable().code),
                        new ColissimoWire.Parcel(
                                weight(parcel(order)),
                                insured(order),
                                !product.toPoint() && !machinable(parcel(order)),
                                order.options().pickupPoint(),
                                (paid && to.taxesPaidOverseas()) ? true : null,
                                (paid && !to.taxesPaidOverseas()) ? true : null),
                        form == null ? null : form.wire(null),
                        new ColissimoWire.Sender(
                                printable(order) ? order.orderNumber() : null,
                                new Party("from", order.from()).wire(true, false)),
                        new ColissimoWire.Addressee(
                                null,
                                new Party("to", order.to())
                                        .wire(
                                                withEmail,
                                                WITH_STATE.contains(order.to().country().code())))),
                fields(order, form));
    }

    static ColissimoWire.LabelRequest back(
            ColissimoSettings settings, ShipmentOrder order, @Nullable ShipmentRef outward) {
        var there = Destinations.of(order.from()).orElseThrow();
        var form = there.customs() ? CustomsForm.of(order, true) : null;
        return new ColissimoWire.LabelRequest(
                format(settings, order.label()),
                new ColissimoWire.Letter(
                        service(settings, order, form, null),
                        new ColissimoWire.Parcel(
                                weight(parcel(order)),
                                insured(order),
                                !machinable(parcel(order)),
                                null,
                                null,
                                null),
                        form == null ? null : form.wire(outward),
                        new ColissimoWire.Sender(
                                printable(order) ? order.orderNumber() : null,
                                new Party("from", order.from())
                                        .wire(order.options().deliveryNotices(), false)),
                        new ColissimoWire.Addressee(null, store(settings, order.to()))),
                fields(order, form));
    }

    /** A company is required where a return goes: the store's own name if no other is given. */
    private static ColissimoWire.Address store(ColissimoSettings settings, Address to) {
        var named =
                to.company() != null && !to.company().isBlank()
                        ? to
                        : new Address(
                                to.name(),
                                settings.commercialName(),
                                to.line1(),
                                to.line2(),
                                to.postalCode(),
                                to.city(),
                                to.state(),
                                to.country(),
                                to.phone(),
                                to.email(),
                                to.residential());
        return new Party("to", named).wire(true, false);
    }

    private static ColissimoWire.Service service(
            ColissimoSettings settings,
            ShipmentOrder order,
            @Nullable CustomsForm form,
            @Nullable Integer undeliverable) {
        var cents = form == null ? null : Integer.valueOf(form.cents());
        return new ColissimoWire.Service(
                order.serviceCode(),
                order.shipDate().toString(),
                cents,
                cents,
                order.reference(),
                settings.commercialName(),
                undeliverable);
    }

    static ColissimoWire.OutputFormat format(ColissimoSettings settings, LabelStock stock) {
        return new ColissimoWire.OutputFormat(0, 0, printing(settings, stock));
    }

    static String printing(ColissimoSettings settings, LabelStock stock) {
        return stock.format() == LabelFormat.ZPL
                ? "ZPL_10x15_" + settings.zplResolution().code
                : stock.size() == LabelSize.SHEET ? "PDF_A4_300dpi" : "PDF_10x15_300dpi";
    }

    /** Kilogrammes with two decimals, rounded up. */
    static BigDecimal weight(Parcel parcel) {
        return BigDecimal.valueOf(parcel.weightGrams(), 3).setScale(2, RoundingMode.UP);
    }

    /** Whether the label has room for the order's number. */
    static boolean printable(ShipmentOrder order) {
        return order.orderNumber() == null || order.orderNumber().length() <= SENDER_REFERENCE;
    }

    static boolean machinable(Parcel parcel) {
        return Arrays.stream(ShipmentRules.sides(parcel)).sum() <= MACHINABLE;
    }

    static boolean needsState(Address to) {
        return to.country().code().equals("US") || to.country().code().equals("CA");
    }

    static @Nullable String state(Address to) {
        return needsState(to) ? to.state() : null;
    }

    private static Parcel parcel(ShipmentOrder order) {
        return order.parcels().getFirst();
    }

    private static @Nullable Long insured(ShipmentOrder order) {
        Money insured = order.options().insuredValue();
        return insured == null ? null : insured.amountMinor();
    }

    /** Sides in centimetres, rounded up, the longest as the length. */
    private static ColissimoWire.Fields fields(ShipmentOrder order, @Nullable CustomsForm form) {
        var sides = ShipmentRules.sides(parcel(order));
        var fields = new ArrayList<ColissimoWire.Field>();
        var names = List.of("HEIGHT", "WIDTH", "LENGTH");
        for (int n = 0; n < names.size(); n++) {
            fields.add(
                    new ColissimoWire.Field(
                            names.get(n), Integer.toString(Math.ceilDiv(sides[n], 10))));
        }
        if (form != null) {
            fields.add(new ColissimoWire.Field("OUTPUT_PRINT_TYPE_CN23", "PDF_A4_300dpi"));
            if (form.eori() != null) {
                fields.add(new ColissimoWire.Field("EORI", Objects.requireNonNull(form.eori())));
            }
        }
        return new ColissimoWire.Fields(fields);
    }
}
