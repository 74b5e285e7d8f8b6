package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows what was bought, and asks the carrier at once when somebody wants to know. */
@Component
final class Followed {

    private final TrackedParcels parcels;
    private final CarrierTracking carrier;
    private final TrackingLedger ledger;
    private final PaceKeeper pace;
    private final OrderDeliveries orders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Followed(
            TrackedParcels parcels,
            CarrierTracking carrier,
            TrackingLedger ledger,
            PaceKeeper pace,
            OrderDeliveries orders,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parcels = parcels;
        this.carrier = carrier;
        this.ledger = ledger;
        this.pace = pace;
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Begins to follow the parcels that were bought, and ends it for those taken back. */
    void follow(UUID shipment) {
        transaction.executeWithoutResult(status -> {
            parcels.follow(shipment, clock.instant());
            orders.refresh(List.of(shipment));
        });
    }

    /**
     * Asks the carrier after the parcels of a shipment now.
     *
     * @throws Problem when nothing of it is tracked, or the carrier may not be asked again today
     */
    void ask(UUID shipment) {
        follow(shipment);
        var followed =
                transaction.<List<TrackedParcel>>execute(
                        status -> parcels.of(List.of(shipment), clock.instant()));
        var integration =
                followed.stream()
                        .map(TrackedParcel::integration)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new Problem(TrackingProblem.NOT_TRACKED));
        var opened = carrier.open(integration);
        int most = opened.pace().perCall();
        for (int first = 0; first < followed.size(); first += most) {
            await(integration, opened);
            var batch = followed.subList(first, Math.min(first + most, followed.size()));
            ledger.record(carrier.ask(integration, opened, batch), opened.table());
        }
    }

    private void await(UUID integration, CarrierTracking.Carrier opened) {
        if (pace.forPerson(integration, opened.pace()) instanceof PaceKeeper.Turn.Later(var at)) {
            var wait = Duration.between(clock.instant(), at).toSeconds() + 1;
            throw new Problem(TrackingProblem.ASKED_TOO_OFTEN, Map.of(Problems.RETRY_AFTER, wait));
        }
    }
}
