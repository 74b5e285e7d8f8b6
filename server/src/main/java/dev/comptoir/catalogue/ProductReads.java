package dev.comptoir.catalogue;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.integerOrNull;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.longOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads products with their variants; to be used inside a transaction of the store. */
@Repository
class ProductReads {

    private static final String ITEMS =
            """
            select v.*, p.type as product_type, p.title as product_title
              from catalogue.variant v join catalogue.product p on p.id = v.product_id
            """;

    private final JdbcClient sql;

    ProductReads(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Product> find(UUID id) {
        return load(List.of(id)).stream().findFirst();
    }

    /** The products of these ids, in no order. */
    List<Product> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var variants = variants(ids);
        return sql.sql(
                        """
                        select id, type, status, title, description, brand, attributes, source, external_id,
                               created_at, updated_at, version
                          from catalogue.product where id = any(:ids::uuid[])
                        """)
                .param("ids", texts(ids))
                .query((row, number) ->
                        product(row, variants.getOrDefault(uuid(row, "id"), List.of())))
                .list();
    }

    /** Names of the fields of a product that changed after a version. */
    List<String> changedSince(UUID id, int version) {
        return sql.sql(
                        """
                        select field.key from catalogue.product p, jsonb_each_text(p.field_versions) as field
                         where p.id = :id and field.value::integer > :version order by field.key
                        """)
                .param("id", id)
                .param("version", version)
                .query((row, number) -> text(row, "key"))
                .list();
    }

    /** Variants with these article numbers, as they are compared. */
    List<CatalogueItem> itemsBySku(Collection<String> skuKeys) {
        return sql.sql(ITEMS + "where v.sku_key = any(:keys)")
                .param("keys", skuKeys.toArray(String[]::new))
                .query((row, number) -> item(row))
                .list();
    }

    /** Variants with these ids. */
    List<CatalogueItem> itemsById(Collection<UUID> ids) {
        return sql.sql(ITEMS + "where v.id = any(:ids::uuid[])")
                .param("ids", texts(ids))
                .query((row, number) -> item(row))
                .list();
    }

    private Map<UUID, List<Variant>> variants(Collection<UUID> products) {
        var found = new HashMap<UUID, List<Variant>>();
        sql.sql(
                        """
                        select * from catalogue.variant
                         where product_id = any(:products::uuid[]) order by product_id, position
                        """)
                .param("products", texts(products))
                .query(row -> {
                    found.computeIfAbsent(uuid(row, "product_id"), id -> new ArrayList<>())
                            .add(variant(row));
                });
        return found;
    }

    private static Product product(ResultSet row, List<Variant> variants) throws SQLException {
        return new Product(
                uuid(row, "id"),
                enumeration(row, "type", ProductType.class),
                enumeration(row, "status", ProductStatus.class),
                text(row, "title"),
                row.getString("description"),
                row.getString("brand"),
                jsonMap(row, "attributes", String.class),
                variants,
                text(row, "source"),
                row.getString("external_id"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static CatalogueItem item(ResultSet row) throws SQLException {
        var variant = variant(row);
        var title = text(row, "product_title");
        return new CatalogueItem(
                uuid(row, "product_id"),
                enumeration(row, "product_type", ProductType.class),
                variant.title() == null ? title : title + " · " + variant.title(),
                variant);
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(
                uuid(row, "id"),
                row.getString("sku"),
                row.getString("barcode"),
                row.getString("title"),
                jsonMap(row, "options", String.class),
                money(row, "price_minor", "price_currency"),
                integerOrNull(row, "weight_grams"),
                integerOrNull(row, "length_mm"),
                integerOrNull(row, "width_mm"),
                integerOrNull(row, "height_mm"),
                row.getString("hs_code"),
                row.getString("origin_country"));
    }

    static @Nullable Money money(ResultSet row, String amount, String currency)
            throws SQLException {
        var minor = longOrNull(row, amount);
        return minor == null ? null : new Money(minor, Currency.getInstance(text(row, currency)));
    }

    /** jsonb keeps its own order; ours is the alphabet's. */
    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
