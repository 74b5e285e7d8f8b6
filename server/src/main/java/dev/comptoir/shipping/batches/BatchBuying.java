package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.shipments.PurchaseState;
import dev.comptoir.shipping.shipments.ShippingDesk;
import dev.comptoir.shipping.shipments.ShippingDesk.Purchased;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Buys what is ready of a batch: each connection's items in a lane of their own, as many at a time
 * as its carrier takes. An item is marked before its carrier is asked; one that is found marked by
 * a run after a crash is bought as a shipment is that somebody presses buy on twice, which asks the
 * carrier first.
 */
@Component
class BatchBuying {

    private static final Logger log = LoggerFactory.getLogger(BatchBuying.class);

    /** Some write down what came of a call, or prepare the next, while others call. */
    private static final int WORKERS_PER_CALL = 2;

    /** However many calls a carrier takes at once, other work needs the database too. */
    private static final int MOST_WORKERS = 16;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BatchLedger ledger;
    private final ShippingDesk desk;
    private final Integrations integrations;
    private final Clock clock;

    BatchBuying(BatchLedger ledger, ShippingDesk desk, Integrations integrations, Clock clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.integrations = integrations;
        this.clock = clock;
    }

    /** A batch that is being bought. */
    private record Work(Batch batch, UUID run, Crew crew) {}

    /**
     * From where it stands to the end.
     *
     * @return false when it was stopped before
     */
    boolean run(Batch batch, UUID run) {
        var work = new Work(batch, run, new Crew());
        var items = left(batch);
        log.info("batch {} is being bought: {} labels are left", batch.id(), items.size());
        var lanes =
                items.stream()
                        .collect(groupingBy(item -> Optional.ofNullable(item.integrationId())));
        lanes.values().forEach(its -> start(work, its));
        return work.crew().await(() -> ledger.report(batch.id(), run, countLeft(batch)));
    }

    /** A node died while it wrote down what was under way in a batch that somebody had stopped. */
    void settle(Batch stopped) {
        ledger.inTransaction(() -> {
            for (var item : ledger.items().written(stopped.id(), BatchItemState.BUYING)) {
                var begun = desk.find(requireNonNull(item.shipmentId())).state();
                var state =
                        begun == PurchaseState.DRAFT
                                ? BatchItemState.CANCELLED
                                : BatchItemState.UNKNOWN;
                ledger.items().tried(stopped.id(), item.position(), state, List.of(), item.fault());
            }
            return true;
        });
    }

    private List<BatchItem> left(Batch batch) {
        return ledger.inTransaction(() ->
                ledger.items().written(batch.id(), BatchItemState.READY, BatchItemState.BUYING));
    }

    private int countLeft(Batch batch) {
        return ledger.inTransaction(() ->
                ledger.items()
                        .countWritten(batch.id(), BatchItemState.READY, BatchItemState.BUYING));
    }

    private void start(Work work, List<BatchItem> items) {
        var lane = new Lane(items.stream().map(Lane.Turn::of).toList(), clock);
        var type = items.getFirst().carrierType();
        for (int i = 0; i < Math.min(workers(type), items.size()); i++) {
            var name = "batch-%s-%d".formatted(type, i);
            work.crew().start(name, () -> work(work, lane));
        }
    }

    private int workers(@Nullable String type) {
        return type == null
                ? 1
                : Math.min(MOST_WORKERS, WORKERS_PER_CALL * integrations.callsAtOnce(type));
    }

    private void work(Work work, Lane lane) {
        while (!work.crew().over()) {
            switch (lane.next()) {
                case Lane.Next.Buy(var turn) -> take(work, lane, turn);
                case Lane.Next.Wait(var most) -> pause(most);
                case Lane.Next.Over _ -> {
                    giveUp(work, lane);
                    return;
                }
            }
        }
    }

    private void take(Work work, Lane lane, Lane.Turn turn) {
        if (!claim(work, turn)) {
            work.crew().stop();
            lane.answered();
            return;
        }
        var unwanted = unwanted(turn);
        if (!unwanted.isEmpty()) {
            tried(work, turn, BatchItemState.FAILED, unwanted, null);
            lane.answered();
            return;
        }
        switch (desk.buy(turn.shipmentId())) {
            case Purchased.Sold _ -> {
                tried(work, turn, BatchItemState.BOUGHT, List.of(), null);
                lane.answered();
            }
            case Purchased.Rejected _ -> {
                tried(work, turn, BatchItemState.FAILED, List.of(), null);
                lane.answered();
            }
            case Purchased.Refused(var problems) -> {
                tried(work, turn, BatchItemState.FAILED, problems, null);
                lane.answered();
            }
            case Purchased.Unsettled _ -> {
                tried(work, turn, BatchItemState.UNKNOWN, List.of(), null);
                lane.answered();
            }
            case Purchased.Busy(var wait) -> lane.later(turn, wait);
            case Purchased.Troubled(var fault, var perhapsSold) ->
                    troubled(work, lane, turn, fault, perhapsSold);
        }
    }

    private void troubled(
            Work work, Lane lane, Lane.Turn turn, ProviderFault fault, boolean perhapsSold) {
        if (perhapsSold) {
            tried(work, turn, BatchItemState.UNKNOWN, List.of(), null);
            if (fault.kind().retryable()) {
                lane.troubled(null, fault);
            } else {
                lane.answered();
            }
        } else if (fault.kind().retryable()) {
            release(work, turn);
            lane.troubled(turn, fault);
        } else if (fault.kind() == FaultKind.AUTHENTICATION || fault.kind() == FaultKind.QUOTA) {
            // each of the others would be refused as well, and some carriers lock who tries on
            release(work, turn);
            lane.close(turn, fault);
        } else {
            tried(work, turn, BatchItemState.FAILED, List.of(), null);
            lane.answered();
        }
    }

    /** Whether the batch still runs; the item is then ours. */
    private boolean claim(Work work, Lane.Turn turn) {
        return ledger.inTransaction(() -> {
            var now = ledger.batches().hold(work.batch().id()).orElseThrow();
            if (!now.runs(BatchStatus.BUYING, work.run())) {
                return false;
            }
            ledger.items().claim(now.id(), turn.position()); // else marked before a crash
            return true;
        });
    }

    /** Nobody is asked for it at present. */
    private void release(Work work, Lane.Turn turn) {
        ledger.inTransaction(() -> {
            var now = ledger.batches().hold(work.batch().id()).orElseThrow();
            var to =
                    now.status() == BatchStatus.BUYING
                            ? BatchItemState.READY
                            : BatchItemState.CANCELLED;
            return ledger.items().move(now.id(), turn.position(), BatchItemState.BUYING, to);
        });
    }

    /** What was ordered since it was planned: another person, or another batch, may have. */
    private List<FieldProblem> unwanted(Lane.Turn turn) {
        var order = turn.orderId();
        if (order == null || turn.again()) {
            return List.of();
        }
        var before = desk.paidFor(order, turn.shipmentId());
        return before.isEmpty()
                ? List.of()
                : List.of(
                        new FieldProblem(
                                "orderId",
                                "already-shipped",
                                Map.of("references", String.join(", ", before))));
    }

    private void tried(
            Work work,
            Lane.Turn turn,
            BatchItemState state,
            List<FieldProblem> problems,
            @Nullable KeptFault fault) {
        ledger.inTransaction(() -> {
            ledger.items().tried(work.batch().id(), turn.position(), state, problems, fault);
            return true;
        });
    }

    private void giveUp(Work work, Lane lane) {
        var fault = lane.closed();
        if (fault != null) {
            var kept = KeptFault.of(fault, ledger.now());
            lane.rest().forEach(turn -> tried(work, turn, BatchItemState.FAILED, List.of(), kept));
        }
    }

    private static void pause(Duration most) {
        try {
            Thread.sleep(most.compareTo(LOOK) > 0 ? LOOK : most);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a carrier", stop);
        }
    }
}
