package dev.comptoir.stores;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.Membership;
import dev.comptoir.access.Memberships;
import dev.comptoir.access.Role;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code stores.member}: within a store, and, for access, across stores. */
@Component
final class MemberRows implements Memberships {

    private final JdbcClient sql;
    private final JdbcClient system;

    MemberRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    record Row(UUID person, Role role, Instant joinedAt) {}

    @Override
    public Optional<Role> roleOf(UUID person, StoreId store) {
        return system.sql(
                        "select role from stores.member where store_id = :store and person_id = :person")
                .param("store", store.value())
                .param("person", person)
                .query(String.class)
                .optional()
                .map(Role::of);
    }

    @Override
    public List<Membership> of(UUID person) {
        return system.sql(
                        """
                        select m.store_id, s.name, m.role
                          from stores.member m join stores.store s on s.store_id = m.store_id
                         where m.person_id = :person
                         order by s.name, s.store_id
                        """)
                .param("person", person)
                .query((row, number) ->
                        new Membership(
                                new StoreId(uuid(row, "store_id")),
                                text(row, "name"),
                                Role.of(text(row, "role"))))
                .list();
    }

    /** Of the bound store, in the order of joining. */
    List<Row> page(PageRequest page) {
        return sql.sql(
                        """
                        select * from stores.member
                         where (:after::timestamptz is null or (joined_at, person_id) > (:after, :after_id::uuid))
                         order by joined_at, person_id limit :fetch
                        """)
                .param(
                        "after",
                        page.cursor().map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                .param("after_id", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(MemberRows::row)
                .list();
    }

    Optional<Row> find(UUID person) {
        return sql.sql("select * from stores.member where person_id = :person")
                .param("person", person)
                .query(MemberRows::row)
                .optional();
    }

    int owners() {
        return sql.sql("select count(*) from stores.member where role = 'owner'")
                .query(Integer.class)
                .single();
    }

    void insert(StoreId store, UUID person, Role role, Instant at) {
        insert(sql, store.value(), person, role, at, null);
    }

    /** For an accepted invitation: in a transaction of the system role. */
    void insertInvited(UUID store, UUID person, Role role, Instant at, UUID invitedBy) {
        insert(system, store, person, role, at, invitedBy);
    }

    void setRole(UUID person, Role role) {
        sql.sql("update stores.member set role = :role where person_id = :person")
                .param("role", role.id())
                .param("person", person)
                .update();
    }

    void delete(UUID person) {
        sql.sql("delete from stores.member where person_id = :person")
                .param("person", person)
                .update();
    }

    private static void insert(
            JdbcClient client,
            UUID store,
            UUID person,
            Role role,
            Instant at,
            @Nullable UUID invitedBy) {
        client.sql(
                        """
                        insert into stores.member (store_id, person_id, role, joined_at, invited_by)
                        values (:store, :person, :role, :at, :invited_by)
                        on conflict do nothing
                        """)
                .param("store", store)
                .param("person", person)
                .param("role", role.id())
                .param("at", timestamp(at))
                .param("invited_by", invitedBy)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                uuid(row, "person_id"), Role.of(text(row, "role")), instant(row, "joined_at"));
    }
}
