package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.VoidOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How DHL answered the wish to delete parcels. */
final class ParcelDeDeletions {

    /** What DHL says of a number that it gave out and does not know any more: it was deleted. */
    private static final String UNKNOWN = "unknown shipment number";

    private ParcelDeDeletions() {}

    /**
     * @param asked the numbers in the order in which they were asked, for items that do not name
     *     theirs
     */
    static VoidOutcome read(
            List<ParcelDeWire.Sold> items, List<String> asked, Map<String, Integer> positions) {
        var gone = new HashSet<Integer>();
        for (int n = 0; n < items.size(); n++) {
            var item = items.get(n);
            var number = item.shipmentNo() == null ? asked.get(n) : item.shipmentNo();
            var position = positions.get(number);
            if (position != null && (item.done() || forgotten(reason(item)))) {
                gone.add(position);
            }
        }
        return gone.isEmpty()
                ? new VoidOutcome.Refused(reason(items.getFirst()), false)
                : new VoidOutcome.Voided(gone);
    }

    /** An answer that is wholly a no. */
    static VoidOutcome read(ProviderFault fault, Set<Integer> positions) {
        if (fault.kind() != FaultKind.INVALID_REQUEST && fault.kind() != FaultKind.NOT_FOUND) {
            throw fault;
        }
        var reason = new Reason(null, fault.words());
        return positions.size() == 1 && forgotten(reason)
                ? new VoidOutcome.Voided(positions)
                : new VoidOutcome.Refused(reason, false);
    }

    private static Reason reason(ParcelDeWire.Sold item) {
        return ParcelDeAnswers.refusals(item).getFirst();
    }

    private static boolean forgotten(Reason reason) {
        return reason.message().toLowerCase(Locale.ROOT).contains(UNKNOWN);
    }
}
