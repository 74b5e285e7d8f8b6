package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.timestamp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes a group of messages in one statement, which is its own transaction: one round trip, one
 * commit. A message that is there already is left out, wherever its first copy is: in the table, in
 * this group or in that of another node.
 */
final class HookInsert {

    private static final String SQL =
            """
            with come as (
                select id::uuid, store_id::uuid, integration_id::uuid, key::uuid, method, path, headers, body
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    as m (id, store_id, integration_id, key, method, path, headers, body)
            ), receipt as (
                insert into webhooks.hook_receipt (integration_id, message_key, store_id, message_id, received_at)
                select integration_id, key, store_id, id, ? from come
                    on conflict (integration_id, message_key) do nothing
                returning message_id
            ), waiting as (
                insert into webhooks.hook_waiting (integration_id, message_id, store_id, received_at, due_at)
                select integration_id, id, store_id, ?, ? from come join receipt on message_id = id
            )
            insert into webhooks.hook_message (id, store_id, integration_id, received_at, method, path, headers, body)
            select id, store_id, integration_id, ?, method, path, headers::json, body
              from come join receipt on message_id = id
            """;

    /** How often the statement names the moment of receipt. */
    private static final int TIMES = 4;

    private static final Comparator<KeptMessage> ORDER =
            Comparator.comparing(KeptMessage::integration).thenComparing(KeptMessage::key);

    private HookInsert() {}

    static void run(JdbcOperations sql, List<KeptMessage> group, Instant receivedAt) {
        // two writers that meet the same messages wait for each other in the same order
        var messages = group.stream().sorted(ORDER).toList();
        sql.update(SQL, statement -> fill(statement, messages, receivedAt));
    }

    private static void fill(
            PreparedStatement statement, List<KeptMessage> messages, Instant receivedAt)
            throws SQLException {
        var row = new Arrays(statement.getConnection(), messages);
        var at = timestamp(receivedAt);
        int next = 0;
        statement.setArray(++next, row.texts(KeptMessage::id));
        statement.setArray(++next, row.texts(message -> message.store().value()));
        statement.setArray(++next, row.texts(KeptMessage::integration));
        statement.setArray(++next, row.texts(KeptMessage::key));
        statement.setArray(++next, row.texts(message -> message.request().method()));
        statement.setArray(++next, row.texts(message -> message.request().path()));
        statement.setArray(++next, row.texts(KeptMessage::headers));
        statement.setArray(++next, row.bytes());
        for (int time = 0; time < TIMES; time++) {
            statement.setObject(++next, at);
        }
    }

    /** Texts and bytes travel as they are; an array of anything else is written out and escaped. */
    private record Arrays(Connection connection, List<KeptMessage> messages) {

        java.sql.Array texts(Function<KeptMessage, Object> column) throws SQLException {
            var texts = messages.stream().map(column).map(Object::toString);
            return connection.createArrayOf("text", texts.toArray(String[]::new));
        }

        java.sql.Array bytes() throws SQLException {
            var bodies = messages.stream().map(each -> each.request().body());
            return connection.createArrayOf("bytea", bodies.toArray(byte[][]::new));
        }
    }
}
