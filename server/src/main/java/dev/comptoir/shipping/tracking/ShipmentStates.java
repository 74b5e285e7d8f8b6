package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes where parcels and shipments are; to be used inside a transaction of the store. Of a
 * shipment's row tracking writes its own four columns and nothing else.
 */
@Repository
class ShipmentStates {

    private final JdbcClient sql;

    ShipmentStates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A shipment that is elsewhere than before, or of which something else is to be known.
     *
     * @param order that it is for
     */
    record Change(UUID shipment, @Nullable UUID order, TrackingState before, TrackingState after) {}

    /** One writer at a time of each of these shipments, whoever else has some of them. */
    void lock(Collection<UUID> shipments) {
        sql.sql(
                        """
                        select id from shipping.shipment where id = any(:ids) order by id for no key update
                        """)
                .param("ids", shipments.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void save(List<Progress> progress, Instant now) {
        if (progress.isEmpty()) {
            return;
        }
        var columns = new ColumnArrays<>(progress);
        sql.sql(
                        """
                        update shipping.tracked_parcel t
                           set state = p.state, flags = string_to_array(p.flags, ' '), state_since = p.since,
                               due_at = p.due, subscribe_at = case when p.due is null then null else t.subscribe_at end,
                               told_at = :now, asked_at = case when p.asked then :now else t.asked_at end, failures = 0, not_known = p.not_known,
                               expected_on = coalesce(p.expected_on, t.expected_on),
                               expected_time = case when p.expected_on is null then t.expected_time else p.expected_time end,
                               expected_told_at = case when p.expected_on is null then t.expected_told_at else :now end,
                               received_by = coalesce(p.received_by, t.received_by),
                               ended_at = case when p.due is null then coalesce(t.ended_at, :now) end
                          from unnest(:shipments::uuid[], :positions::integer[], :states::text[], :flags::text[],
                                      :sinces::timestamptz[], :dues::timestamptz[], :dates::date[], :times::time[],
                                      :receivers::text[], :notKnown::text[], :asked::boolean[])
                            as p (shipment_id, position, state, flags, since, due, expected_on, expected_time, received_by,
                                  not_known, asked)
                         where t.shipment_id = p.shipment_id and t.position = p.position
                        """)
                .param("now", timestamp(now))
                .param("shipments", columns.uuids(each -> each.parcel().shipment()))
                .param("positions", columns.integers(each -> each.parcel().position()))
                .param("states", columns.texts(each -> each.status().state().id()))
                .param("flags", columns.texts(each -> text(each.status().flags())))
                .param("sinces", columns.texts(each -> each.status().since()))
                .param("dues", columns.texts(Progress::due))
                .param("dates", columns.texts(ShipmentStates::date))
                .param("times", columns.texts(ShipmentStates::time))
                .param("receivers", columns.texts(Progress::receivedBy))
                .param("notKnown", columns.texts(Progress::notKnown))
                .param("asked", columns.booleans(Progress::asked))
                .update();
    }

    /** Writes the states of shipments, and gives back those that are other than they were. */
    List<Change> change(Map<UUID, ShipmentStatus> becomes, Instant now) {
        var columns = new ColumnArrays<>(List.copyOf(becomes.entrySet()));
        return sql.sql(
                        """
                        with before as (
                            select s.store_id, s.id, s.tracking_state, b.state, string_to_array(b.flags, ' ') as flags
                              from shipping.shipment s
                              join unnest(:ids::uuid[], :states::text[], :flags::text[]) as b (id, state, flags)
                                on b.id = s.id)
                        update shipping.shipment s
                           set tracking_state = before.state, tracking_flags = before.flags, tracked_at = :now,
                               delivered_on = case when before.state = 'delivered' then
                                   (select max(e.local_time)::date from shipping.tracking_event e
                                     where e.shipment_id = s.id and e.state = 'delivered') end
                          from before
                         where s.store_id = before.store_id and s.id = before.id
                           and (s.tracking_state, s.tracking_flags) is distinct from (before.state, before.flags)
                        returning s.id, s.order_id, before.tracking_state as before, s.tracking_state as after
                        """)
                .param("ids", columns.uuids(Map.Entry::getKey))
                .param("states", columns.texts(each -> each.getValue().state().id()))
                .param("flags", columns.texts(each -> text(each.getValue().flags())))
                .param("now", timestamp(now))
                .query((row, number) ->
                        new Change(
                                uuid(row, "id"),
                                uuidOrNull(row, "order_id"),
                                enumeration(row, "before", TrackingState.class),
                                enumeration(row, "after", TrackingState.class)))
                .list();
    }

    private static String text(Set<TrackingFlag> flags) {
        return flags.stream().sorted().map(TrackingFlag::id).collect(Collectors.joining(" "));
    }

    private static @Nullable LocalDate date(Progress progress) {
        return progress.expected() == null ? null : progress.expected().date();
    }

    private static @Nullable LocalTime time(Progress progress) {
        return progress.expected() == null ? null : progress.expected().time();
    }
}
