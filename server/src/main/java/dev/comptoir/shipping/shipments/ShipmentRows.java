package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.longOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;
import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.shipment}; to be used inside a transaction of the store. */
@Repository
class ShipmentRows {

    private static final String ROWS = "select * from shipping.shipment s";

    private final JdbcClient sql;
    private final ShipmentParts parts;

    ShipmentRows(JdbcClient sql, ShipmentParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    /** What of a shipment is in the one column that nobody searches. */
    private record Plan(
            WantedOptions options, @Nullable String contents, @Nullable CustomsPapers customs) {

        static Plan of(ShipmentPlan plan) {
            var customs = plan.customs();
            return new Plan(
                    plan.options(),
                    plan.contents(),
                    customs == null ? null : customs.withReceiverTaxId(null));
        }
    }

    /**
     * @param key digest of the caller's key
     * @return false when the store has a shipment under this key already; then nothing is written
     */
    boolean insert(Shipment shipment, byte @Nullable [] key) {
        var inserted =
                bound(
                                        sql.sql(
                                                """
                                                insert into shipping.shipment (store_id, id, reference, kind, outward_id, order_id,
                                                       order_number, quote_id, quoted_minor, quoted_currency,
                                                       promised_on, promised_for, integration_id, provider_type, environment, service_code, service_name, ship_date,
                                                       label_format, label_size, plan, purchase_state, request_key, sent_at,
                                                       actor_kind, actor_id, actor_label, created_at, updated_at)
                                                values (:store, :id, :reference, :kind, :outward, :order,
                                                       :orderNumber, :quote, :quotedMinor, :quotedCurrency,
                                                       :promisedOn, :promisedFor, :integration, :type, :environment, :serviceCode, :serviceName, :shipDate,
                                                       :labelFormat, :labelSize, :plan, :state, :key, :sentAt,
                                                       :actorKind, :actorId, :actorLabel, :createdAt, :createdAt)
                                                on conflict (store_id, request_key) do nothing
                                                """),
                                        shipment)
                                .param("reference", shipment.reference())
                                .param("kind", shipment.kind().id())
                                .param("outward", shipment.origin().outwardId())
                                .param("order", shipment.origin().orderId())
                                .param("key", key)
                                .param("sentAt", timestampOrNull(shipment.purchase().sentAt()))
                                .param("actorKind", shipment.createdBy().kind().id())
                                .param("actorId", shipment.createdBy().id())
                                .param("actorLabel", shipment.createdBy().label())
                                .param("createdAt", timestamp(shipment.createdAt()))
                                .update()
                        == 1;
        if (inserted) {
            parts.write(shipment);
        }
        return inserted;
    }

    /**
     * Writes what is to be carried, and with whom.
     *
     * @return false when somebody else changed the shipment since
     */
    boolean edit(Shipment shipment, PurchaseState from) {
        var edited =
                purchase(
                                        bound(
                                                sql.sql(
                                                        """
                                                        update shipping.shipment
                                                           set order_number = :orderNumber, quote_id = :quote,
                                                               quoted_minor = :quotedMinor, quoted_currency = :quotedCurrency,
                                                               promised_on = :promisedOn, promised_for = :promisedFor,
                                                               integration_id = :integration, provider_type = :type,
                                                               environment = :environment, service_code = :serviceCode,
                                                               service_name = :serviceName, ship_date = :shipDate,
                                                               label_format = :labelFormat, label_size = :labelSize, plan = :plan,
                                                               purchase_state = :state, sent_at = :sentAt, reasons = :reasons,
                                                               fault = :fault, updated_at = now(), version = version + 1
                                                         where id = :id and store_id = :store and purchase_state = :from
                                                           and version = :version
                                                        """),
                                                shipment),
                                        shipment.purchase())
                                .param("from", from.id())
                                .param("version", shipment.version())
                                .update()
                        == 1;
        if (edited) {
            parts.replace(shipment);
        }
        return edited;
    }

    /**
     * Writes what became of the purchase.
     *
     * @param before the state, and the sending, that it is about
     * @return false when the shipment is not in that state any more, or was sent again since
     */
    boolean settle(Shipment shipment, Shipment before) {
        return purchase(
                                sql.sql(
                                        """
                                        update shipping.shipment
                                           set purchase_state = :state, sent_at = :sentAt, labelled_at = :labelledAt,
                                               carrier_id = :carrierId, price_minor = :priceMinor,
                                               price_currency = :priceCurrency, handles = :handles, notices = :notices,
                                               reasons = :reasons, fault = :fault, void_positions = :voidPositions,
                                               void_tries = :voidTries, updated_at = now(), version = version + 1
                                         where id = :id and store_id = :store and purchase_state = :from
                                           and sent_at is not distinct from cast(:fromSentAt as timestamptz)
                                        """),
                                shipment.purchase())
                        .param("id", shipment.id())
                        .param("store", StoreScope.current().value())
                        .param("state", shipment.state().id())
                        .param("from", before.state().id())
                        .param("fromSentAt", timestampOrNull(before.purchase().sentAt()))
                        .update()
                == 1;
    }

    Optional<Shipment> find(UUID id) {
        return read(ROWS + " where s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The shipment as it is, and for whoever else writes it, as it stays until we are done. */
    Shipment lock(UUID id) {
        return read(ROWS + " where s.id = :id for update", Map.of("id", id)).getFirst();
    }

    Optional<Shipment> findByKey(byte[] key) {
        return read(ROWS + " where s.request_key = :key", Map.of("key", key)).stream().findFirst();
    }

    /** The shipments of these ids, in no order. */
    List<Shipment> load(Collection<UUID> ids) {
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return read(ROWS + " where s.id = any(:ids::uuid[])", Map.of("ids", texts));
    }

    /** All of an order, the first first. */
    List<Shipment> ofOrder(UUID order) {
        return read(
                ROWS + " where s.order_id = :order order by s.created_at, s.id",
                Map.of("order", order));
    }

    List<UUID> returnsOf(UUID outward) {
        return sql.sql("select id from shipping.shipment where outward_id = :id order by id")
                .param("id", outward)
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    private List<Shipment> read(String query, Map<String, Object> values) {
        var rows = sql.sql(query).params(values).query((row, number) -> shipment(row)).list();
        return parts.complete(rows);
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Shipment shipment) {
        var origin = shipment.origin();
        var carrier = shipment.carrier();
        var plan = shipment.plan();
        var label = plan.label();
        var promise = origin.promise();
        return statement
                .param("store", StoreScope.current().value())
                .param("id", shipment.id())
                .param("orderNumber", origin.orderNumber())
                .param("quote", origin.quoteId())
                .param("quotedMinor", minor(origin.quotedPrice()))
                .param("quotedCurrency", currency(origin.quotedPrice()))
                .param("promisedOn", promise == null ? null : promise.on())
                .param("promisedFor", promise == null ? null : promise.shipDate())
                .param("integration", carrier == null ? null : carrier.integrationId())
                .param("type", carrier == null ? null : carrier.type())
                .param("environment", carrier == null ? null : carrier.environment().id())
                .param("serviceCode", carrier == null ? null : carrier.serviceCode())
                .param("serviceName", carrier == null ? null : carrier.serviceName())
                .param("shipDate", plan.shipDate())
                .param("labelFormat", label == null ? null : label.format().id())
                .param("labelSize", label == null ? null : label.size().id())
                .param("plan", json(Plan.of(plan)))
                .param("state", shipment.state().id());
    }

    private static JdbcClient.StatementSpec purchase(
            JdbcClient.StatementSpec statement, Purchase purchase) {
        var positions = purchase.voidPositions().stream().sorted().toArray(Integer[]::new);
        return statement
                .param("sentAt", timestampOrNull(purchase.sentAt()))
                .param("labelledAt", timestampOrNull(purchase.labelledAt()))
                .param("carrierId", purchase.carrierId())
                .param("priceMinor", minor(purchase.price()))
                .param("priceCurrency", currency(purchase.price()))
                .param("handles", json(purchase.handles()))
                .param("notices", json(purchase.notices()))
                .param("reasons", json(purchase.reasons()))
                .param("fault", purchase.fault() == null ? null : json(purchase.fault()))
                .param("voidPositions", positions.length == 0 ? null : positions)
                .param("voidTries", purchase.voidTries());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.amountMinor();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable Money money(ResultSet row, String prefix) throws SQLException {
        var minor = longOrNull(row, prefix + "_minor");
        return minor == null
                ? null
                : new Money(minor, Currency.getInstance(text(row, prefix + "_currency")));
    }

    /** Without addresses and parcels, which {@link ShipmentParts} adds. */
    private static Shipment shipment(ResultSet row) throws SQLException {
        var origin =
                new Origin(
                        uuidOrNull(row, "outward_id"),
                        uuidOrNull(row, "order_id"),
                        row.getString("order_number"),
                        uuidOrNull(row, "quote_id"),
                        money(row, "quoted"),
                        promise(row));
        var flags = texts(row, "tracking_flags").stream().map(TrackingFlag::of).sorted().toList();
        return new Shipment(
                uuid(row, "id"),
                text(row, "reference"),
                enumeration(row, "kind", ShipmentKind.class),
                origin,
                carrier(row),
                plan(row),
                enumeration(row, "purchase_state", PurchaseState.class),
                purchase(row),
                new Whereabouts(
                        enumeration(row, "tracking_state", TrackingState.class),
                        flags,
                        instantOrNull(row, "tracked_at"),
                        row.getObject("delivered_on", LocalDate.class)),
                ActorRef.read(row),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        var on = row.getObject("promised_on", LocalDate.class);
        return on == null
                ? null
                : new Promise(on, requireNonNull(row.getObject("promised_for", LocalDate.class)));
    }

    private static @Nullable CarrierChoice carrier(ResultSet row) throws SQLException {
        var type = row.getString("provider_type");
        return type == null
                ? null
                : new CarrierChoice(
                        uuidOrNull(row, "integration_id"),
                        type,
                        Environment.of(text(row, "environment")),
                        row.getString("service_code"),
                        row.getString("service_name"));
    }

    private static ShipmentPlan plan(ResultSet row) throws SQLException {
        var plan = json(row, "plan", Plan.class);
        var format = row.getString("label_format");
        return new ShipmentPlan(
                null,
                null,
                List.of(),
                row.getObject("ship_date", LocalDate.class),
                format == null
                        ? null
                        : new LabelStock(
                                LabelFormat.of(format), LabelSize.of(text(row, "label_size"))),
                plan.options(),
                plan.contents(),
                plan.customs());
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        var positions = row.getArray("void_positions");
        return new Purchase(
                instantOrNull(row, "sent_at"),
                instantOrNull(row, "labelled_at"),
                row.getString("carrier_id"),
                money(row, "price"),
                jsonMap(row, "handles", String.class),
                List.of(json(row, "notices", Notice[].class)),
                List.of(json(row, "reasons", Reason[].class)),
                jsonOrNull(row, "fault", KeptFault.class),
                positions == null ? Set.of() : Set.of((Integer[]) positions.getArray()),
                row.getInt("void_tries"));
    }
}
