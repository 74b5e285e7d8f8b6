package dev.comptoir.stores;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.Role;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code stores.store}. */
@Component
final class StoreRows {

    private static final ShipFrom NOWHERE = new ShipFrom(null, null, null, null, null, null, null);

    private final JdbcClient sql;
    private final JdbcClient system;

    StoreRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    /**
     * What may be changed of a store; null leaves it.
     *
     * @param shipFrom normalised; one that stands for none takes it away
     */
    record Changes(
            @Nullable String name,
            @Nullable String country,
            @Nullable String currency,
            @Nullable String timeZone,
            @Nullable String language,
            @Nullable ShipFrom shipFrom) {}

    void insert(Store store) {
        sql.sql(
                        """
                        insert into stores.store
                               (store_id, name, country, currency, time_zone, language, created_at, version,
                                ship_company, ship_line1, ship_line2, ship_postal_code, ship_city, ship_state,
                                ship_country)
                        values (:id, :name, :country, :currency, :zone, :language, :created, :version,
                                :company, :line1, :line2, :postal_code, :city, :state, :ship_country)
                        """)
                .param("id", store.id())
                .param("name", store.name())
                .param("country", store.country())
                .param("currency", store.currency())
                .param("zone", store.timeZone())
                .param("language", store.language())
                .param("created", timestamp(store.createdAt()))
                .param("version", store.version())
                .params(shipFrom(store.shipFrom()))
                .update();
    }

    /** The bound store. */
    Optional<Store> find(StoreId id) {
        return sql.sql("select *, null::text as role from stores.store where store_id = :id")
                .param("id", id.value())
                .query(StoreRows::store)
                .optional();
    }

    /**
     * As {@link #find}, and nobody else changes the store or its team until this transaction ends.
     */
    void lock(StoreId id) {
        sql.sql("select store_id from stores.store where store_id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    boolean update(StoreId id, Changes changes, int version) {
        return sql.sql(
                                """
                                update stores.store
                                   set name = coalesce(:name, name), country = coalesce(:country, country),
                                       currency = coalesce(:currency, currency), time_zone = coalesce(:zone, time_zone),
                                       language = coalesce(:language, language), version = version + 1,
                                       ship_company = case when :ship then :company else ship_company end,
                                       ship_line1 = case when :ship then :line1 else ship_line1 end,
                                       ship_line2 = case when :ship then :line2 else ship_line2 end,
                                       ship_postal_code = case when :ship then :postal_code else ship_postal_code end,
                                       ship_city = case when :ship then :city else ship_city end,
                                       ship_state = case when :ship then :state else ship_state end,
                                       ship_country = case when :ship then :ship_country else ship_country end
                                 where store_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", changes.name())
                        .param("country", changes.country())
                        .param("currency", changes.currency())
                        .param("zone", changes.timeZone())
                        .param("language", changes.language())
                        .param("ship", changes.shipFrom() != null)
                        .params(shipFrom(changes.shipFrom()))
                        .update()
                == 1;
    }

    /** The stores of a person by name, with their role. */
    List<Store> ofPerson(UUID person, PageRequest page) {
        return system.sql(
                        """
                        select s.*, m.role from stores.store s join stores.member m on m.store_id = s.store_id
                         where m.person_id = :person
                           and (:after_name::text is null or (s.name, s.store_id) > (:after_name, :after_id::uuid))
                         order by s.name, s.store_id limit :fetch
                        """)
                .param("person", person)
                .param("after_name", page.cursor().map(cursor -> cursor.text(0)).orElse(null))
                .param("after_id", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(StoreRows::store)
                .list();
    }

    /** The name of any store, for whoever holds an invitation to it. */
    String name(UUID id) {
        return system.sql("select name from stores.store where store_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Names of any stores, for whoever runs the installation. */
    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        system.sql("select store_id, name from stores.store where store_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(uuid(row, "store_id"), text(row, "name"));
                });
        return names;
    }

    /** All stores by name, with the size of their teams. */
    List<AdminStore> all(PageRequest page) {
        return system.sql(
                        """
                        select s.*, (select count(*) from stores.member m where m.store_id = s.store_id) as members,
                               array(select m.person_id::text from stores.member m
                                      where m.store_id = s.store_id and m.role = 'owner' order by m.joined_at) as owners
                          from stores.store s
                         where (:after_name::text is null or (s.name, s.store_id) > (:after_name, :after_id::uuid))
                         order by s.name, s.store_id limit :fetch
                        """)
                .param("after_name", page.cursor().map(cursor -> cursor.text(0)).orElse(null))
                .param("after_id", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query((row, number) -> adminStore(row))
                .list();
    }

    Set<String> someNames(int most) {
        return system.sql("select distinct name from stores.store limit :most")
                .param("most", most)
                .query((row, number) -> text(row, "name"))
                .set();
    }

    private static AdminStore adminStore(ResultSet row) throws SQLException {
        return new AdminStore(
                uuid(row, "store_id"),
                text(row, "name"),
                text(row, "country"),
                text(row, "currency"),
                text(row, "time_zone"),
                instant(row, "created_at"),
                row.getInt("members"),
                texts(row, "owners").stream()
                        .map(id -> new AdminStore.Owner(UUID.fromString(id), null))
                        .toList());
    }

    private static Map<String, @Nullable Object> shipFrom(@Nullable ShipFrom address) {
        var values = new HashMap<String, @Nullable Object>();
        var known = address != null && !address.isNone() ? address : NOWHERE;
        values.put("company", known.company());
        values.put("line1", known.line1());
        values.put("line2", known.line2());
        values.put("postal_code", known.postalCode());
        values.put("city", known.city());
        values.put("state", known.state());
        values.put("ship_country", known.country());
        return values;
    }

    private static @Nullable ShipFrom shipFrom(ResultSet row) throws SQLException {
        return row.getString("ship_line1") == null
                ? null
                : new ShipFrom(
                        row.getString("ship_company"),
                        row.getString("ship_line1"),
                        row.getString("ship_line2"),
                        row.getString("ship_postal_code"),
                        row.getString("ship_city"),
                        row.getString("ship_state"),
                        row.getString("ship_country"));
    }

    private static Store store(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new Store(
                uuid(row, "store_id"),
                text(row, "name"),
                text(row, "country"),
                text(row, "currency"),
                text(row, "time_zone"),
                text(row, "language"),
                shipFrom(row),
                instant(row, "created_at"),
                row.getInt("version"),
                role == null ? null : Role.of(role));
    }
}
