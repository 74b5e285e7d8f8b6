package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads customers; to be used inside a transaction of the store. */
@Repository
class CustomerList {

    private static final int MOST_WORDS = 5;

    private static final String SELECT = "select * from orders.customer";

    private static final String BY_WORD =
            "id in (select customer_id from orders.customer_word where word >= %1$s and word < %2$s)";

    private final JdbcClient sql;

    CustomerList(JdbcClient sql) {
        this.sql = sql;
    }

    /** A customer with the sort key, which is not told. */
    private record Listed(Customer customer, String nameKey) {}

    Optional<Customer> find(UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> customer(row))
                .optional();
    }

    Page<Customer> list(CustomerFilter filter, CustomerSort sort, PageRequest page) {
        var query =
                new Filtered()
                        .where("source = :source", "source", filter.source())
                        .words(BY_WORD, filter.search(), MOST_WORDS)
                        .with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, sort, cursor));
        var rows =
                query.on(sql, query.sql(SELECT, order(sort) + " limit :fetch"))
                        .query((row, number) -> new Listed(customer(row), text(row, "name_key")))
                        .list();
        return Page.of(rows, page, item -> cursor(item, sort)).map(Listed::customer);
    }

    private static void after(Filtered query, CustomerSort sort, Cursor cursor) {
        switch (sort) {
            case NAME ->
                    query.where("(name_key, id) > (:after, :afterId)", "after", cursor.text(0));
            case NEWEST ->
                    query.where(
                            "(created_at, id) < (:after, :afterId)",
                            "after",
                            timestamp(cursor.instant(0)));
        }
        query.with("afterId", cursor.uuid(1));
    }

    private static String order(CustomerSort sort) {
        return switch (sort) {
            case NAME -> "order by name_key, id";
            case NEWEST -> "order by created_at desc, id desc";
        };
    }

    private static Cursor cursor(Listed item, CustomerSort sort) {
        return switch (sort) {
            case NAME -> Cursor.of(item.nameKey(), item.customer().id());
            case NEWEST -> Cursor.of(item.customer().createdAt(), item.customer().id());
        };
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                uuid(row, "id"),
                text(row, "source"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("company"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "erased_at"));
    }
}
