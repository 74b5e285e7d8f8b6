package dev.comptoir.shipping.shipments;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What shipments are listed by and what figures count, said once, so that a figure is as long as
 * the list that it leads to.
 */
final class ShipmentSql {

    /** The carrier sold it, whatever came after; as the index {@code shipment_sold} has it. */
    static final String SOLD = in(PurchaseState::sold);

    /** Sold and not taken back: what the carrier bills, as far as anybody knows. */
    static final String BILLED = in(state -> state.sold() && state != PurchaseState.VOIDED);

    /** Delivered not later than on the day that was named for parcels handed over as these were. */
    static final String ON_TIME = arrived("<=");

    static final String LATE = arrived(">");

    private ShipmentSql() {}

    private static String in(Predicate<PurchaseState> which) {
        return Arrays.stream(PurchaseState.values())
                .filter(which)
                .map(state -> "'" + state.id() + "'")
                .collect(Collectors.joining(", ", "purchase_state in (", ")"));
    }

    private static String arrived(String compared) {
        return "(tracking_state = 'delivered' and promised_for = ship_date and delivered_on %s promised_on)"
                .formatted(compared);
    }

    /** The states of a stage are found by equality alone, which every index offers. */
    static String at(ShipmentStage stage) {
        return Arrays.stream(stage.stateIds())
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "tracking_state in (", ")"));
    }
}
