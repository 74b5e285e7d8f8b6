package dev.comptoir.orders;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.csv.TableExport;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes orders as a table with a row for each line, page by page: neither the server's memory nor
 * a transaction holds more than a page.
 */
final class OrderExport {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "number",
                    "source",
                    "externalId",
                    "placedAt",
                    "status",
                    "paymentStatus",
                    "currency",
                    "discount",
                    "shipping",
                    "tax",
                    "total",
                    "customerName",
                    "customerEmail",
                    "customerPhone",
                    "name",
                    "company",
                    "line1",
                    "line2",
                    "postalCode",
                    "city",
                    "state",
                    "country",
                    "position",
                    "sku",
                    "title",
                    "quantity",
                    "unitPrice",
                    "lineDiscount",
                    "lineTax",
                    "lineTotal",
                    "note");

    private OrderExport() {}

    static void write(Orders orders, OrderFilter filter, TableExport table) {
        table.row(COLUMNS);
        @Nullable Cursor after = null;
        do {
            var page = new PageRequest(after, PageRequest.MAX_LIMIT);
            var found = orders.list(filter, OrderSort.NEWEST, page);
            for (var order : orders.whole(found.items())) {
                order.lines().forEach(line -> table.row(cells(order, line)));
            }
            after = found.nextCursor() == null ? null : Cursor.decode(found.nextCursor());
        } while (after != null);
    }

    private static List<@Nullable String> cells(Order order, OrderLine line) {
        var cells = new ArrayList<@Nullable String>();
        cells.addAll(
                Arrays.asList(
                        order.id().toString(),
                        order.number(),
                        order.source(),
                        order.externalId(),
                        order.placedAt().toString(),
                        order.status().id(),
                        order.paymentStatus().id(),
                        order.currency().getCurrencyCode(),
                        amount(order, order.discountMinor()),
                        amount(order, order.shippingMinor()),
                        amount(order, order.taxMinor()),
                        amount(order, order.totalMinor())));
        cells.addAll(people(order));
        cells.addAll(
                Arrays.asList(
                        Objects.toString(line.position()),
                        line.sku(),
                        line.title(),
                        Objects.toString(line.quantity()),
                        amount(order, line.unitMinor()),
                        amount(order, line.discountMinor()),
                        amount(order, line.taxMinor()),
                        amount(order, line.totalMinor()),
                        order.note()));
        return cells;
    }

    private static List<@Nullable String> people(Order order) {
        var customer = order.customer();
        var address = order.shippingAddress();
        return Arrays.asList(
                customer == null ? null : customer.name(),
                customer == null ? null : customer.email(),
                customer == null ? null : customer.phone(),
                address == null ? null : address.name(),
                address == null ? null : address.company(),
                address == null ? null : address.line1(),
                address == null ? null : address.line2(),
                address == null ? null : address.postalCode(),
                address == null ? null : address.city(),
                address == null ? null : address.state(),
                address == null ? null : address.country());
    }

    private static String amount(Order order, long minor) {
        return new Money(minor, order.currency()).toDecimal().toPlainString();
    }
}
