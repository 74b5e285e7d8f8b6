package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code access.person}. */
@Component
final class PersonRows {

    private final JdbcClient sql;

    PersonRows(@System JdbcClient sql) {
        this.sql = sql;
    }

    /** What signing in needs to know of a person. */
    record Account(Person person, String passwordHash, @Nullable String language, int signIns) {}

    Optional<Account> byEmail(String email) {
        return sql.sql("select * from access.person where email = :email")
                .param("email", email)
                .query(PersonRows::account)
                .optional();
    }

    Optional<Account> byId(UUID id) {
        return sql.sql("select * from access.person where id = :id")
                .param("id", id)
                .query(PersonRows::account)
                .optional();
    }

    List<Person> byIds(Collection<UUID> ids) {
        return sql.sql("select * from access.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonRows::person)
                .list();
    }

    /** By creation, newest last. */
    List<Person> page(PageRequest page) {
        return sql.sql(
                        """
                        select * from access.person
                         where (:after::uuid is null or id > :after)
                         order by id limit :fetch
                        """)
                .param("after", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(PersonRows::person)
                .list();
    }

    List<Person> platformAdmins() {
        return sql.sql(
                        "select * from access.person where platform_admin and not disabled order by id")
                .query(PersonRows::person)
                .list();
    }

    boolean none() {
        return !sql.sql("select exists (select from access.person)").query(Boolean.class).single();
    }

    /** Whether nobody has signed in yet. */
    boolean nobodySignedIn() {
        return !sql.sql("select exists (select from access.person where sign_ins > 0)")
                .query(Boolean.class)
                .single();
    }

    int count() {
        return sql.sql("select count(*) from access.person").query(Integer.class).single();
    }

    void insert(Person person, String passwordHash) {
        sql.sql(
                        """
                        insert into access.person (id, email, name, password_hash, platform_admin)
                        values (:id, :email, :name, :hash, :admin)
                        """)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("hash", passwordHash)
                .param("admin", person.platformAdmin())
                .update();
    }

    void update(UUID id, @Nullable String name, @Nullable String language) {
        sql.sql(
                        """
                        update access.person
                           set name = coalesce(:name, name), language = coalesce(:language, language)
                         where id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("language", language)
                .update();
    }

    void setPassword(UUID id, String hash) {
        sql.sql("update access.person set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void signedIn(UUID id, Instant at) {
        sql.sql(
                        "update access.person set last_sign_in_at = :at, sign_ins = sign_ins + 1 where id = :id")
                .param("id", id)
                .param("at", timestamp(at))
                .update();
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                person(row, number),
                text(row, "password_hash"),
                row.getString("language"),
                row.getInt("sign_ins"));
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                uuid(row, "id"),
                text(row, "email"),
                text(row, "name"),
                row.getBoolean("platform_admin"),
                instantOrNull(row, "last_sign_in_at"),
                row.getBoolean("disabled"));
    }
}
