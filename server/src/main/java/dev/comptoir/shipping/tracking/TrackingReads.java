package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.enumerationOrNull;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.integerOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads where shipments of the current store are. */
@Repository
class TrackingReads {

    private final JdbcClient sql;

    TrackingReads(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @throws Problem when there is no such shipment
     */
    @Transactional(readOnly = true)
    public ShipmentTracking shipment(UUID id) {
        var parcels = parcels(id);
        return sql.sql(
                        """
                        select tracking_state, tracking_flags, tracked_at from shipping.shipment where id = :id
                        """)
                .param("id", id)
                .query((row, number) ->
                        new ShipmentTracking(
                                enumeration(row, "tracking_state", TrackingState.class),
                                flags(row, "tracking_flags"),
                                instantOrNull(row, "tracked_at"),
                                parcels))
                .optional()
                .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    private List<ShipmentTracking.ParcelTracking> parcels(UUID shipment) {
        return sql.sql(
                        """
                        select * from shipping.tracked_parcel where shipment_id = :shipment order by position
                        """)
                .param("shipment", shipment)
                .query((row, number) -> parcel(row))
                .list();
    }

    /** What was told of a shipment, the newest first. */
    @Transactional(readOnly = true)
    public Page<TrackingEventView> events(UUID shipment, PageRequest page) {
        var after = page.cursor();
        var found =
                sql.sql(
                                """
                                select * from shipping.tracking_event
                                 where shipment_id = :shipment
                                   and (:afterAt::timestamptz is null
                                        or (happened_at, position, event_key) < (:afterAt, :afterPosition, :afterKey::uuid))
                                 order by happened_at desc, position desc, event_key desc
                                 limit :limit
                                """)
                        .param("shipment", shipment)
                        .param(
                                "afterAt",
                                after.map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                        .param(
                                "afterPosition",
                                after.map(cursor -> (int) cursor.number(1)).orElse(0))
                        .param("afterKey", after.map(cursor -> cursor.uuid(2)).orElse(null))
                        .param("limit", page.fetchSize())
                        .query((row, number) -> new Listed(row))
                        .list();
        return Page.of(found, page, Listed::cursor).map(listed -> listed.view);
    }

    /** Codes that no table knew when they were told, those told last first. */
    @Transactional(readOnly = true)
    public List<UnmappedCode> unmapped(int most) {
        return sql.sql(
                        """
                        select provider_type, scope, code, (array_agg(label order by happened_at desc))[1] as label,
                               count(*) as events, min(happened_at) as first_at, max(happened_at) as last_at,
                               (array_agg(shipment_id order by happened_at desc))[1] as shipment_id
                          from shipping.tracking_event where not known
                         group by provider_type, scope, code
                         order by max(happened_at) desc, provider_type, scope, code
                         limit :most
                        """)
                .param("most", most)
                .query((row, number) ->
                        new UnmappedCode(
                                text(row, "provider_type"),
                                text(row, "scope"),
                                text(row, "code"),
                                text(row, "label"),
                                row.getLong("events"),
                                instant(row, "first_at"),
                                instant(row, "last_at"),
                                uuid(row, "shipment_id")))
                .list();
    }

    private static ShipmentTracking.ParcelTracking parcel(ResultSet row) throws SQLException {
        return new ShipmentTracking.ParcelTracking(
                row.getInt("position"),
                text(row, "tracking_number"),
                enumeration(row, "state", TrackingState.class),
                flags(row, "flags"),
                instantOrNull(row, "state_since"),
                expected(row),
                row.getString("received_by"),
                instantOrNull(row, "asked_at"),
                instantOrNull(row, "told_at"),
                instantOrNull(row, "due_at"),
                row.getString("not_known"),
                instantOrNull(row, "subscribed_until"),
                row.getString("subscription_refused"));
    }

    private static ShipmentTracking.@Nullable ExpectedArrival expected(ResultSet row)
            throws SQLException {
        var date = row.getObject("expected_on", LocalDate.class);
        return date == null
                ? null
                : new ShipmentTracking.ExpectedArrival(
                        date,
                        row.getObject("expected_time", LocalTime.class),
                        "carrier",
                        instant(row, "expected_told_at"));
    }

    private static List<TrackingFlag> flags(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(TrackingFlag::of).sorted().toList();
    }

    /** An event with what sorts it. */
    private static final class Listed {

        private final TrackingEventView view;
        private final java.time.Instant at;
        private final UUID key;

        Listed(ResultSet row) throws SQLException {
            at = instant(row, "happened_at");
            key = uuid(row, "event_key");
            var seconds = integerOrNull(row, "offset_seconds");
            view =
                    new TrackingEventView(
                            row.getInt("position"),
                            row.getObject("local_time", LocalDateTime.class),
                            seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds).getId(),
                            seconds == null ? null : at,
                            enumerationOrNull(row, "state", TrackingState.class),
                            flags(row, "flags"),
                            row.getBoolean("known"),
                            text(row, "scope"),
                            text(row, "code"),
                            text(row, "label"),
                            row.getString("place"),
                            row.getString("country"),
                            text(row, "told_by"),
                            text(row, "told_ref"),
                            instant(row, "told_at"));
        }

        Cursor cursor() {
            return Cursor.of(at, view.parcel(), key);
        }
    }
}
