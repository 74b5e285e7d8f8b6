package dev.comptoir.notifications;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code notifications.message} and {@code message_read}, of the current store, in the caller's
 * transaction.
 */
@Component
final class InboxRows {

    /** What a reader may see: the messages of the role and those below, and one's own. */
    private static final String VISIBLE =
            "m.lowest_role = any(:roles) and (m.person_id is null or m.person_id = :person)";

    private static final String IS_READ =
            "exists (select from notifications.message_read r where r.message_id = m.id and r.person_id = :person)";

    private final JdbcClient sql;

    InboxRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Who reads.
     *
     * @param person null for a machine, which reads what is told to the whole store
     */
    record Reader(@Nullable UUID person, Role role) {

        String[] roles() {
            return Arrays.stream(Role.values())
                    .filter(role::atLeast)
                    .map(Role::id)
                    .toArray(String[]::new);
        }
    }

    record Row(
            UUID id,
            Instant at,
            String code,
            Severity severity,
            Map<String, Object> params,
            String subjectType,
            UUID subjectId,
            boolean read) {}

    boolean insert(UUID id, Instant at, Message message) {
        return sql.sql(
                                """
                                insert into notifications.message
                                       (id, store_id, at, code, severity, lowest_role, person_id, subject_type, subject_id,
                                        params, once)
                                values (:id, :store, :at, :code, :severity, :role, :person, :subjectType, :subject,
                                        :params, :once)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("store", StoreScope.current().value())
                        .param("at", timestamp(at))
                        .param("code", message.code())
                        .param("severity", message.severity().id())
                        .param("role", message.lowestRole().id())
                        .param("person", message.person())
                        .param("subjectType", message.subjectType())
                        .param("subject", message.subjectId())
                        .param("params", json(message.params()))
                        .param("once", message.once())
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Row> page(Reader reader, boolean unreadOnly, PageRequest page) {
        return sql.sql(
                        """
                        select m.*, %2$s as is_read
                          from notifications.message m
                         where %1$s and (not :unreadOnly or not %2$s)
                           and (:beforeAt::timestamptz is null or (m.at, m.id) < (:beforeAt, :beforeId::uuid))
                         order by m.at desc, m.id desc limit :fetch
                        """
                                .formatted(VISIBLE, IS_READ))
                .param("roles", reader.roles())
                .param("person", reader.person())
                .param("unreadOnly", unreadOnly)
                .param(
                        "beforeAt",
                        page.cursor().map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                .param("beforeId", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query((row, number) -> row(row))
                .list();
    }

    int unread(Reader reader) {
        return sql.sql(
                        "select count(*) from notifications.message m where %s and not %s"
                                .formatted(VISIBLE, IS_READ))
                .param("roles", reader.roles())
                .param("person", reader.person())
                .query(Integer.class)
                .single();
    }

    /**
     * @param upTo this message alone, or, when {@code all}, it and all older ones
     * @return false when the reader has no such message
     */
    boolean markRead(Reader reader, UUID upTo, boolean all) {
        boolean there =
                sql.sql(
                                "select exists (select from notifications.message m where m.id = :id and %s)"
                                        .formatted(VISIBLE))
                        .param("id", upTo)
                        .param("roles", reader.roles())
                        .param("person", reader.person())
                        .query(Boolean.class)
                        .single();
        if (there) {
            sql.sql(
                            """
                            insert into notifications.message_read (message_id, store_id, person_id)
                            select m.id, m.store_id, :person from notifications.message m
                             where %s and (m.id = :id or :all and (m.at, m.id) <
                                   (select o.at, o.id from notifications.message o where o.id = :id))
                            on conflict do nothing
                            """
                                    .formatted(VISIBLE))
                    .param("id", upTo)
                    .param("all", all)
                    .param("roles", reader.roles())
                    .param("person", reader.person())
                    .update();
        }
        return there;
    }

    void markUnread(Reader reader, UUID message) {
        sql.sql(
                        "delete from notifications.message_read where message_id = :id and person_id = :person")
                .param("id", message)
                .param("person", reader.person())
                .update();
    }

    @SuppressWarnings("unchecked")
    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                uuid(row, "id"),
                instant(row, "at"),
                text(row, "code"),
                enumeration(row, "severity", Severity.class),
                json(row, "params", Map.class),
                text(row, "subject_type"),
                uuid(row, "subject_id"),
                row.getBoolean("is_read"));
    }
}
