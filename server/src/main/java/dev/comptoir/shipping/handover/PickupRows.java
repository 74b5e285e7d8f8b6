package dev.comptoir.shipping.handover;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.longOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;
import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code shipping.pickup} and {@code shipping.pickup_shipment}; to be used inside a
 * transaction of the store.
 */
@Repository
class PickupRows {

    private static final String ROWS =
            """
            select p.*, array(select s.shipment_id from shipping.pickup_shipment s
                               where s.pickup_id = p.id order by s.shipment_id) as shipments
              from shipping.pickup p\
            """;

    private final JdbcClient sql;

    PickupRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param key digest of the caller's key
     * @return false when the store has a pickup under this key already; then nothing is written
     */
    boolean insert(Pickup pickup, byte @Nullable [] key) {
        var visit = pickup.visit();
        var at = requireNonNull(visit.at());
        return sql.sql(
                                """
                                insert into shipping.pickup (store_id, id, reference, request_key, integration_id, provider_type,
                                       environment, name, company, line1, line2, postal_code, city, state, country, phone,
                                       email, residential, day, ready, close, parcels, weight_grams, instructions,
                                       pickup_state, sent_at, actor_kind, actor_id, actor_label, created_at, updated_at)
                                values (:store, :id, :reference, :key, :integration, :type,
                                       :environment, :name, :company, :line1, :line2, :postalCode, :city, :state, :country,
                                       :phone, :email, :residential, :day, :ready, :close, :parcels, :grams, :instructions,
                                       :pickupState, :sentAt, :actorKind, :actorId, :actorLabel, :createdAt, :createdAt)
                                on conflict (store_id, request_key) do nothing
                                """)
                        .param("store", StoreScope.current().value())
                        .param("id", pickup.id())
                        .param("reference", pickup.reference())
                        .param("key", key)
                        .param("integration", pickup.via().integrationId())
                        .param("type", pickup.via().type())
                        .param("environment", pickup.via().environment().id())
                        .param("name", at.name())
                        .param("company", at.company())
                        .param("line1", at.line1())
                        .param("line2", at.line2())
                        .param("postalCode", at.postalCode())
                        .param("city", at.city())
                        .param("state", at.state())
                        .param("country", at.country())
                        .param("phone", at.phone())
                        .param("email", at.email())
                        .param("residential", Boolean.TRUE.equals(at.residential()))
                        .param("day", visit.day())
                        .param("ready", visit.ready())
                        .param("close", visit.close())
                        .param("parcels", visit.parcels())
                        .param("grams", visit.totalGrams())
                        .param("instructions", visit.instructions())
                        .param("pickupState", pickup.state().id())
                        .param("sentAt", timestamp(pickup.answered().sentAt()))
                        .param("actorKind", pickup.createdBy().kind().id())
                        .param("actorId", pickup.createdBy().id())
                        .param("actorLabel", pickup.createdBy().label())
                        .param("createdAt", timestamp(pickup.createdAt()))
                        .update()
                == 1;
    }

    /**
     * Has a courier fetch a shipment.
     *
     * @return false when another comes for it already
     */
    boolean take(UUID pickup, UUID shipment) {
        return sql.sql(
                                """
                                insert into shipping.pickup_shipment (store_id, pickup_id, shipment_id, standing)
                                values (:store, :pickup, :shipment, true)
                                on conflict (store_id, shipment_id) where standing do nothing
                                """)
                        .param("store", StoreScope.current().value())
                        .param("pickup", pickup)
                        .param("shipment", shipment)
                        .update()
                == 1;
    }

    /** He fetches his shipments again, as far as no other courier comes for them meanwhile. */
    private void stand(UUID pickup) {
        sql.sql(
                        """
                        update shipping.pickup_shipment l set standing = true
                         where l.pickup_id = :pickup
                           and not exists (select from shipping.pickup_shipment o
                                            where o.shipment_id = l.shipment_id and o.standing)
                        """)
                .param("pickup", pickup)
                .update();
    }

    /** Shipments of couriers whose day is over are free again: whoever did not come will not. */
    void release(List<UUID> shipments, LocalDate today) {
        sql.sql(
                        """
                        update shipping.pickup_shipment s set standing = false
                          from shipping.pickup p
                         where s.standing and s.shipment_id = any(:ids::uuid[])
                           and p.store_id = s.store_id and p.id = s.pickup_id
                           and coalesce(p.comes_on, p.day) < :today
                        """)
                .param("ids", array(shipments))
                .param("today", today)
                .update();
    }

    /** The courier who comes for a shipment. */
    Optional<String> standing(UUID shipment) {
        return sql.sql(
                        """
                        select p.reference from shipping.pickup p
                          join shipping.pickup_shipment s on s.store_id = p.store_id and s.pickup_id = p.id
                         where s.standing and s.shipment_id = :shipment
                        """)
                .param("shipment", shipment)
                .query(String.class)
                .optional();
    }

    /**
     * Writes what became of the wish.
     *
     * @param before the state that it is about
     * @return false when it is not in that state any more
     */
    boolean settle(Pickup pickup, Pickup before) {
        var answered = pickup.answered();
        var comes = answered.pickup();
        var settled =
                sql.sql(
                                        """
                                        update shipping.pickup
                                           set pickup_state = :state, confirmation = :confirmation, comes_on = :comesOn,
                                               price_minor = :priceMinor, price_currency = :priceCurrency,
                                               handles = :handles, reasons = :reasons, fault = :fault,
                                               cancel_asked_at = :cancelAskedAt, cancel_tries = :cancelTries,
                                               updated_at = now()
                                         where id = :id and store_id = :store and pickup_state = :from
                                           and cancel_tries = :fromTries
                                           and (change_asked_at, change_state) is not distinct from (:fromChangeAt, :fromChange)
                                        """)
                                .param("state", pickup.state().id())
                                .param("confirmation", comes == null ? null : comes.confirmation())
                                .param("comesOn", comes == null ? null : comes.date())
                                .param("priceMinor", minor(comes))
                                .param("priceCurrency", currency(comes))
                                .param("handles", json(comes == null ? Map.of() : comes.handles()))
                                .param("reasons", json(answered.reasons()))
                                .param(
                                        "fault",
                                        answered.fault() == null ? null : json(answered.fault()))
                                .param("cancelAskedAt", timestampOrNull(answered.cancelAskedAt()))
                                .param("cancelTries", answered.cancelTries())
                                .param("id", pickup.id())
                                .param("store", StoreScope.current().value())
                                .param("from", before.state().id())
                                .param("fromTries", before.answered().cancelTries())
                                .params(changeOf(before))
                                .update()
                        == 1;
        if (settled && before.state().standing() && !pickup.state().standing()) {
            sql.sql("update shipping.pickup_shipment set standing = false where pickup_id = :id")
                    .param("id", pickup.id())
                    .update();
        }
        if (settled && !before.state().standing() && pickup.state().standing()) {
            stand(pickup.id());
        }
        return settled;
    }

    /**
     * Writes what is known of the wish for another time, and that time where it is the pickup's own
     * now.
     *
     * @param before the state that it is about
     * @return false when it is not in that state any more
     */
    boolean change(Pickup pickup, Pickup before) {
        var change = requireNonNull(pickup.change());
        var to = change.to();
        var visit = pickup.visit();
        var comes = pickup.scheduled();
        return sql.sql(
                                """
                                update shipping.pickup
                                   set day = :day, ready = :ready, close = :close, instructions = :instructions,
                                       confirmation = :confirmation, comes_on = :comesOn,
                                       price_minor = :priceMinor, price_currency = :priceCurrency, handles = :handles,
                                       change_state = :state, change_asked_at = :askedAt, change_day = :toDay,
                                       change_ready = :toReady, change_close = :toClose,
                                       change_instructions = :toInstructions, change_reasons = :reasons,
                                       change_fault = :fault, updated_at = now()
                                 where id = :id and store_id = :store and pickup_state = :from
                                   and (change_asked_at, change_state) is not distinct from (:fromChangeAt, :fromChange)
                                """)
                        .param("day", visit.day())
                        .param("ready", visit.ready())
                        .param("close", visit.close())
                        .param("instructions", visit.instructions())
                        .param("confirmation", comes.confirmation())
                        .param("comesOn", comes.date())
                        .param("priceMinor", minor(comes))
                        .param("priceCurrency", currency(comes))
                        .param("handles", json(comes.handles()))
                        .param("state", change.state().id())
                        .param("askedAt", timestamp(change.askedAt()))
                        .param("toDay", to.day())
                        .param("toReady", to.ready())
                        .param("toClose", to.close())
                        .param("toInstructions", to.instructions())
                        .param("reasons", json(change.reasons()))
                        .param("fault", change.fault() == null ? null : json(change.fault()))
                        .param("id", pickup.id())
                        .param("store", StoreScope.current().value())
                        .param("from", before.state().id())
                        .params(changeOf(before))
                        .update()
                == 1;
    }

    Optional<Pickup> find(UUID id) {
        return sql.sql(ROWS + " where p.id = :id")
                .param("id", id)
                .query((row, number) -> pickup(row))
                .optional();
    }

    /** As it is, and until we are done, as it stays. */
    Pickup lock(UUID id) {
        return sql.sql(ROWS + " where p.id = :id for update of p")
                .param("id", id)
                .query((row, number) -> pickup(row))
                .single();
    }

    Optional<Pickup> findByKey(byte[] key) {
        return sql.sql(ROWS + " where p.request_key = :key")
                .param("key", key)
                .query((row, number) -> pickup(row))
                .optional();
    }

    /** Last wished for first. */
    Page<Pickup> list(PickupFilter filter, PageRequest page) {
        var query =
                new Filtered()
                        .where(
                                "p.integration_id = :integration",
                                "integration",
                                filter.integrationId())
                        .where("p.pickup_state = :state", "state", textOrNull(filter.state()))
                        .where(
                                "p.id in (select pickup_id from shipping.pickup_shipment where shipment_id = :shipment)",
                                "shipment",
                                filter.shipmentId())
                        .with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, cursor));
        var text = query.sql(ROWS, "order by p.created_at desc, p.id desc limit :fetch");
        var found = query.on(sql, text).query((row, number) -> pickup(row)).list();
        return Page.of(found, page, each -> Cursor.of(each.createdAt(), each.id()));
    }

    private static void after(Filtered query, Cursor cursor) {
        query.where(
                        "(p.created_at, p.id) < (:after, :afterId)",
                        "after",
                        timestamp(cursor.instant(0)))
                .with("afterId", cursor.uuid(1));
    }

    /** Which wish for another time a pickup has, and how far it is. */
    private static Map<String, ?> changeOf(Pickup pickup) {
        var change = pickup.change();
        var known = new HashMap<String, @Nullable Object>();
        known.put("fromChangeAt", timestampOrNull(change == null ? null : change.askedAt()));
        known.put("fromChange", change == null ? null : change.state().id());
        return known;
    }

    private static String[] array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Long minor(@Nullable ScheduledPickup pickup) {
        var price = pickup == null ? null : pickup.price();
        return price == null ? null : price.amountMinor();
    }

    private static @Nullable String currency(@Nullable ScheduledPickup pickup) {
        var price = pickup == null ? null : pickup.price();
        return price == null ? null : price.currency().getCurrencyCode();
    }

    private static Pickup pickup(ResultSet row) throws SQLException {
        return new Pickup(
                uuid(row, "id"),
                text(row, "reference"),
                new Via(
                        uuidOrNull(row, "integration_id"),
                        text(row, "provider_type"),
                        enumeration(row, "environment", Environment.class)),
                visit(row),
                enumeration(row, "pickup_state", PickupState.class),
                answered(row),
                change(row),
                ActorRef.read(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                place(row),
                row.getObject("day", LocalDate.class),
                row.getObject("ready", LocalTime.class),
                row.getObject("close", LocalTime.class),
                row.getInt("parcels"),
                row.getInt("weight_grams"),
                row.getString("instructions"),
                List.of((UUID[]) row.getArray("shipments").getArray()));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var line1 = row.getString("line1");
        return line1 == null
                ? null
                : new Place(
                        row.getString("name"),
                        row.getString("company"),
                        line1,
                        row.getString("line2"),
                        row.getString("postal_code"),
                        text(row, "city"),
                        row.getString("state"),
                        text(row, "country"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getBoolean("residential"));
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                instant(row, "sent_at"),
                scheduled(row),
                List.of(json(row, "reasons", Reason[].class)),
                jsonOrNull(row, "fault", KeptFault.class),
                instantOrNull(row, "cancel_asked_at"),
                row.getInt("cancel_tries"));
    }

    private static @Nullable Change change(ResultSet row) throws SQLException {
        var state = row.getString("change_state");
        return state == null
                ? null
                : new Change(
                        ChangeState.of(state),
                        instant(row, "change_asked_at"),
                        new Hours(
                                row.getObject("change_day", LocalDate.class),
                                row.getObject("change_ready", LocalTime.class),
                                row.getObject("change_close", LocalTime.class),
                                row.getString("change_instructions")),
                        List.of(json(row, "change_reasons", Reason[].class)),
                        jsonOrNull(row, "change_fault", KeptFault.class));
    }

    private static @Nullable ScheduledPickup scheduled(ResultSet row) throws SQLException {
        var confirmation = row.getString("confirmation");
        if (confirmation == null) {
            return null;
        }
        var minor = longOrNull(row, "price_minor");
        var price =
                minor == null
                        ? null
                        : new Money(minor, Currency.getInstance(text(row, "price_currency")));
        return new ScheduledPickup(
                confirmation,
                row.getObject("comes_on", LocalDate.class),
                price,
                jsonMap(row, "handles", String.class));
    }
}
