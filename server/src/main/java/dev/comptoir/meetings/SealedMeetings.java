package dev.comptoir.meetings;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.secrets.SealedRecords;
import dev.comptoir.platform.secrets.SecretPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code meetings.meeting} keeps sealed, for the rotation of keys. */
@Component
final class SealedMeetings implements SealedRecords {

    private static final Map<String, String> FIELDS =
            Map.of("join_url", MeetingLedger.JOIN_URL, "passcode", MeetingLedger.PASSCODE);

    @Override
    public Set<String> columns() {
        return Set.of("meetings.meeting.join_url", "meetings.meeting.passcode");
    }

    @Override
    public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        return sql
                .sql(
                        """
                        select id, store_id, join_url, passcode from meetings.meeting
                         where (substring(join_url from 1 for 5) <> :current or substring(passcode from 1 for 5) <> :current)
                           and id::text > split_part(:after, '/', 1)
                         order by id::text limit :limit
                           for update
                        """)
                .param("current", current)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> rows(row, current))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void replace(JdbcClient sql, Row row, byte[] sealed) {
        var column = row.key().substring(row.key().indexOf('/') + 1);
        if (!FIELDS.containsKey(column)) {
            throw new IllegalArgumentException(column + " is not sealed");
        }
        sql.sql("update meetings.meeting set %s = :sealed where id = :id".formatted(column))
                .param("sealed", sealed)
                .param("id", row.place().owner())
                .update();
    }

    private static List<Row> rows(ResultSet meeting, byte[] current) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var column : FIELDS.keySet()) {
            var sealed = meeting.getBytes(column);
            if (sealed != null && !Arrays.equals(Arrays.copyOf(sealed, current.length), current)) {
                var id = uuid(meeting, "id");
                var place = new SecretPlace(storeId(meeting, "store_id"), id, FIELDS.get(column));
                rows.add(new Row(id + "/" + column, place, sealed));
            }
        }
        return rows;
    }
}
