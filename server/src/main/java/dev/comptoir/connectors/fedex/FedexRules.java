package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What FedEx would refuse or cut off, said before it is asked. Limits of the Ship API's definition,
 * read 2026-11-22, where no other source is named.
 */
final class FedexRules {

    private static final int MOST_PARCELS = 30;
    private static final int MOST_LINES = 999;
    private static final int DESCRIPTION = 450;
    private static final int ORDER_NUMBER = 30;
    private static final int TAX_NUMBER = 18;
    private static final int INVOICE_NUMBER = 30;
    private static final int LONGEST_SIDE = 999;
    private static final Pattern HS_CODE = Pattern.compile("\\d{6}|\\d{8}|\\d{10}");

    static final BookingTerms TERMS =
            new BookingTerms(
                    Set.of(
                            new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                            new LabelStock(LabelFormat.PDF, LabelSize.SHEET),
                            new LabelStock(LabelFormat.PNG, LabelSize.LABEL_4X6),
                            new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6)),
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.ADULT_SIGNATURE,
                            ShippingOption.SATURDAY_DELIVERY,
                            ShippingOption.DELIVERY_NOTICES,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID),
                    MOST_PARCELS,
                    true);

    private final List<Reason> reasons = new ArrayList<>();

    private FedexRules() {}

    /** Why FedEx will not take the order; empty when it may. */
    static List<Reason> complaints(ShipmentOrder order) {
        var rules = new FedexRules();
        rules.reasons.addAll(FedexParties.complaints("from", order.from()));
        rules.reasons.addAll(FedexParties.complaints("to", order.to()));
        rules.parcels(order);
        rules.wishes(order);
        rules.customs(order);
        return rules.reasons;
    }

    private void parcels(ShipmentOrder order) {
        var units = FedexUnits.of(order.from().country());
        refuseIf(
                order.parcels().size() > MOST_PARCELS,
                "parcels",
                "FedEx takes at most %d parcels in a shipment.".formatted(MOST_PARCELS));
        for (int n = 0; n < order.parcels().size(); n++) {
            var parcel = order.parcels().get(n);
            var field = "parcels[%d]".formatted(n);
            refuseIf(
                    units.tooHeavy(parcel.weightGrams()),
                    field + ".weight",
                    "FedEx's parcel services take at most %s; parcel %d weighs %d g."
                            .formatted(units.heaviest(), n + 1, parcel.weightGrams()));
            refuseIf(
                    units.size(parcel).length() > LONGEST_SIDE,
                    field + ".length",
                    "FedEx takes sizes of at most three digits.");
        }
    }

    private void wishes(ShipmentOrder order) {
        var options = order.options();
        refuseIf(
                !TERMS.stocks().contains(order.label()),
                "label",
                "FedEx makes no label of that format and size.");
        refuseIf(
                options.pickupPoint() != null,
                "options.pickupPoint",
                "FedEx's hold-at-location service is not offered here.");
        refuseIf(
                options.deliveryNotices() && FedexParties.blank(order.to().email()),
                "to.email",
                "FedEx writes to the receiver by e-mail only, and there is no address.");
        refuseIf(
                order.serviceCode().equals(FedexServices.SMART_POST),
                "serviceCode",
                "FedEx Ground Economy needs a hub that is agreed with FedEx; it is not offered here.");
        refuseIf(
                order.orderNumber() != null && order.orderNumber().length() > ORDER_NUMBER,
                "orderNumber",
                "FedEx takes at most %d characters.".formatted(ORDER_NUMBER));
    }

    private void customs(ShipmentOrder order) {
        var customs = order.customs();
        if (customs == null) {
            refuseIf(
                    FedexTerritories.border(order.from().country(), order.to().country()),
                    "customs",
                    "The shipment crosses a customs border, and no goods are declared.");
            return;
        }
        refuseIf(
                customs.lines().size() > MOST_LINES,
                "customs.lines",
                "FedEx takes at most %d kinds of goods.".formatted(MOST_LINES));
        for (int n = 0; n < customs.lines().size(); n++) {
            line("customs.lines[%d]".formatted(n), customs.lines().get(n), order);
        }
        numbers(customs, order);
        declaredValue(customs, order.options().insuredValue());
    }

    private void line(String field, CustomsLine line, ShipmentOrder order) {
        refuseIf(
                line.description().isBlank(), field + ".description", "FedEx needs a description.");
        refuseIf(
                line.description().length() > DESCRIPTION,
                field + ".description",
                "FedEx takes at most %d characters.".formatted(DESCRIPTION));
        refuseIf(
                line.origin() == null,
                field + ".origin",
                "FedEx needs the country where the goods were made.");
        var code = line.hsCode();
        refuseIf(
                code == null && !documents(order) && FedexTerritories.asksForHsCodes(order.to()),
                field + ".hsCode",
                "The destination lets no goods in without HS code.");
        refuseIf(
                code != null && !HS_CODE.matcher(code).matches(),
                field + ".hsCode",
                "An HS code has 6, 8 or 10 digits.");
    }

    private void numbers(Customs customs, ShipmentOrder order) {
        refuseIf(
                customs.senderEori() == null
                        && customs.contents() == ContentsType.SALE
                        && FedexTerritories.asksForEori(order.from()),
                "customs.senderEori",
                "FedEx needs the sender's EORI number to export goods that were sold.");
        atMost("customs.senderEori", customs.senderEori(), TAX_NUMBER);
        atMost("customs.senderVat", customs.senderVat(), TAX_NUMBER);
        atMost("customs.receiverTaxId", customs.receiverTaxId(), TAX_NUMBER);
        atMost("customs.ioss", customs.ioss(), TAX_NUMBER);
        atMost("customs.invoiceNumber", customs.invoiceNumber(), INVOICE_NUMBER);
    }

    private void declaredValue(Customs customs, @Nullable Money insured) {
        refuseIf(
                insured != null
                        && insured.currency().equals(customs.value().currency())
                        && insured.amountMinor() > customs.value().amountMinor(),
                "options.insuredValue",
                "FedEx takes no declared value above the customs value.");
    }

    private static boolean documents(ShipmentOrder order) {
        return order.customs() != null && order.customs().contents() == ContentsType.DOCUMENTS;
    }

    private void atMost(String field, @Nullable String text, int most) {
        refuseIf(
                text != null && text.length() > most,
                field,
                "FedEx takes at most %d characters.".formatted(most));
    }

    private void refuseIf(boolean broken, String field, String message) {
        if (broken) {
            reasons.add(Reason.rule(field, field + ": " + message));
        }
    }
}
