package dev.comptoir.orders;

import dev.comptoir.platform.csv.TableExport;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.PageRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes customers as a table, page by page. */
final class CustomerTable {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "source",
                    "externalId",
                    "name",
                    "company",
                    "email",
                    "phone",
                    "language",
                    "createdAt");

    private CustomerTable() {}

    static void write(Customers customers, CustomerFilter filter, TableExport table) {
        table.row(COLUMNS);
        @Nullable Cursor after = null;
        do {
            var page = new PageRequest(after, PageRequest.MAX_LIMIT);
            var found = customers.list(filter, CustomerSort.NAME, page);
            found.items().forEach(customer -> table.row(cells(customer)));
            after = found.nextCursor() == null ? null : Cursor.decode(found.nextCursor());
        } while (after != null);
    }

    private static List<@Nullable String> cells(Customer customer) {
        return Arrays.asList(
                customer.id().toString(),
                customer.source(),
                customer.externalId(),
                customer.name(),
                customer.company(),
                customer.email(),
                customer.phone(),
                customer.language(),
                customer.createdAt().toString());
    }
}
