package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.catalogue.Products;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a store's customers bought. */
@Service
public class Orders {

    private final OrderWrites writes;
    private final OrderReads reads;
    private final OrderList list;
    private final Products products;
    private final Audit audit;

    Orders(OrderWrites writes, OrderReads reads, OrderList list, Products products, Audit audit) {
        this.writes = writes;
        this.reads = reads;
        this.list = list;
        this.products = products;
        this.audit = audit;
    }

    /**
     * Keeps orders from elsewhere, as they are there: those that break no rule are made or
     * replaced, with their customers, in one transaction, and told to whoever listens. Sending the
     * same again changes nothing. Good sizes are one to a thousand.
     *
     * <p>An order is recognised by source and external identifier; one without identifier by its
     * number. Lines are linked to the catalogue by variant or article number; one that the
     * catalogue does not know needs a title. A customer is recognised by the shop's identifier, or
     * else by e-mail; whoever has neither is not kept as a customer.
     *
     * @return one verdict per draft, in their order
     */
    @Transactional
    public List<Verdict> put(List<OrderDraft> drafts) {
        return writes.put(drafts);
    }

    /**
     * Makes an order by hand.
     *
     * @throws Problem naming each field that cannot be used
     */
    @Transactional
    public Order create(OrderContent content) {
        var draft = new OrderDraft(ExternalRef.MANUAL, null, content);
        var verdict = writes.create(draft);
        require(verdict.problems());
        var order = get(requireNonNull(verdict.id()));
        audit.record("order.created", target(order), List.of());
        return order;
    }

    /**
     * @throws Problem naming each field that cannot be used, when there is no such order, or when
     *     somebody else changed it since the version of the patch
     */
    @Transactional
    Order update(UUID id, OrderPatch patch) {
        writes.lock();
        var before = get(id);
        if (before.version() != patch.version()) {
            var changed = reads.changedSince(id, patch.version());
            var params = Map.of("version", before.version(), "changed", changed);
            throw new Problem(OrdersProblem.CHANGED_MEANWHILE, params);
        }
        require(writes.replace(before, patch.on(before.content())));
        var after = get(id);
        if (after.version() != before.version()) {
            audit.record("order.updated", target(after), reads.changedSince(id, before.version()));
        }
        return after;
    }

    /**
     * @throws Problem when there is no such order
     */
    @Transactional(readOnly = true)
    public Order get(UUID id) {
        return find(id).orElseThrow(
                        () -> new Problem(OrdersProblem.UNKNOWN_ORDER, Map.of("id", id)));
    }

    /** The order of this id, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Order> find(UUID id) {
        return reads.find(id).map(this::linked);
    }

    /** The numbers of those of these orders that there are, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return reads.numbers(ids);
    }

    /**
     * The orders of each of these numbers, by the number as it was given; orders that came from
     * different shops may bear the same. A number that no order has is left out.
     */
    @Transactional(readOnly = true)
    public Map<String, List<UUID>> ofNumbers(Collection<String> numbers) {
        return reads.ofNumbers(numbers);
    }

    /**
     * @throws Problem when it is to be sorted by total over several currencies
     */
    @Transactional(readOnly = true)
    Page<OrderSummary> list(OrderFilter filter, OrderSort sort, PageRequest page) {
        boolean byTotal = sort == OrderSort.TOTAL || sort == OrderSort.TOTAL_DESC;
        if (byTotal && filter.currency() == null) {
            require(List.of(new FieldProblem("currency", "needed-to-compare")));
        }
        requireYear("placedFrom", filter.placedFrom());
        requireYear("placedTo", filter.placedTo());
        return list.list(filter, sort, page);
    }

    /** The database's calendar ends where ours goes on. */
    private static void requireYear(String parameter, @Nullable Instant instant) {
        if (instant != null && Math.abs(instant.atOffset(ZoneOffset.UTC).getYear()) > 9999) {
            require(List.of(new FieldProblem(parameter, "invalid")));
        }
    }

    /** The listed orders with all that is known of them, in the same order. */
    @Transactional(readOnly = true)
    List<Order> whole(List<OrderSummary> listed) {
        var ids = listed.stream().map(OrderSummary::id).toList();
        var byId =
                reads.load(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    /**
     * Keeps others from noting how far these orders have come until the caller's transaction ends:
     * who works it out from several shipments is not to miss what another finds out meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdDeliveries(Collection<UUID> ids) {
        writes.hold(ids);
    }

    /**
     * Notes how far what was shipped of some orders has come. Shipping tells it; it is no change of
     * their content, so their versions stay.
     */
    @Transactional
    public void deliver(Map<UUID, DeliveryStatus> statuses) {
        writes.deliver(statuses);
    }

    private Order linked(Order order) {
        var items =
                products.items(
                        order.lines().stream()
                                .map(OrderLine::variantId)
                                .filter(Objects::nonNull)
                                .toList());
        return order.withLines(
                order.lines().stream()
                        .map(line -> {
                            var item =
                                    line.variantId() == null ? null : items.get(line.variantId());
                            return item == null ? line : line.of(item.productId());
                        })
                        .toList());
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private static AuditTarget target(Order order) {
        return new AuditTarget("order", order.id(), order.number());
    }
}
