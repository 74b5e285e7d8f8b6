package dev.comptoir.catalogue;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists products; to be used inside a transaction of the store. */
@Repository
class ProductList {

    private static final int MOST_WORDS = 5;

    private static final String SELECT =
            """
            select id, type, status, title, brand, variant_count, first_sku, lowest_minor, highest_minor, price_currency,
                   source, external_id, updated_at
              from catalogue.product
            """;

    private static final String BY_WORD =
            "id in (select product_id from catalogue.product_word where word >= %1$s and word < %2$s)";

    private static final String WITHOUT_WEIGHT =
            """
            type = :goods and id in (select product_id from catalogue.variant where weight_grams is null)\
            """;

    private final JdbcClient sql;

    ProductList(JdbcClient sql) {
        this.sql = sql;
    }

    Page<ProductSummary> list(ProductFilter filter, ProductSort sort, PageRequest page) {
        var query = query(filter).with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, sort, cursor));
        var rows =
                query.on(sql, query.sql(SELECT, order(sort) + " limit :fetch"))
                        .query(ProductList::summary)
                        .list();
        return Page.of(rows, page, item -> cursor(item, sort));
    }

    /** How many products there are, counted no further than {@code most}. */
    int count(ProductFilter filter, int most) {
        return query(filter).count(sql, "from catalogue.product", most);
    }

    private static Filtered query(ProductFilter filter) {
        var weightless = Boolean.TRUE.equals(filter.withoutWeight()) ? "physical" : null;
        return new Filtered()
                .where("type = :type", "type", textOrNull(filter.type()))
                .where("status = :status", "status", textOrNull(filter.status()))
                .where("source = :source", "source", filter.source())
                .where(WITHOUT_WEIGHT, "goods", weightless)
                .words(BY_WORD, filter.search(), MOST_WORDS);
    }

    private static void after(Filtered query, ProductSort sort, Cursor cursor) {
        switch (sort) {
            case NEWEST ->
                    query.where(
                            "(updated_at, id) < (:after, :afterId)",
                            "after",
                            timestamp(cursor.instant(0)));
            case OLDEST ->
                    query.where(
                            "(updated_at, id) > (:after, :afterId)",
                            "after",
                            timestamp(cursor.instant(0)));
            case TITLE ->
                    query.where("(title_key, id) > (:after, :afterId)", "after", cursor.text(0));
            case TITLE_DESC ->
                    query.where("(title_key, id) < (:after, :afterId)", "after", cursor.text(0));
        }
        query.with("afterId", cursor.uuid(1));
    }

    private static String order(ProductSort sort) {
        return switch (sort) {
            case NEWEST -> "order by updated_at desc, id desc";
            case OLDEST -> "order by updated_at, id";
            case TITLE -> "order by title_key, id";
            case TITLE_DESC -> "order by title_key desc, id desc";
        };
    }

    private static Cursor cursor(ProductSummary item, ProductSort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> Cursor.of(item.updatedAt(), item.id());
            case TITLE, TITLE_DESC -> Cursor.of(Normalised.key(item.title()), item.id());
        };
    }

    private static ProductSummary summary(ResultSet row, int number) throws SQLException {
        return new ProductSummary(
                uuid(row, "id"),
                enumeration(row, "type", ProductType.class),
                enumeration(row, "status", ProductStatus.class),
                text(row, "title"),
                row.getString("brand"),
                row.getInt("variant_count"),
                row.getString("first_sku"),
                ProductReads.money(row, "lowest_minor", "price_currency"),
                ProductReads.money(row, "highest_minor", "price_currency"),
                text(row, "source"),
                row.getString("external_id"),
                instant(row, "updated_at"));
    }
}
