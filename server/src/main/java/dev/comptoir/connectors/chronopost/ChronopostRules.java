package dev.comptoir.connectors.chronopost;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Chronopost would cut off or refuse by its published rules (manual 3.12.4, unless the comment
 * names another source): said before anything is bought, with the field.
 */
final class ChronopostRules {

    private static final int NAME = 100;
    private static final int LINE = 38;
    private static final int CITY = 50;
    private static final int POSTAL_CODE = 9;
    private static final int PHONE = 17;
    private static final int EMAIL = 80;
    private static final int REFERENCE = 35;
    private static final int CONTENT = 45;
    private static final int ARTICLE = 200;
    private static final int DECLARATION = 100;
    private static final int TAX_NUMBER = 20;

    /** Manual, annex 1: 911 and 922, said of parcels that couriers fetch. */
    private static final int HEAVIEST_GRAMS = 30_000;

    private static final int LARGEST_MILLIMETRES = 3_000;

    private static final Pattern POINT = Pattern.compile("[0-9A-Za-z]{5,12}");
    private static final Pattern WITH_PREFIX = Pattern.compile("\\+[0-9 .]{6,16}");

    private final List<Reason> reasons = new ArrayList<>();
    private final ShipmentOrder order;
    private final String product;

    private ChronopostRules(ShipmentOrder order) {
        this.order = order;
        this.product = ChronopostProducts.twoCharacters(order.serviceCode());
    }

    /** Everything that is wrong with the order at once; empty when Chronopost may be asked. */
    static List<Reason> broken(ShipmentOrder order) {
        var rules = new ChronopostRules(order);
        rules.address("from", order.from());
        rules.address("to", order.to());
        for (int n = 0; n < order.parcels().size(); n++) {
            rules.parcel("parcels[%d]".formatted(n), order.parcels().get(n));
        }
        rules.references();
        rules.product();
        rules.options();
        rules.customs();
        return rules.reasons;
    }

    private void address(String where, Address address) {
        require(
                where + ".name",
                Optional.ofNullable(address.company())
                        .or(() -> Optional.ofNullable(address.name()))
                        .orElse(null));
        require(where + ".line1", address.line1());
        require(where + ".city", address.city());
        text(where + ".name", address.name(), NAME);
        text(where + ".company", address.company(), NAME);
        text(where + ".line1", address.line1(), LINE);
        text(where + ".line2", address.line2(), LINE);
        text(where + ".city", address.city(), CITY);
        text(where + ".postalCode", address.postalCode(), POSTAL_CODE);
        text(where + ".phone", address.phone(), PHONE);
        text(where + ".email", address.email(), EMAIL);
    }

    private void parcel(String where, Parcel parcel) {
        if (parcel.weightGrams() > HEAVIEST_GRAMS) {
            add(where + ".weight", "Chronopost carries up to 30 kg.");
        }
        var sides = ChronopostOrders.sides(parcel);
        if (sides[0] + 2 * sides[1] + 2 * sides[2] > LARGEST_MILLIMETRES) {
            add(
                    where + ".size",
                    "Chronopost carries parcels whose length and twice width and height are at most 300 cm together.");
        }
    }

    private void references() {
        text("contents", order.contents(), CONTENT);
        if (!ChronopostProducts.toPoint(product)) {
            text("orderNumber", order.orderNumber(), REFERENCE);
        }
    }

    private void product() {
        if (product.length() != 2) {
            add("serviceCode", "Chronopost's products have codes of two characters.");
        }
        var point = order.options().pickupPoint();
        if (ChronopostProducts.toPoint(product)) {
            if (point == null || !POINT.matcher(point).matches()) {
                add("options.pickupPoint", "This product goes to a pick-up point: choose one.");
            }
        } else if (point != null) {
            add("options.pickupPoint", "This product does not go to a pick-up point.");
        }
        var phone = order.to().phone();
        if (product.equals("49") && (phone == null || !WITH_PREFIX.matcher(phone).matches())) {
            add(
                    "to.phone",
                    "Chrono Relais Europe needs a phone number that begins with + and the country's prefix.");
        }
    }

    private void options() {
        var options = order.options();
        if (options.signature() != Signature.SERVICE_DEFAULT) {
            add("options.signature", "Chronopost sells no signature apart from its products.");
        }
        if (options.saturdayDelivery() && !ChronopostProducts.within(product)) {
            add("options.saturdayDelivery", "Chronopost delivers on Saturdays within France only.");
        }
        if (options.deliveryNotices() && (order.to().email() == null)) {
            add("to.email", "Chronopost announces a delivery by e-mail, and there is no address.");
        }
        insurance(options.insuredValue());
    }

    private void insurance(@Nullable Money value) {
        if (value == null) {
            return;
        }
        if (!value.currency().getCurrencyCode().equals("EUR")) {
            add("options.insuredValue", "Chronopost insures in euros.");
        }
        if (order.parcels().size() > 1) {
            add(
                    "options.insuredValue",
                    "Chronopost insures each parcel for itself: insure shipments of one parcel.");
        }
    }

    private void customs() {
        var customs = order.customs();
        if (customs == null) {
            if (ChronopostPlaces.customsBetween(order.from(), order.to())) {
                add("customs", "Chronopost needs a customs declaration for this destination.");
            }
            return;
        }
        declaration(customs);
        for (int n = 0; n < customs.lines().size(); n++) {
            text(
                    "customs.lines[%d].description".formatted(n),
                    customs.lines().get(n).description(),
                    ARTICLE);
        }
    }

    private void declaration(Customs customs) {
        text("customs.senderEori", customs.senderEori(), TAX_NUMBER);
        text("customs.receiverTaxId", customs.receiverTaxId(), TAX_NUMBER);
        text("customs.contents", ChronopostOrders.summary(order, customs), DECLARATION);
        var currency = customs.lines().getFirst().unitValue().currency();
        if (currency.getDefaultFractionDigits() != 2) {
            add(
                    "customs.lines",
                    "Chronopost writes values in cents, which this currency does not have.");
        }
        if (customs.ioss() != null) {
            add("customs.ioss", "Chronopost's web service has no field for an IOSS number.");
        }
        if (customs.incoterm() == Incoterm.DDP
                && !ChronopostPlaces.customsBetween(order.from(), order.to())) {
            add("customs.incoterm", "There are no duties to pay on this way.");
        }
    }

    private void require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(field, "Chronopost needs it.");
        }
    }

    private void text(String field, @Nullable String value, int most) {
        if (value == null) {
            return;
        }
        if (value.strip().length() > most) {
            add(field, "Chronopost takes at most %d characters.".formatted(most));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            add(field, "It holds a control character.");
        }
    }

    private void add(String field, String words) {
        reasons.add(Reason.rule("rule." + field.replaceAll("\\[\\d+]", ""), field + ": " + words));
    }
}
