package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import dev.comptoir.catalogue.Products;
import dev.comptoir.orders.OrderBatch.Candidate;
import dev.comptoir.orders.OrderBatch.Decided;
import dev.comptoir.orders.OrderBatch.KnownOrders;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.StoreLock;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.events.StoreEvent;
import dev.comptoir.platform.web.Constraints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way into the tables of orders, for one order or a thousand; inside a transaction of the
 * store.
 */
@Component
class OrderWrites {

    private final OrderRows rows;
    private final OrderReads reads;
    private final CustomerWrites customers;
    private final Products products;
    private final Constraints constraints;
    private final StoreLock lock;
    private final Events events;
    private final Clock clock;

    OrderWrites(
            OrderRows rows,
            OrderReads reads,
            CustomerWrites customers,
            Products products,
            Constraints constraints,
            StoreLock lock,
            Events events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.customers = customers;
        this.products = products;
        this.constraints = constraints;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** What one order becomes in the tables. */
    private record Written(
            OrderRow row, List<LineRow> lines, OrderContent content, boolean known) {}

    /**
     * Keeps the drafts that break no rule.
     *
     * @return one verdict per draft, in their order
     */
    List<Verdict> put(List<OrderDraft> drafts) {
        return put(drafts, true);
    }

    void hold(Collection<UUID> orders) {
        rows.hold(orders);
    }

    /** How far what was shipped of each has come. */
    void deliver(Map<UUID, DeliveryStatus> statuses) {
        var store = StoreScope.current();
        events.publishAll(
                rows.deliver(statuses).stream()
                        .map(order -> new OrderChanged(store, order))
                        .toList());
    }

    /** Keeps an order that is not there yet, if it breaks no rule. */
    Verdict create(OrderDraft draft) {
        return put(List.of(draft), false).getFirst();
    }

    private List<Verdict> put(List<OrderDraft> drafts, boolean mayReplace) {
        var batch = valid(drafts);
        lock.take(CustomerWrites.LOCK);
        var links = linked(batch);
        var decided = batch.decide(known(batch), mayReplace);
        write(decided, links, batch);
        return batch.verdicts();
    }

    /**
     * Writes other content for an order, under the lock.
     *
     * @return what is wrong with it; empty when it is written
     */
    List<FieldProblem> replace(Order order, OrderContent content) {
        var draft = new OrderDraft(order.source(), order.externalId(), content);
        return put(List.of(draft)).getFirst().problems();
    }

    void lock() {
        lock.take(CustomerWrites.LOCK);
    }

    private OrderBatch valid(List<OrderDraft> drafts) {
        var batch = new OrderBatch(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var problems = constraints.check(draft.content());
            if (problems.isEmpty()) {
                draft = draft.normalised();
                problems = OrderRules.check(draft, clock);
            }
            if (problems.isEmpty()) {
                batch.accept(i, draft);
            } else {
                batch.reject(i, problems);
            }
        }
        return batch;
    }

    /** What the catalogue knows of the lines; refuses orders with lines that it cannot place. */
    private CatalogueLinks linked(OrderBatch batch) {
        var lines =
                batch.candidates().stream()
                        .flatMap(candidate -> candidate.draft().content().lines().stream())
                        .toList();
        var links = CatalogueLinks.of(products, lines);
        for (var candidate : List.copyOf(batch.candidates())) {
            var problems = links.problems(candidate.draft().content().lines());
            if (!problems.isEmpty()) {
                batch.drop(candidate, problems);
            }
        }
        return links;
    }

    private KnownOrders known(OrderBatch batch) {
        var refs = batch.refs();
        var numbers = batch.numbers();
        var byRef = refs.isEmpty() ? List.<OrderRows.Known>of() : rows.known(refs);
        var byNumber = numbers.isEmpty() ? List.<OrderRows.Known>of() : rows.knownByNumber(numbers);
        return new KnownOrders(
                byRef.stream().collect(Collectors.toMap(OrderWrites::ref, Function.identity())),
                byNumber.stream()
                        .collect(
                                Collectors.toMap(
                                        known ->
                                                new OrderRows.NumberRef(
                                                        known.source(), known.numberKey()),
                                        Function.identity())));
    }

    private void write(List<Decided> decided, CatalogueLinks links, OrderBatch batch) {
        if (decided.isEmpty()) {
            return;
        }
        var before = before(decided);
        var customerIds = customers(decided);
        var all = new ArrayList<Written>();
        for (var item : decided) {
            var known = item.known();
            var old = known == null ? null : requireNonNull(before.get(known.id()));
            var written = written(item.candidate(), old, customerIds, links);
            all.add(written);
            batch.written(
                    item.candidate(),
                    old == null ? Verdict.Outcome.CREATED : Verdict.Outcome.UPDATED,
                    written.row().id());
        }
        store(all);
        events.publishAll(all.stream().map(OrderWrites::event).toList());
    }

    private void store(List<Written> all) {
        var changed = all.stream().filter(Written::known).map(Written::row).toList();
        rows.write(all.stream().map(Written::row).toList(), clock.instant());
        if (!changed.isEmpty()) {
            rows.rememberChanges(changed);
            rows.deleteParts(changed.stream().map(OrderRow::id).toList());
        }
        rows.writeLines(all.stream().flatMap(order -> order.lines().stream()).toList());
        rows.writeAddresses(all.stream().flatMap(order -> addresses(order).stream()).toList());
    }

    private Written written(
            Candidate candidate,
            @Nullable Order old,
            Map<Candidate, UUID> customerIds,
            CatalogueLinks links) {
        var draft = complete(candidate.draft(), old);
        var id = old == null ? Ids.next() : old.id();
        var ofBefore = old == null || old.customer() == null ? null : old.customer().id();
        var customer = customerIds.getOrDefault(candidate, ofBefore);
        var lines = links.rows(id, draft.content().lines());
        var row = OrderRow.of(id, draft, customer, candidate.fingerprint(), Map.of());
        if (old != null) {
            var fields = OrderDifference.fields(old, row, lines, draft.content());
            var versions = OrderDifference.versions(fields, old.version() + 1);
            row = OrderRow.of(id, draft, customer, candidate.fingerprint(), versions);
        }
        return new Written(row, lines, draft.content(), old != null);
    }

    /** Fills in what an order has in any case: a number and an instant. */
    private OrderDraft complete(OrderDraft draft, @Nullable Order old) {
        var content = draft.content();
        var number = content.number();
        if (number == null) {
            number = old == null ? number(draft.source()) : old.number();
        }
        var placed = content.placedAt();
        if (placed == null) {
            placed = old == null ? clock.instant() : old.placedAt();
        }
        var externalId =
                draft.externalId() == null && old != null ? old.externalId() : draft.externalId();
        return new OrderDraft(draft.source(), externalId, content.with(number, placed));
    }

    /** The store's next, unless somebody used it by hand. */
    private String number(String source) {
        String number;
        do {
            number = Long.toString(rows.nextNumber());
        } while (!rows.knownByNumber(List.of(new OrderRows.NumberRef(source, number))).isEmpty());
        return number;
    }

    private Map<Candidate, UUID> customers(List<Decided> decided) {
        var candidates = new ArrayList<Candidate>();
        var drafts = new ArrayList<CustomerDraft>();
        for (var item : decided) {
            var draft = item.candidate().draft();
            var customer = draft.content().customer();
            if (customer != null && customer.identity(draft.source()) != null) {
                candidates.add(item.candidate());
                drafts.add(new CustomerDraft(draft.source(), customer));
            }
        }
        var ids = customers.merge(drafts);
        var byCandidate = new HashMap<Candidate, UUID>();
        for (int i = 0; i < ids.size(); i++) {
            byCandidate.put(candidates.get(i), ids.get(i));
        }
        return byCandidate;
    }

    private Map<UUID, Order> before(List<Decided> decided) {
        var ids =
                decided.stream()
                        .map(Decided::known)
                        .filter(Objects::nonNull)
                        .map(OrderRows.Known::id)
                        .toList();
        return reads.load(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    private static List<AddressRow> addresses(Written order) {
        var addresses = new ArrayList<AddressRow>();
        var id = order.row().id();
        var shipping = order.content().shippingAddress();
        var billing = order.content().billingAddress();
        if (shipping != null) {
            addresses.add(AddressRow.of(id, AddressRow.SHIPPING, shipping));
        }
        if (billing != null) {
            addresses.add(AddressRow.of(id, AddressRow.BILLING, billing));
        }
        return addresses;
    }

    private static StoreEvent event(Written order) {
        var row = order.row();
        return order.known()
                ? new OrderChanged(StoreScope.current(), row.id())
                : new OrderPlaced(StoreScope.current(), row.id(), row.placedAt());
    }

    private static ExternalRef ref(OrderRows.Known known) {
        return new ExternalRef(known.source(), requireNonNull(known.externalId()));
    }
}
