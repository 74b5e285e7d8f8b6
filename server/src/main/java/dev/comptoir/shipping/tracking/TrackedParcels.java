package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.tracked_parcel}; to be used inside a transaction of the store. */
@Repository
class TrackedParcels {

    /** Whoever took parcels to ask after and died loses them to another after this. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String COLUMNS =
            """
            t.shipment_id, t.position, t.integration_id, t.provider_type, t.tracking_number, t.sent_at, t.state, t.flags, t.state_since,
            t.failures, coalesce(t.subscribed_until > :now, false) as told,
            (select postal_code from shipping.shipment_address a
              where a.shipment_id = t.shipment_id and a.role = 'to') as postal_code
            """;

    private final JdbcClient sql;

    TrackedParcels(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The parcels that have waited longest for their carrier to be asked, for this caller alone.
     */
    List<TrackedParcel> takeDue(UUID integration, int most, Instant now) {
        return sql.sql(
                        """
                        with due as (
                            select store_id, shipment_id, position from shipping.tracked_parcel
                             where integration_id = :integration and due_at <= :now
                             order by due_at limit :most for update skip locked)
                        update shipping.tracked_parcel t set due_at = :leased
                          from due
                         where (t.store_id, t.shipment_id, t.position) = (due.store_id, due.shipment_id, due.position)
                        returning %s
                        """
                                .formatted(COLUMNS))
                .param("integration", integration)
                .param("now", timestamp(now))
                .param("leased", timestamp(now.plus(LEASE)))
                .param("most", most)
                .query((row, number) -> parcel(row))
                .list();
    }

    /** Puts parcels back that could not be asked after within the carrier's limits. */
    void giveBack(List<TrackedParcel> parcels, Instant due) {
        forEach(parcels, "due_at = :due", Map.of("due", timestamp(due)));
    }

    /** None of a connection's parcels is asked after before then. */
    void putOff(UUID integration, Instant due) {
        sql.sql(
                        """
                        update shipping.tracked_parcel set due_at = greatest(due_at, :due),
                               subscribe_at = greatest(subscribe_at, :due)
                         where integration_id = :integration and (due_at < :due or subscribe_at < :due)
                        """)
                .param("due", timestamp(due))
                .param("integration", integration)
                .update();
    }

    /** They were asked after, and nothing came of it. */
    void failed(List<TrackedParcel> parcels, Instant due, Instant now) {
        forEach(
                parcels,
                "due_at = :due, asked_at = :now, failures = failures + 1",
                Map.of("due", timestamp(due), "now", timestamp(now)));
    }

    private void forEach(List<TrackedParcel> parcels, String change, Map<String, ?> values) {
        var columns = new ColumnArrays<>(parcels);
        sql.sql(
                        """
                        update shipping.tracked_parcel t set %s
                          from unnest(:shipments::uuid[], :positions::integer[]) as p (shipment_id, position)
                         where t.shipment_id = p.shipment_id and t.position = p.position and t.due_at is not null
                        """
                                .formatted(change))
                .params(values)
                .param("shipments", columns.uuids(parcel -> parcel.key().shipment()))
                .param("positions", columns.integers(parcel -> parcel.key().position()))
                .update();
    }

    /** All parcels of these shipments. */
    List<TrackedParcel> of(Collection<UUID> shipments, Instant now) {
        return sql.sql(
                        """
                        select %s from shipping.tracked_parcel t
                         where t.shipment_id = any(:shipments) order by t.shipment_id, t.position
                        """
                                .formatted(COLUMNS))
                .param("now", timestamp(now))
                .param("shipments", shipments.toArray(UUID[]::new))
                .query((row, number) -> parcel(row))
                .list();
    }

    /** The parcels that bear these numbers on a connection; several where a number came again. */
    List<TrackedParcel> numbered(UUID integration, Collection<String> numbers, Instant now) {
        return sql.sql(
                        """
                        select %s from shipping.tracked_parcel t
                         where t.integration_id = :integration and t.tracking_number = any(:numbers)
                        """
                                .formatted(COLUMNS))
                .param("now", timestamp(now))
                .param("integration", integration)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> parcel(row))
                .list();
    }

    /** Numbers whose carrier is to be asked to tell of them. */
    List<TrackedParcel> takeToSubscribe(UUID integration, int most, Instant now) {
        return sql.sql(
                        """
                        with due as (
                            select store_id, shipment_id, position from shipping.tracked_parcel
                             where integration_id = :integration and subscribe_at <= :now
                             order by subscribe_at limit :most for update skip locked)
                        update shipping.tracked_parcel t set subscribe_at = :leased
                          from due
                         where (t.store_id, t.shipment_id, t.position) = (due.store_id, due.shipment_id, due.position)
                        returning %s
                        """
                                .formatted(COLUMNS))
                .param("integration", integration)
                .param("now", timestamp(now))
                .param("leased", timestamp(now.plus(LEASE)))
                .param("most", most)
                .query((row, number) -> parcel(row))
                .list();
    }

    /**
     * What came of it.
     *
     * @param until how long the carrier tells; null for none that it refused
     * @param again when to ask it anew
     */
    record Subscribed(
            TrackedParcel.Key parcel,
            @Nullable Instant until,
            @Nullable Instant again,
            @Nullable String refused) {}

    void subscribed(List<Subscribed> outcomes) {
        var columns = new ColumnArrays<>(outcomes);
        sql.sql(
                        """
                        update shipping.tracked_parcel t
                           set subscribed_until = s.until, subscription_refused = left(s.refused, 500),
                               subscribe_at = case when t.due_at is null then null else s.again end
                          from unnest(:shipments::uuid[], :positions::integer[], :untils::timestamptz[],
                                      :agains::timestamptz[], :refused::text[])
                            as s (shipment_id, position, until, again, refused)
                         where t.shipment_id = s.shipment_id and t.position = s.position
                        """)
                .param("shipments", columns.uuids(each -> each.parcel().shipment()))
                .param("positions", columns.integers(each -> each.parcel().position()))
                .param("untils", columns.texts(Subscribed::until))
                .param("agains", columns.texts(Subscribed::again))
                .param("refused", columns.texts(Subscribed::refused))
                .update();
    }

    /** The connection's carrier is not one that is asked to tell. */
    void neverSubscribe(UUID integration) {
        sql.sql(
                        """
                        update shipping.tracked_parcel set subscribe_at = null
                         where integration_id = :integration and subscribe_at is not null
                        """)
                .param("integration", integration)
                .update();
    }

    /** Begins to follow what was bought of a shipment, and ends it for what was taken back. */
    void follow(UUID shipment, Instant now) {
        sql.sql(
                        """
                        insert into shipping.tracked_parcel (store_id, shipment_id, position, integration_id, provider_type,
                               tracking_number, sent_at, due_at, subscribe_at)
                        select p.store_id, p.shipment_id, p.position, s.integration_id, s.provider_type, p.tracking_number,
                               coalesce(s.sent_at, :now), :now, :now
                          from shipping.parcel p join shipping.shipment s on s.id = p.shipment_id
                         where p.shipment_id = :shipment and p.tracking_number is not null and p.voided_at is null
                           and s.integration_id is not null and s.provider_type is not null
                           and s.purchase_state in ('answered', 'labelled', 'void_requested', 'void_refused')
                            on conflict (store_id, shipment_id, position) do nothing
                        """)
                .param("shipment", shipment)
                .param("now", timestamp(now))
                .update();
        sql.sql(
                        """
                        update shipping.tracked_parcel t set due_at = null, subscribe_at = null, ended_at = :now
                          from shipping.parcel p join shipping.shipment s on s.id = p.shipment_id
                         where t.shipment_id = :shipment and p.shipment_id = t.shipment_id and p.position = t.position
                           and t.ended_at is null
                           and (p.voided_at is not null or s.purchase_state in ('voided', 'void_not_offered'))
                        """)
                .param("shipment", shipment)
                .param("now", timestamp(now))
                .update();
    }

    private static TrackedParcel parcel(ResultSet row) throws SQLException {
        var flags = texts(row, "flags").stream().map(TrackingFlag::of).collect(Collectors.toSet());
        return new TrackedParcel(
                new TrackedParcel.Key(uuid(row, "shipment_id"), row.getInt("position")),
                uuidOrNull(row, "integration_id"),
                text(row, "provider_type"),
                text(row, "tracking_number"),
                row.getString("postal_code"),
                instant(row, "sent_at"),
                new ParcelStatus(
                        enumeration(row, "state", TrackingState.class),
                        flags,
                        instantOrNull(row, "state_since")),
                row.getBoolean("told"),
                row.getInt("failures"));
    }
}
