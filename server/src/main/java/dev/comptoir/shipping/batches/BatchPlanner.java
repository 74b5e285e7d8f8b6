package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;

import dev.comptoir.orders.Order;
import dev.comptoir.orders.OrderStatus;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.OrderGoods;
import dev.comptoir.shipping.shipments.PurchaseState;
import dev.comptoir.shipping.shipments.ShippingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a shipment of an order unless the batch came with it, has a carrier chosen for it, and
 * finds out what keeps it from being bought. What nobody told is told as a problem: nothing is made
 * up.
 */
@Component
class BatchPlanner {

    private static final String WEIGHT = "parcels[0].weightGrams";

    private final BatchLedger ledger;
    private final Orders orders;
    private final OrderGoods goods;
    private final ShippingDesk desk;
    private final CarrierChooser chooser;

    BatchPlanner(
            BatchLedger ledger,
            Orders orders,
            OrderGoods goods,
            ShippingDesk desk,
            CarrierChooser chooser) {
        this.ledger = ledger;
        this.orders = orders;
        this.goods = goods;
        this.desk = desk;
        this.chooser = chooser;
    }

    /**
     * The item as it is found; it may be found any number of times, also after a crash in between.
     *
     * @param change what somebody wants otherwise
     */
    BatchItem plan(Batch batch, BatchItem item, UpdateBatchItem change) {
        var again = item.again() || Boolean.TRUE.equals(change.again());
        var orderId = item.orderId();
        var order = orderId == null ? Optional.<Order>empty() : orders.find(orderId);
        var problems = new ArrayList<FieldProblem>();
        var shipment = item.shipmentId();
        if (order.isPresent()) {
            problems.addAll(unwanted(batch, item, order.get(), again));
        } else if (orderId != null) {
            problems.add(new FieldProblem("orderId", "no-order"));
        }
        if (problems.isEmpty()) {
            try {
                var draft = draft(batch, item, order.orElse(null), change, again, problems);
                if (draft.isPresent()) {
                    shipment = draft.get().id();
                    carried(batch, item, order.orElse(null), draft.get(), change, problems);
                }
            } catch (Problem problem) {
                problems.addAll(problem.told());
            }
        }
        return new BatchItem(
                item.position(),
                item.orderId(),
                item.orderNumber(),
                problems.isEmpty() ? BatchItemState.READY : BatchItemState.EXCEPTION,
                shipment,
                again,
                problems,
                null,
                item.integrationId(),
                item.carrierType(),
                item.ownCarrier(),
                item.version());
    }

    /** Whether it should be shipped at all. */
    private List<FieldProblem> unwanted(Batch batch, BatchItem item, Order order, boolean again) {
        var problems = new ArrayList<FieldProblem>();
        if (order.status() == OrderStatus.CANCELLED) {
            problems.add(new FieldProblem("orderId", "order-cancelled"));
        }
        if (again) {
            return problems;
        }
        var before = desk.paidFor(order.id(), item.shipmentId());
        if (!before.isEmpty()) {
            var params = Map.<String, Object>of("references", String.join(", ", before));
            problems.add(new FieldProblem("orderId", "already-shipped", params));
        }
        if (ledger.inTransaction(() -> ledger.items().elsewhere(order.id(), batch.id()))) {
            problems.add(new FieldProblem("orderId", "in-another-batch"));
        }
        return problems;
    }

    private Optional<ShippingDesk.Standing> draft(
            Batch batch,
            BatchItem item,
            @Nullable Order ofOrder,
            UpdateBatchItem change,
            boolean again,
            List<FieldProblem> problems) {
        var id = item.shipmentId();
        if (id != null) {
            return Optional.of(changed(id, change));
        }
        var order = requireNonNull(ofOrder);
        var box = box(batch, order, change, again);
        if (box == null) {
            problems.add(new FieldProblem(WEIGHT, "order-without-weight"));
            problems.addAll(desk.unaddressable(order, change.to()));
            return Optional.empty();
        }
        var terms = batch.terms();
        var wish = new ShippingDesk.Wish(change.to(), box, terms.shipDate(), terms.label(), again);
        var name = "batch %s/%d".formatted(batch.id(), item.position());
        var draft = desk.draft(name, order, wish);
        boolean other = change.to() != null && !change.to().equals(draft.to());
        return Optional.of(other ? changed(draft.id(), change) : draft);
    }

    private ShippingDesk.Standing changed(UUID shipment, UpdateBatchItem change) {
        var grams = change.weightGrams();
        var draft = desk.find(shipment);
        if (change.to() == null && grams == null) {
            return draft;
        }
        return desk.change(shipment, change.to(), grams == null ? null : weighing(draft, grams));
    }

    private static Box weighing(ShippingDesk.Standing draft, int grams) {
        if (draft.boxes().size() > 1) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("weightGrams", "several-parcels")));
        }
        var box = draft.boxes().getFirst();
        return new Box(
                box.lengthMillimetres(), box.widthMillimetres(), box.heightMillimetres(), grams);
    }

    private @Nullable Box box(Batch batch, Order order, UpdateBatchItem change, boolean again) {
        var parcel = requireNonNull(batch.terms().parcel());
        var told = change.weightGrams() == null ? parcel.weightGrams() : change.weightGrams();
        var grams = told == null ? weight(parcel, order, again) : told;
        return grams == null ? null : parcel.weighing(grams);
    }

    /** Of what is to be sent in its box; nothing when one of the goods has no known weight. */
    private @Nullable Integer weight(BatchParcel parcel, Order order, boolean again) {
        long sum = 0;
        for (var each : again ? goods.of(order) : goods.left(order)) {
            var one = each.weightGrams();
            if (one == null) {
                return null;
            }
            sum += (long) one * each.quantity();
        }
        long gross = parcel.grossGrams(sum);
        return sum == 0 || gross > Box.HEAVIEST_GRAMS ? null : (int) gross;
    }

    private void carried(
            Batch batch,
            BatchItem item,
            @Nullable Order order,
            ShippingDesk.Standing draft,
            UpdateBatchItem change,
            List<FieldProblem> problems) {
        if (draft.state() != PurchaseState.DRAFT && draft.state() != PurchaseState.REJECTED) {
            return; // bought by somebody since, or being bought
        }
        var everyones = batch.terms().carrier();
        var wanted = change.carrier();
        if (wanted == null && draft.integrationId() == null) {
            wanted = everyones;
        }
        if (wanted != null) {
            desk.carry(
                    draft.id(),
                    new ShippingDesk.Carriage(
                            wanted.integrationId(),
                            wanted.serviceCode(),
                            wanted.serviceName(),
                            null,
                            null,
                            null));
        } else if (draft.integrationId() == null
                || everyones == null
                        && !item.ownCarrier()
                        && (change.to() != null || change.weightGrams() != null)) {
            var choice = chooser.choose(order, draft);
            var carriage = choice.carriage();
            if (carriage == null) {
                problems.add(requireNonNull(choice.problem()));
                return;
            }
            desk.carry(draft.id(), carriage);
        } else if (draft.state() == PurchaseState.REJECTED) {
            desk.change(draft.id(), null, null); // what the carrier rejected is tried as it is now
        }
        problems.addAll(desk.problems(draft.id()));
    }
}
