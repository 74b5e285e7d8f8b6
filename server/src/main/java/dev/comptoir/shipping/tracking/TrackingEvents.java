package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static java.util.Map.entry;

import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code shipping.tracking_event}; to be used inside a transaction of the store. */
@Repository
class TrackingEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    TrackingEvents(JdbcClient sql) {
        this.sql = sql;
    }

    /** An event and the parcel that it is of. */
    record Of(TrackedParcel.Key parcel, Told.Source source, ToldEvent event) {

        /** The same whenever and however often the carrier tells of it. */
        UUID key() {
            return Columns.fingerprint(
                    List.of(
                            event.localTime().toString(),
                            event.keys().getFirst(),
                            event.place() == null ? "" : event.place()));
        }
    }

    private record Id(TrackedParcel.Key parcel, UUID event) {}

    /**
     * Adds what is new, and brings up to date what an event means: the tables of connectors grow.
     */
    void put(Collection<Of> told, Instant now) {
        var once = new LinkedHashMap<Id, Of>();
        told.forEach(each -> once.put(new Id(each.parcel(), each.key()), each));
        if (once.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into shipping.tracking_event (store_id, shipment_id, position, event_key, integration_id,
                               provider_type, local_time, offset_seconds, happened_at, scope, code, keys, label, place,
                               country, known, state, flags, told_by, told_ref, told_at)
                        select :store, shipment_id, position, event_key, integration_id, provider_type, local_time,
                               offset_seconds, happened_at, scope, code, keys::jsonb, label, place, country, known, state,
                               string_to_array(flags, ' '), told_by, told_ref, :now
                          from unnest(:shipments::uuid[], :positions::integer[], :eventKeys::uuid[], :integrations::uuid[],
                                      :types::text[], :times::timestamp[], :offsets::integer[], :instants::timestamptz[],
                                      :scopes::text[], :codes::text[], :keys::text[], :labels::text[], :places::text[],
                                      :countries::text[], :known::boolean[], :states::text[], :flags::text[],
                                      :toldBy::text[], :refs::text[])
                            as e (shipment_id, position, event_key, integration_id, provider_type, local_time,
                                  offset_seconds, happened_at, scope, code, keys, label, place, country, known, state,
                                  flags, told_by, told_ref)
                            on conflict (store_id, shipment_id, position, event_key) do update
                           set known = excluded.known, state = excluded.state, flags = excluded.flags
                         where (tracking_event.known, tracking_event.state, tracking_event.flags)
                               is distinct from (excluded.known, excluded.state, excluded.flags)
                        """)
                .params(columns(List.copyOf(once.values())))
                .param("store", StoreScope.current().value())
                .param("now", timestamp(now))
                .update();
    }

    /** All that was ever told of these parcels. */
    ParcelEvents of(Collection<TrackedParcel.Key> parcels) {
        var events = new ParcelEvents();
        sql.sql(
                        """
                        select e.shipment_id, e.position, e.event_key, e.local_time, e.offset_seconds, e.happened_at, e.keys,
                               e.label, e.place, e.country, e.known, e.state, e.flags
                          from unnest(:shipments::uuid[], :positions::integer[]) as p (shipment_id, position)
                          join shipping.tracking_event e on e.shipment_id = p.shipment_id and e.position = p.position
                        """)
                .param(
                        "shipments",
                        parcels.stream().map(TrackedParcel.Key::shipment).toArray(UUID[]::new))
                .param(
                        "positions",
                        parcels.stream().map(TrackedParcel.Key::position).toArray(Integer[]::new))
                .query(row -> {
                    events.keep(key(row), uuid(row, "event_key"), event(row));
                });
        return events;
    }

    private static TrackedParcel.Key key(ResultSet row) throws SQLException {
        return new TrackedParcel.Key(uuid(row, "shipment_id"), row.getInt("position"));
    }

    static ToldEvent event(ResultSet row) throws SQLException {
        var offset = Columns.integerOrNull(row, "offset_seconds");
        return new ToldEvent(
                row.getObject("local_time", LocalDateTime.class),
                offset == null ? null : ZoneOffset.ofTotalSeconds(offset),
                instant(row, "happened_at"),
                List.of(json(row, "keys", StatusKey[].class)),
                text(row, "label"),
                row.getString("place"),
                row.getString("country"),
                meaning(row));
    }

    private static @Nullable StatusMeaning meaning(ResultSet row) throws SQLException {
        if (!row.getBoolean("known")) {
            return null;
        }
        var flags = texts(row, "flags").stream().map(TrackingFlag::of).collect(Collectors.toSet());
        return new StatusMeaning(
                Columns.enumerationOrNull(row, "state", TrackingState.class), flags);
    }

    private static Map<String, Object> columns(List<Of> events) {
        var columns = new ColumnArrays<>(events);
        return Map.ofEntries(
                entry("shipments", columns.uuids(each -> each.parcel().shipment())),
                entry("positions", columns.integers(each -> each.parcel().position())),
                entry("eventKeys", columns.uuids(Of::key)),
                entry("integrations", columns.uuids(each -> each.source().integration())),
                entry("types", columns.texts(each -> each.source().providerType())),
                entry("times", columns.texts(each -> each.event().localTime())),
                entry("offsets", columns.integers(TrackingEvents::offset)),
                entry("instants", columns.texts(each -> each.event().at())),
                entry("scopes", columns.texts(each -> each.event().keys().getFirst().scope())),
                entry("codes", columns.texts(each -> each.event().keys().getFirst().code())),
                entry("keys", columns.texts(each -> JSON.writeValueAsString(each.event().keys()))),
                entry("labels", columns.texts(each -> each.event().label())),
                entry("places", columns.texts(each -> each.event().place())),
                entry("countries", columns.texts(each -> each.event().country())),
                entry("known", columns.booleans(each -> each.event().meaning() != null)),
                entry("states", columns.texts(TrackingEvents::state)),
                entry("flags", columns.texts(TrackingEvents::flags)),
                entry("toldBy", columns.texts(each -> each.source().push() ? "push" : "answer")),
                entry("refs", columns.texts(each -> each.source().ref())));
    }

    private static @Nullable Integer offset(Of each) {
        var offset = each.event().offset();
        return offset == null ? null : offset.getTotalSeconds();
    }

    private static @Nullable String state(Of each) {
        var meaning = each.event().meaning();
        return meaning == null ? null : Columns.textOrNull(meaning.state());
    }

    private static String flags(Of each) {
        var meaning = each.event().meaning();
        return meaning == null
                ? ""
                : meaning.flags().stream()
                        .sorted()
                        .map(TrackingFlag::id)
                        .collect(Collectors.joining(" "));
    }
}
