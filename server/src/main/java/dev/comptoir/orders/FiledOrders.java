package dev.comptoir.orders;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes orders of a file over those that are known; inside a transaction of the store. */
@Component
class FiledOrders {

    private static final Pattern OF_LINE = Pattern.compile("lines\\[(\\d+)]\\.?(\\w*).*");
    private static final Pattern OF_PART =
            Pattern.compile("(customer|shippingAddress|billingAddress)\\.(\\w)(\\w*)");

    private final OrderWrites writes;
    private final OrderRows rows;
    private final OrderReads reads;

    FiledOrders(OrderWrites writes, OrderRows rows, OrderReads reads) {
        this.writes = writes;
        this.rows = rows;
        this.reads = reads;
    }

    /** One verdict per order, in their order; its problems name columns of the file. */
    List<Verdict> put(List<FiledOrder> orders) {
        writes.lock();
        var known = known(orders);
        return writes
                .put(orders.stream().map(order -> order.over(known.of(order))).toList())
                .stream()
                .map(FiledOrders::named)
                .toList();
    }

    /** What is known of the orders of a file. */
    private record Known(
            Map<ExternalRef, UUID> byRef,
            Map<OrderRows.NumberRef, UUID> byNumber,
            Map<UUID, Order> orders) {

        @Nullable Order of(FiledOrder order) {
            var ref = ref(order);
            var id = ref == null ? byNumber.get(number(order)) : byRef.get(ref);
            return id == null ? null : orders.get(id);
        }
    }

    private Known known(List<FiledOrder> orders) {
        var refs =
                orders.stream()
                        .map(FiledOrders::ref)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var numbers =
                orders.stream()
                        .filter(order -> order.externalId() == null)
                        .map(FiledOrders::number)
                        .collect(Collectors.toSet());
        var byRef = new HashMap<ExternalRef, UUID>();
        for (var each : refs.isEmpty() ? List.<OrderRows.Known>of() : rows.known(refs)) {
            byRef.put(
                    new ExternalRef(each.source(), Objects.requireNonNull(each.externalId())),
                    each.id());
        }
        var byNumber = new HashMap<OrderRows.NumberRef, UUID>();
        for (var each :
                numbers.isEmpty() ? List.<OrderRows.Known>of() : rows.knownByNumber(numbers)) {
            byNumber.put(new OrderRows.NumberRef(each.source(), each.numberKey()), each.id());
        }
        var ids = new HashSet<>(byRef.values());
        ids.addAll(byNumber.values());
        return new Known(byRef, byNumber, load(ids));
    }

    private Map<UUID, Order> load(Set<UUID> ids) {
        return reads.load(ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    private static @Nullable ExternalRef ref(FiledOrder order) {
        return order.externalId() == null
                ? null
                : new ExternalRef(order.source(), order.externalId());
    }

    private static OrderRows.NumberRef number(FiledOrder order) {
        return new OrderRows.NumberRef(
                order.source(), Normalised.key(Objects.requireNonNull(order.content().number())));
    }

    private static Verdict named(Verdict verdict) {
        if (verdict.problems().isEmpty()) {
            return verdict;
        }
        return Verdict.rejected(
                verdict.problems().stream()
                        .map(problem ->
                                new FieldProblem(
                                        column(problem.field()), problem.code(), problem.params()))
                        .toList());
    }

    private static String column(String field) {
        var line = OF_LINE.matcher(field);
        if (line.matches()) {
            return "[%s].%s".formatted(line.group(1), lineColumn(line.group(2)));
        }
        var part = OF_PART.matcher(field);
        if (part.matches()) {
            var first = part.group(2).toUpperCase(Locale.ROOT);
            var column = part.group(1).replace("Address", "") + first + part.group(3);
            return column.equals("customerExternalId") ? "customerId" : column;
        }
        return field.replaceFirst("Minor$", "");
    }

    private static String lineColumn(String field) {
        return switch (field) {
            case "title" -> "lineTitle";
            case "unitMinor" -> "unitPrice";
            case "discountMinor" -> "lineDiscount";
            case "taxMinor" -> "lineTax";
            default -> field;
        };
    }
}
