package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code access.session}. */
@Component
final class SessionRows {

    private static final Duration REMEMBERED_AFTER_END = Duration.ofDays(30);

    private final JdbcClient sql;

    SessionRows(@System JdbcClient sql) {
        this.sql = sql;
    }

    /** A session that is alive, and whose it is. */
    record Live(UUID id, Actor.PersonActor person, @Nullable String language, Instant lastSeen) {}

    Optional<Live> find(byte[] hash, Instant now, Duration idle) {
        return sql.sql(
                        """
                        select s.id, s.last_seen_at, p.id person_id, p.email, p.name, p.platform_admin, p.language
                          from access.session s join access.person p on p.id = s.person_id
                         where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now
                           and s.last_seen_at > :idle_since and not p.disabled
                        """)
                .param("hash", hash)
                .param("now", timestamp(now))
                .param("idle_since", timestamp(now.minus(idle)))
                .query(SessionRows::live)
                .optional();
    }

    void insert(UUID id, UUID person, byte[] hash, Instant now, Instant expires, Visitor visitor) {
        sql.sql(
                        """
                        insert into access.session
                               (id, token_hash, person_id, created_at, last_seen_at, expires_at, ip, user_agent)
                        values (:id, :hash, :person, :now, :now, :expires, :ip, :user_agent)
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("person", person)
                .param("now", timestamp(now))
                .param("expires", timestamp(expires))
                .param("ip", visitor.ip())
                .param("user_agent", visitor.userAgent())
                .update();
    }

    void seen(UUID id, Instant now) {
        sql.sql("update access.session set last_seen_at = :now where id = :id")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    void end(UUID id, Instant now) {
        sql.sql("update access.session set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    /** Ends the sessions of a person, but for the one that asks. */
    void endOthers(UUID person, @Nullable UUID kept, Instant now) {
        sql.sql(
                        """
                        update access.session set ended_at = :now
                         where person_id = :person and ended_at is null and id is distinct from :kept::uuid
                        """)
                .param("person", person)
                .param("kept", kept)
                .param("now", timestamp(now))
                .update();
    }

    /**
     * Whether this person has lately signed in from there: their own place is not blocked for
     * others' attempts.
     */
    boolean knows(UUID person, String ip) {
        return sql.sql(
                        "select exists (select from access.session where person_id = :person and ip = :ip)")
                .param("person", person)
                .param("ip", ip)
                .query(Boolean.class)
                .single();
    }

    boolean isAlive(@Nullable UUID id) {
        return sql.sql(
                        """
                        select exists (select from access.session s join access.person p on p.id = s.person_id
                                        where s.id = :id::uuid and s.ended_at is null and s.expires_at > now()
                                          and not p.disabled)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void forgetOld(Instant now) {
        sql.sql("delete from access.session where expires_at < :long_ago")
                .param("long_ago", timestamp(now.minus(REMEMBERED_AFTER_END)))
                .update();
    }

    private static Live live(ResultSet row, int number) throws SQLException {
        var person =
                new Actor.PersonActor(
                        uuid(row, "person_id"),
                        text(row, "email"),
                        text(row, "name"),
                        row.getBoolean("platform_admin"));
        return new Live(
                uuid(row, "id"), person, row.getString("language"), instant(row, "last_seen_at"));
    }
}
