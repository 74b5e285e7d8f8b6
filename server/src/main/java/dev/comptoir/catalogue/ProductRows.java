package dev.comptoir.catalogue;

import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Writes the tables of products, any number at a time: one statement per table, whose rows come as
 * one JSON document (ADR 60). To be used inside a transaction of the store.
 */
@Repository
class ProductRows {

    private final JdbcClient sql;

    ProductRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What tells whether a product is known, and has changed. */
    record Known(
            UUID id, String source, @Nullable String externalId, UUID fingerprint, int version) {}

    /** Which product has an article number. */
    record SkuOwner(String skuKey, UUID productId) {}

    /** A word by which a product is found. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Word(String word, UUID productId) {}

    List<Known> known(Collection<ExternalRef> refs) {
        return sql.sql(
                        """
                        select p.id, p.source, p.external_id, p.fingerprint, p.version
                          from jsonb_to_recordset(:refs) as r("source" text, "externalId" text)
                          join catalogue.product p on p.source = r."source" and p.external_id = r."externalId"
                        """)
                .param("refs", json(refs))
                .query(ProductRows::known)
                .list();
    }

    List<Known> knownById(Collection<UUID> ids) {
        return sql.sql(
                        """
                        select id, source, external_id, fingerprint, version from catalogue.product
                         where id = any(:ids::uuid[])
                        """)
                .param("ids", texts(ids))
                .query(ProductRows::known)
                .list();
    }

    List<SkuOwner> skuOwners(Collection<String> skuKeys) {
        return sql.sql(
                        "select sku_key, product_id from catalogue.variant where sku_key = any(:keys)")
                .param("keys", skuKeys.toArray(String[]::new))
                .query((row, number) ->
                        new SkuOwner(row.getString("sku_key"), uuid(row, "product_id")))
                .list();
    }

    /** Writes products that are new, or takes the place of those of the same ids. */
    void write(List<ProductRow> rows, Instant now) {
        sql.sql(
                        """
                        insert into catalogue.product (store_id, id, type, status, title, title_key, description, brand,
                               attributes, source, external_id, variant_count, first_sku, lowest_minor, highest_minor,
                               price_currency, fingerprint, field_versions, created_at, updated_at)
                        select :store, id, type, status, title, title_key, description, brand,
                               attributes, source, external_id, variant_count, first_sku, lowest_minor, highest_minor,
                               price_currency, fingerprint, '{}', :now, :now
                          from jsonb_to_recordset(:rows) as row(id uuid, type text, status text, title text, title_key text,
                               description text, brand text, attributes jsonb, source text, external_id text,
                               variant_count integer, first_sku text, lowest_minor bigint, highest_minor bigint,
                               price_currency text, fingerprint uuid)
                        on conflict (store_id, id) do update
                           set type = excluded.type, status = excluded.status, title = excluded.title,
                               title_key = excluded.title_key, description = excluded.description, brand = excluded.brand,
                               attributes = excluded.attributes, source = excluded.source,
                               external_id = excluded.external_id, variant_count = excluded.variant_count,
                               first_sku = excluded.first_sku, lowest_minor = excluded.lowest_minor,
                               highest_minor = excluded.highest_minor, price_currency = excluded.price_currency,
                               fingerprint = excluded.fingerprint, updated_at = excluded.updated_at,
                               version = product.version + 1
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .param("now", timestamp(now))
                .update();
    }

    /** Remembers in which version each of their fields changed. */
    void rememberChanges(List<ProductRow> rows) {
        sql.sql(
                        """
                        update catalogue.product p set field_versions = p.field_versions || row.field_versions
                          from jsonb_to_recordset(:rows) as row(id uuid, field_versions jsonb)
                         where p.id = row.id
                        """)
                .param("rows", json(rows))
                .update();
    }

    /** Takes away the variants of these products that are not among the rows. */
    void deleteOtherVariants(Collection<UUID> products, Collection<UUID> kept) {
        sql.sql(
                        """
                        delete from catalogue.variant
                         where product_id = any(:products::uuid[]) and not id = any(:kept::uuid[])
                        """)
                .param("products", texts(products))
                .param("kept", texts(kept))
                .update();
    }

    void writeVariants(List<VariantRow> rows) {
        sql.sql(
                        """
                        insert into catalogue.variant (store_id, id, product_id, position, sku, sku_key, barcode, title,
                               options, price_minor, price_currency, weight_grams, length_mm, width_mm, height_mm, hs_code,
                               origin_country)
                        select :store, id, product_id, position, sku, sku_key, barcode, title,
                               options, price_minor, price_currency, weight_grams, length_mm, width_mm, height_mm, hs_code,
                               origin_country
                          from jsonb_to_recordset(:rows) as row(id uuid, product_id uuid, position integer, sku text,
                               sku_key text, barcode text, title text, options jsonb, price_minor bigint,
                               price_currency text, weight_grams integer, length_mm integer, width_mm integer,
                               height_mm integer, hs_code text, origin_country text)
                        on conflict (store_id, id) do update
                           set position = excluded.position, sku = excluded.sku, sku_key = excluded.sku_key,
                               barcode = excluded.barcode, title = excluded.title, options = excluded.options,
                               price_minor = excluded.price_minor, price_currency = excluded.price_currency,
                               weight_grams = excluded.weight_grams, length_mm = excluded.length_mm,
                               width_mm = excluded.width_mm, height_mm = excluded.height_mm, hs_code = excluded.hs_code,
                               origin_country = excluded.origin_country
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .update();
    }

    void deleteWords(Collection<UUID> products) {
        sql.sql("delete from catalogue.product_word where product_id = any(:products::uuid[])")
                .param("products", texts(products))
                .update();
    }

    void writeWords(List<Word> words) {
        sql.sql(
                        """
                        insert into catalogue.product_word (store_id, word, product_id)
                        select :store, word, product_id
                          from jsonb_to_recordset(:words) as row(word text, product_id uuid)
                         order by word, product_id
                        """)
                .param("store", StoreScope.current().value())
                .param("words", json(words))
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from catalogue.product where id = :id").param("id", id).update()
                == 1;
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                uuid(row, "id"),
                row.getString("source"),
                row.getString("external_id"),
                uuid(row, "fingerprint"),
                row.getInt("version"));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
