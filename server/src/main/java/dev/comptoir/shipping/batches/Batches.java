package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.shipments.CreateShipment;
import dev.comptoir.shipping.shipments.ShippingDesk;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.stores.Stores;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** The batches of the current store. */
@Service
class Batches {

    private final BatchLedger ledger;
    private final BatchPlanner planner;
    private final ShippingDesk desk;
    private final Orders orders;
    private final Stores stores;
    private final Integrations integrations;
    private final Permissions permissions;
    private final Audit audit;

    Batches(
            BatchLedger ledger,
            BatchPlanner planner,
            ShippingDesk desk,
            Orders orders,
            Stores stores,
            Integrations integrations,
            Permissions permissions,
            Audit audit) {
        this.ledger = ledger;
        this.planner = planner;
        this.desk = desk;
        this.orders = orders;
        this.stores = stores;
        this.integrations = integrations;
        this.permissions = permissions;
        this.audit = audit;
    }

    /**
     * Keeps a batch and has its orders looked at.
     *
     * @throws Problem naming each field that cannot be used
     */
    UUID create(CreateBatch body) {
        return ledger.inTransaction(() -> {
            require(contradictions(body));
            var ids = body.shipments() == null ? requireNonNull(body.orderIds()) : orderIds(body);
            var numbers =
                    permissions.has(Permission.ORDERS_READ)
                            ? orders.numbers(ids)
                            : Map.<UUID, String>of();
            require(
                    body.shipments() == null
                            ? problems(body, numbers)
                            : problems(body.shipments(), numbers));
            require(problems(body.carrier()));
            var id = Ids.next();
            var now = ledger.now().truncatedTo(ChronoUnit.MICROS);
            var drafted = body.shipments() == null ? null : drafted(id, body, numbers);
            var run =
                    ledger.start(
                            id, BatchPlanJob.JOB, drafted == null ? ids.size() : drafted.size());
            var batch =
                    new Batch(
                            id,
                            BatchStatus.PLANNING,
                            run,
                            body.terms(),
                            now,
                            ActorRef.current(),
                            null,
                            null);
            ledger.batches().insert(batch);
            if (drafted == null) {
                ledger.items().insert(id, ids, numbers);
            } else {
                ledger.items().insert(id, drafted);
            }
            record("created", batch);
            ledger.announce(id);
            return id;
        });
    }

    private static List<FieldProblem> contradictions(CreateBatch body) {
        if ((body.orderIds() == null) == (body.shipments() == null)) {
            return List.of(new FieldProblem("shipments", "orders-or-shipments"));
        }
        if ((body.orderIds() == null) != (body.parcel() == null)) {
            var code = body.parcel() == null ? "required" : "own-parcels";
            return List.of(new FieldProblem("parcel", code));
        }
        return List.of();
    }

    private static List<UUID> orderIds(CreateBatch body) {
        return requireNonNull(body.shipments()).stream()
                .flatMap(shipment -> Stream.ofNullable(shipment.orderId()))
                .toList();
    }

    /** What of shipments is about the batch; the rest is found when they are made. */
    private static List<FieldProblem> problems(
            List<CreateShipment> shipments, Map<UUID, String> numbers) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<Object>();
        for (int i = 0; i < shipments.size(); i++) {
            var field = "shipments[%d].".formatted(i);
            var order = shipments.get(i).orderId();
            var number = Normalised.text(shipments.get(i).orderNumber());
            if (shipments.get(i).ratesId() != null) {
                problems.add(new FieldProblem(field + "ratesId", "no-quote-in-batch"));
            }
            if (order != null && !numbers.containsKey(order)) {
                problems.add(new FieldProblem(field + "orderId", "no-order"));
            } else if (order != null && !seen.add(order)) {
                problems.add(new FieldProblem(field + "orderId", "twice-in-batch"));
            } else if (order == null && number == null) {
                problems.add(new FieldProblem(field + "orderNumber", "required"));
            } else if (order == null && !seen.add(number)) {
                problems.add(new FieldProblem(field + "orderNumber", "reference-twice"));
            }
        }
        return problems;
    }

    private List<BatchItemRows.Drafted> drafted(
            UUID batch, CreateBatch body, Map<UUID, String> numbers) {
        var problems = new ArrayList<FieldProblem>();
        var drafted = new ArrayList<BatchItemRows.Drafted>();
        var shipments = requireNonNull(body.shipments());
        for (int i = 0; i < shipments.size(); i++) {
            var shipment = body.completed(shipments.get(i));
            var order = shipment.orderId();
            var number = Normalised.text(shipment.orderNumber());
            try {
                var draft = desk.draft("batch %s/%d".formatted(batch, i + 1), shipment);
                drafted.add(
                        new BatchItemRows.Drafted(
                                order,
                                requireNonNull(number == null ? numbers.get(order) : number),
                                draft.id(),
                                shipment.integrationId() != null));
            } catch (Problem problem) {
                var field = "shipments[%d]".formatted(i);
                problem.told().forEach(each -> problems.add(below(field, each)));
            }
        }
        require(problems);
        return drafted;
    }

    private static FieldProblem below(String place, FieldProblem problem) {
        var field = problem.field().isEmpty() ? place : place + "." + problem.field();
        return new FieldProblem(field, problem.code(), problem.params());
    }

    private List<FieldProblem> problems(CreateBatch body, Map<UUID, String> numbers) {
        var problems = new ArrayList<FieldProblem>();
        var seen = new HashSet<UUID>();
        var ids = requireNonNull(body.orderIds());
        for (int i = 0; i < ids.size(); i++) {
            var order = ids.get(i);
            var field = "orderIds[%d]".formatted(i);
            if (!numbers.containsKey(order)) {
                problems.add(new FieldProblem(field, "no-order"));
            } else if (!seen.add(order)) {
                problems.add(new FieldProblem(field, "twice-in-batch"));
            }
        }
        if (stores.current().shipFrom() == null) {
            problems.add(new FieldProblem("from", "no-ship-from"));
        }
        return problems;
    }

    private List<FieldProblem> problems(@Nullable BatchCarrier carrier) {
        var sells =
                carrier == null
                        || !integrations
                                .activeWith(Booking.class, List.of(carrier.integrationId()))
                                .isEmpty();
        return sells ? List.of() : List.of(new FieldProblem("carrier.integrationId", "no-seller"));
    }

    Page<Batch> list(@Nullable BatchStatus status, PageRequest page) {
        var found = ledger.inTransaction(() -> ledger.batches().list(status, page));
        return Page.of(found, page, batch -> Cursor.of(batch.id()));
    }

    /**
     * @throws Problem when there is no such batch
     */
    Page<BatchItem> items(UUID id, @Nullable BatchItemState state, PageRequest page) {
        ledger.require(id);
        var found = ledger.inTransaction(() -> ledger.items().list(id, state, page));
        return Page.of(found, page, item -> Cursor.of(item.position()));
    }

    /**
     * Changes one order of a batch and looks at it anew.
     *
     * @throws Problem when it is bought, somebody else changed it since, or the batch is at work
     */
    BatchItem update(UUID id, int position, UpdateBatchItem change) {
        var batch = ledger.require(id);
        requireAtRest(batch);
        require(problems(change.carrier()));
        var item = item(id, position);
        if (item.version() != change.version()) {
            throw new Problem(BatchesProblem.CHANGED_MEANWHILE);
        }
        if (!item.state().editable()) {
            throw new Problem(BatchesProblem.NOT_EDITABLE);
        }
        var after =
                Boolean.TRUE.equals(change.leaveOut())
                        ? leftOut(item)
                        : planner.plan(batch, item, change);
        return ledger.inTransaction(() -> {
            var now = ledger.batches().hold(id).orElseThrow();
            requireAtRest(now);
            if (!ledger.items().found(id, item, after)) {
                throw new Problem(BatchesProblem.CHANGED_MEANWHILE);
            }
            ledger.announce(id);
            return item(id, position);
        });
    }

    private BatchItem item(UUID batch, int position) {
        return ledger.inTransaction(() ->
                ledger.items()
                        .find(batch, position)
                        .orElseThrow(() -> new Problem(BatchesProblem.UNKNOWN_ITEM)));
    }

    private static BatchItem leftOut(BatchItem item) {
        return new BatchItem(
                item.position(),
                item.orderId(),
                item.orderNumber(),
                BatchItemState.LEFT_OUT,
                item.shipmentId(),
                item.again(),
                List.of(),
                null,
                item.integrationId(),
                item.carrierType(),
                item.ownCarrier(),
                item.version());
    }

    /**
     * Has everything bought that is ready; whoever repeats it while that goes on starts nothing.
     *
     * @throws Problem when nothing is ready, or it is not the time
     */
    void buy(UUID id, boolean failedToo) {
        ledger.change(
                id,
                locked -> {
                    if (locked.status() == BatchStatus.BUYING) {
                        return;
                    }
                    requireAtRest(locked);
                    if (failedToo) {
                        ledger.items().retryFailed(id);
                    }
                    var ready = ledger.items().written(id, BatchItemState.READY).size();
                    if (ready == 0) {
                        throw new Problem(BatchesProblem.NOTHING_TO_BUY);
                    }
                    var run = ledger.start(id, BatchBuyJob.JOB, ready);
                    ledger.batches().turn(locked, BatchStatus.BUYING, run, false, ledger.now());
                    record("bought", locked);
                });
    }

    /**
     * Stops a batch; whoever repeats it changes nothing.
     *
     * @throws Problem when there is nothing to stop any more
     */
    void cancel(UUID id) {
        ledger.change(
                id,
                locked -> {
                    if (locked.status() == BatchStatus.CANCELLED) {
                        return;
                    }
                    if (!locked.status().mayBecome(BatchStatus.CANCELLED)) {
                        throw notNow(locked);
                    }
                    ledger.cancel(locked);
                    record("cancelled", locked);
                });
    }

    /**
     * All labels that the batch bought, as one file.
     *
     * @throws Problem when there is none, or they go to different printers
     */
    ResponseEntity<byte[]> print(UUID id, PrintBatch body) {
        ledger.require(id);
        var bought = ledger.inTransaction(() -> ledger.items().printable(id));
        if (bought.isEmpty()) {
            throw new Problem(BatchesProblem.NOTHING_TO_PRINT);
        }
        return desk.print(
                bought,
                body.layout(),
                Boolean.TRUE.equals(body.packingSlips()),
                Boolean.TRUE.equals(body.customsDocuments()));
    }

    private static void requireAtRest(Batch batch) {
        if (batch.status() != BatchStatus.REVIEW && batch.status() != BatchStatus.DONE) {
            throw notNow(batch);
        }
    }

    private static Problem notNow(Batch batch) {
        return new Problem(BatchesProblem.NOT_NOW, Map.of("status", batch.status().id()));
    }

    private void record(String what, Batch batch) {
        audit.record("batch." + what, new AuditTarget("batch", batch.id(), ""), List.of());
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }
}
