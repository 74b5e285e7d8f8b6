package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to buy a shipment.
 *
 * @param sentAt when the carrier was asked last
 * @param carrierId how the carrier names the shipment
 * @param price what the carrier says that it charges
 * @param handles values that its connector needs later
 * @param notices what the carrier remarked
 * @param reasons why it rejected the shipment, or did not take it back
 * @param fault the last trouble on the way to it, until something better is known
 * @param voidPositions the parcels that are to be taken back
 * @param voidTries how often that was tried
 */
record Purchase(
        @Nullable Instant sentAt,
        @Nullable Instant labelledAt,
        @Nullable String carrierId,
        @Nullable Money price,
        Map<String, String> handles,
        List<Notice> notices,
        List<Reason> reasons,
        @Nullable KeptFault fault,
        Set<Integer> voidPositions,
        int voidTries) {

    static final Purchase NONE =
            new Purchase(null, null, null, null, Map.of(), List.of(), List.of(), null, Set.of(), 0);

    Purchase {
        handles = Map.copyOf(handles);
        notices = List.copyOf(notices);
        reasons = List.copyOf(reasons);
        voidPositions = Set.copyOf(voidPositions);
    }

    /** The carrier is about to be asked. */
    Purchase sent(Instant at) {
        return new Purchase(
                at, null, null, null, Map.of(), List.of(), List.of(), null, Set.of(), 0);
    }

    Purchase sold(CarrierShipment sold, Instant at) {
        return new Purchase(
                sentAt == null ? at : sentAt,
                sold.hasLabel() ? at : null,
                sold.id(),
                sold.price(),
                sold.handles(),
                sold.notices(),
                List.of(),
                null,
                Set.of(),
                0);
    }

    Purchase labelled(Instant at) {
        return with(at, reasons, null, voidPositions, voidTries);
    }

    Purchase because(List<Reason> why) {
        return with(labelledAt, why, null, Set.of(), voidTries);
    }

    Purchase troubled(@Nullable KeptFault trouble) {
        return with(labelledAt, reasons, trouble, voidPositions, voidTries);
    }

    /** These parcels are to be taken back. */
    Purchase takingBack(Set<Integer> positions) {
        return with(labelledAt, List.of(), null, positions, 0);
    }

    /** The carrier was asked once more to take them back, and they are not yet. */
    Purchase notYetTakenBack(List<Reason> why, @Nullable KeptFault trouble) {
        return with(labelledAt, why, trouble, voidPositions, voidTries + 1);
    }

    Purchase remarked(Notice notice) {
        var all = Stream.concat(notices.stream(), Stream.of(notice)).toList();
        return new Purchase(
                sentAt,
                labelledAt,
                carrierId,
                price,
                handles,
                all,
                reasons,
                fault,
                voidPositions,
                voidTries);
    }

    private Purchase with(
            @Nullable Instant labelled,
            List<Reason> why,
            @Nullable KeptFault trouble,
            Set<Integer> positions,
            int tries) {
        return new Purchase(
                sentAt, labelled, carrierId, price, handles, notices, why, trouble, positions,
                tries);
    }
}
