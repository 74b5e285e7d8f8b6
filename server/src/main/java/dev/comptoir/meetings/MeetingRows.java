package dev.comptoir.meetings;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code meetings.meeting}; to be used inside a transaction of the store. */
@Repository
class MeetingRows {

    private static final String COLUMNS =
            """
            select id, integration_id, provider_type, environment, state, topic, agenda, local_start, time_zone,
                   starts_at, duration_minutes, rules, provider_meeting_id, join_url, passcode, fault, request_print,
                   sent_at, checked_at, created_at
              from meetings.meeting
            """;

    private final JdbcClient sql;

    MeetingRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param key digest of the caller's key
     * @return false when the store has a meeting under this key already; then nothing is written
     */
    boolean insert(MeetingRow row, byte @Nullable [] key, @Nullable UUID requestedBy) {
        return bound(
                                sql.sql(
                                        """
                                        insert into meetings.meeting (id, store_id, integration_id, provider_type, environment,
                                               state, request_key, request_print, requested_by, topic, agenda, local_start,
                                               time_zone, starts_at, duration_minutes, rules, sent_at, created_at)
                                        values (:id, :store, :integration, :type, :environment,
                                               :state, :key, :print, :requestedBy, :topic, :agenda, :start,
                                               :zone, :startsAt, :minutes, :rules, :sentAt, :createdAt)
                                        on conflict (store_id, request_key) do nothing
                                        """),
                                row)
                        .param("store", StoreScope.current().value())
                        .param("key", key)
                        .param("requestedBy", requestedBy)
                        .param("createdAt", timestamp(row.createdAt()))
                        .update()
                == 1;
    }

    /**
     * Writes the row as it is to be.
     *
     * @param from only if it is in this state still
     * @return whether it was
     */
    boolean update(MeetingRow row, MeetingState from) {
        return bound(
                                sql.sql(
                                        """
                                        update meetings.meeting
                                           set integration_id = :integration, environment = :environment, state = :state,
                                               request_print = :print, topic = :topic, agenda = :agenda, local_start = :start,
                                               time_zone = :zone, starts_at = :startsAt, duration_minutes = :minutes,
                                               rules = :rules, provider_meeting_id = :providerId, join_url = :joinUrl,
                                               passcode = :passcode, fault = :fault, sent_at = :sentAt, checked_at = :checkedAt
                                         where id = :id and provider_type = :type and state = :from
                                        """),
                                row)
                        .param("providerId", row.providerId())
                        .param("joinUrl", row.joinUrl())
                        .param("passcode", row.passcode())
                        .param("fault", row.fault() == null ? null : Columns.json(row.fault()))
                        .param("checkedAt", timestampOrNull(row.checkedAt()))
                        .param("from", from.id())
                        .update()
                == 1;
    }

    Optional<MeetingRow> find(UUID id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<MeetingRow> findByKey(byte[] key) {
        return sql.sql(COLUMNS + " where request_key = :key")
                .param("key", key)
                .query((row, number) -> read(row))
                .optional();
    }

    Page<MeetingRow> list(@Nullable MeetingState state, PageRequest page) {
        var after = page.cursor();
        var rows =
                sql.sql(
                                COLUMNS
                                        + """
                                         where (cast(:state as text) is null or state = :state)
                                           and (cast(:at as timestamptz) is null
                                                or (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                                         order by created_at desc, id desc
                                         limit :limit\
                                        """)
                        .param("state", state == null ? null : state.id())
                        .param("at", after.map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                        .param("id", after.map(cursor -> cursor.uuid(1)).orElse(null))
                        .param("limit", page.fetchSize())
                        .query((row, number) -> read(row))
                        .list();
        return Page.of(rows, page, row -> Cursor.of(row.createdAt(), row.id()));
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, MeetingRow row) {
        var meeting = row.meeting();
        return statement
                .param("id", row.id())
                .param("integration", row.integration())
                .param("type", row.providerType())
                .param("environment", row.environment().id())
                .param("state", row.state().id())
                .param("print", row.print())
                .param("topic", meeting.topic())
                .param("agenda", meeting.agenda())
                .param("start", meeting.start())
                .param("zone", meeting.zone().getId())
                .param("startsAt", timestamp(row.startsAt()))
                .param("minutes", meeting.minutes())
                .param("rules", Columns.json(meeting.rules()))
                .param("sentAt", timestamp(row.sentAt()));
    }

    private static MeetingRow read(ResultSet row) throws SQLException {
        return new MeetingRow(
                uuidOrNull(row, "integration_id"),
                text(row, "provider_type"),
                Environment.of(text(row, "environment")),
                enumeration(row, "state", MeetingState.class),
                meeting(row),
                instant(row, "starts_at"),
                row.getString("provider_meeting_id"),
                row.getBytes("join_url"),
                row.getBytes("passcode"),
                jsonOrNull(row, "fault", KeptFault.class),
                row.getBytes("request_print"),
                instant(row, "sent_at"),
                instantOrNull(row, "checked_at"),
                instant(row, "created_at"));
    }

    private static NewMeeting meeting(ResultSet row) throws SQLException {
        return new NewMeeting(
                uuid(row, "id"),
                text(row, "topic"),
                row.getString("agenda"),
                Objects.requireNonNull(row.getObject("local_start", LocalDateTime.class)),
                ZoneId.of(text(row, "time_zone")),
                row.getInt("duration_minutes"),
                json(row, "rules", MeetingRules.class));
    }
}
