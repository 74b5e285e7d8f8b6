package dev.comptoir.connectors.colissimo;

import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Colissimo's published rules refuse or would cut off: checked before it is asked, so that
 * nothing is lost in silence. From the label service's OpenAPI file and, where it is silent,
 * Colissimo's plug-in 2.10.0 (May 2026).
 */
final class ShipmentRules {

    /**
     * Each parcel is a purchase of its own at Colissimo, and it cannot be asked afterwards which of
     * several were made. So one shipment is one parcel.
     */
    static final int MOST_PARCELS = 1;

    private static final int MOST_GRAMS = 30_000;
    private static final int LONGEST = 2_740;
    private static final int LONGEST_WITH_GIRTH = 3_300;

    private final ShipmentOrder order;
    private final Complaints complaints = new Complaints();

    private ShipmentRules(ShipmentOrder order) {
        this.order = order;
    }

    /** What is wrong with a shipment from the store; empty when nothing is. */
    static List<Reason> outward(ShipmentOrder order) {
        return new ShipmentRules(order).checkOutward();
    }

    /** What is wrong with a way back to the store; empty when nothing is. */
    static List<Reason> back(ShipmentOrder order, @Nullable ShipmentRef outward) {
        return new ShipmentRules(order).checkBack(outward);
    }

    static boolean fits(Parcel parcel) {
        return parcel.weightGrams() <= MOST_GRAMS && small(parcel);
    }

    private List<Reason> checkOutward() {
        complaints.unless(
                Destinations.code(order.from()).equals(Destinations.MAINLAND),
                "sender-country",
                "from.country: Colissimo's products are known here for senders in mainland France only.");
        var to = Destinations.of(order.to()).orElse(null);
        complaints.unless(
                to != null, "destination", "to.country: Colissimo does not go there from France.");
        var product = Product.find(order.serviceCode()).orElse(null);
        var carried = to != null && product != null && to.products().contains(product);
        complaints.unless(
                to == null || carried,
                "product",
                "serviceCode: Colissimo has no product %s to this destination."
                        .formatted(order.serviceCode()));
        checkParcels();
        checkParties();
        if (to != null && product != null && carried) {
            checkReceiver(to, product);
            checkOptions(to, product);
            checkCustoms(to, product);
        }
        return complaints.all();
    }

    private List<Reason> checkBack(@Nullable ShipmentRef outward) {
        complaints.unless(
                Destinations.code(order.to()).equals(Destinations.MAINLAND),
                "return-address",
                "to.country: parcels come back to mainland France only.");
        var there = Destinations.of(order.from()).orElse(null);
        var product = there == null ? null : there.back();
        complaints.unless(
                product != null && product.name().equals(order.serviceCode()),
                "product",
                "serviceCode: Colissimo brings no parcels back from there as %s."
                        .formatted(order.serviceCode()));
        checkParcels();
        checkParties();
        if (there != null && product != null) {
            checkOptions(there, product);
            checkReturnCustoms(there, outward);
        }
        return complaints.all();
    }

    private void checkParcels() {
        complaints.unless(
                order.parcels().size() == MOST_PARCELS,
                "parcels",
                "parcels: Colissimo sells each parcel by itself; make one shipment of each.");
        for (var parcel : order.parcels()) {
            complaints.unless(
                    parcel.weightGrams() <= MOST_GRAMS,
                    "weight",
                    "parcels[0].weight: Colissimo carries at most 30 kg.");
            complaints.unless(
                    small(parcel),
                    "size",
                    "parcels: Colissimo carries at most 274 cm, and 330 cm with the girth.");
        }
    }

    private static boolean small(Parcel parcel) {
        var sides = sides(parcel);
        return sides[2] <= LONGEST && sides[2] + 2 * (sides[0] + sides[1]) <= LONGEST_WITH_GIRTH;
    }

    /** The shortest first. */
    static int[] sides(Parcel parcel) {
        return Stream.of(
                        parcel.lengthMillimetres(),
                        parcel.widthMillimetres(),
                        parcel.heightMillimetres())
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void checkParties() {
        new Party("from", order.from()).check(complaints);
        new Party("to", order.to()).check(complaints);
    }

    private void checkReceiver(Destination to, Product product) {
        var party = new Party("to", order.to());
        var abroad = to.code().equals("US") || dutiesPaid(to);
        complaints.unless(
                party.mobile() != null || !(product.toPoint() || abroad),
                "phone-missing",
                "to.phone: Colissimo needs the receiver's mobile number for pick-up points, for the United States and where the sender pays the duties; a Belgian one begins with +324.");
        complaints.unless(
                order.to().email() != null || !product.toPoint(),
                "email-missing",
                "to.email: Colissimo needs the receiver's e-mail address for pick-up points.");
        complaints.unless(
                party.firstName() != null || !product.toPoint(),
                "first-name-missing",
                "to.name: Colissimo needs first and last name for pick-up points.");
        complaints.unless(
                order.to().state() != null || !LabelRequests.needsState(order.to()),
                "state-missing",
                "to.state: Colissimo needs the state or province, in two letters.");
        complaints.longest("to.state", LabelRequests.state(order.to()), 2);
    }

    private void checkOptions(Destination place, Product product) {
        var options = order.options();
        complaints.unless(
                !options.saturdayDelivery(),
                "option",
                "options.saturdayDelivery: Colissimo has no such option.");
        complaints.unless(
                options.signature() == Signature.SERVICE_DEFAULT
                        || (options.signature() == Signature.REQUIRED && product.signed()),
                "signature",
                "options.signature: %s is handed over without this signature."
                        .formatted(product.title));
        complaints.unless(
                product.toPoint() == (options.pickupPoint() != null),
                "pickup-point",
                "options.pickupPoint: a point is named with %s, and with no other product."
                        .formatted(Product.HD.title));
        complaints.unless(
                !options.deliveryNotices()
                        || order.to().email() != null
                        || order.to().phone() != null,
                "notices",
                "options.deliveryNotices: there is neither e-mail address nor telephone number to write to.");
        checkInsurance(options, place, product);
    }

    private void checkInsurance(ShipmentOptions options, Destination place, Product product) {
        var insured = options.insuredValue();
        if (insured == null) {
            return;
        }
        complaints.unless(
                product.insurable() && place.insurable(),
                "insurance",
                "options.insuredValue: %s cannot be insured to this destination."
                        .formatted(product.title));
        complaints.unless(
                CustomsForm.isEuros(insured)
                        && insured.amountMinor() <= product.mostInsuredEuros() * 100L,
                "insurance",
                "options.insuredValue: %s is insured for at most %d euros."
                        .formatted(product.title, product.mostInsuredEuros()));
    }

    private void checkCustoms(Destination to, Product product) {
        complaints.unless(
                order.customs() != null || !to.customs(),
                "customs-missing",
                "customs: Colissimo needs the goods for a CN23 to this destination.");
        var form = CustomsForm.of(order, false);
        if (form == null || !to.customs()) {
            return;
        }
        form.check(complaints, to);
        complaints.unless(
                !form.dutiesPaid()
                        || to.taxesPaidOverseas()
                        || (to.dutiesPaid() && product == Product.DOS),
                "duties",
                "customs.incoterm: Colissimo does not let the sender pay the duties to this destination.");
    }

    private void checkReturnCustoms(Destination there, @Nullable ShipmentRef outward) {
        if (!there.customs()) {
            return;
        }
        complaints.unless(
                order.customs() != null && outward != null,
                "customs-missing",
                "customs: Colissimo needs the goods and the parcel in which they were sent, to bring them back from there.");
        var form = CustomsForm.of(order, true);
        if (form != null) {
            form.check(complaints, there);
        }
    }

    private boolean dutiesPaid(Destination to) {
        var form = CustomsForm.of(order, false);
        return to.customs() && form != null && form.dutiesPaid() && !to.taxesPaidOverseas();
    }
}
