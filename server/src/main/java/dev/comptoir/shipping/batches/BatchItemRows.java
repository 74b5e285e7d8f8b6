package dev.comptoir.shipping.batches;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;
import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code shipping.batch_item}; to be used inside a transaction of the store.
 *
 * <p>Whether an item is bought is its shipment's to say, once it has been tried: a purchase whose
 * answer was lost is settled there, by the recovery job or by a person.
 */
@Repository
class BatchItemRows {

    private static final String STATE =
            """
            case when i.state in ('exception', 'ready', 'failed', 'unknown')
                      and s.purchase_state in ('answered', 'labelled', 'void_requested', 'voided', 'void_refused',
                                               'void_not_offered') then 'bought'
                 when i.state = 'unknown' and s.purchase_state in ('draft', 'rejected') then 'failed'
                 else i.state end\
            """;

    private static final String FROM =
            """
             from shipping.batch_item i
             left join shipping.shipment s on s.store_id = i.store_id and s.id = i.shipment_id
            """;

    private static final String ITEMS =
            "select i.*, "
                    + STATE
                    + " as standing, s.integration_id as carried_with, s.provider_type"
                    + FROM;

    private final JdbcClient sql;

    BatchItemRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param numbers of the orders, by id
     */
    void insert(UUID batch, List<UUID> orders, Map<UUID, String> numbers) {
        sql.sql(
                        """
                        insert into shipping.batch_item (store_id, batch_id, position, order_id, order_number, state)
                        select :store, :batch, position, order_id, order_number, 'waiting'
                          from unnest(cast(:positions as integer[]), cast(:orders as uuid[]), cast(:numbers as text[]))
                               as chosen (position, order_id, order_number)
                        """)
                .param("store", StoreScope.current().value())
                .param("batch", batch)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, orders.size()).boxed().toArray(Integer[]::new))
                .param("orders", orders.stream().map(UUID::toString).toArray(String[]::new))
                .param("numbers", orders.stream().map(numbers::get).toArray(String[]::new))
                .update();
    }

    /** An item whose shipment was made with it. */
    record Drafted(
            @Nullable UUID orderId, String orderNumber, UUID shipmentId, boolean ownCarrier) {}

    void insert(UUID batch, List<Drafted> drafted) {
        sql.sql(
                        """
                        insert into shipping.batch_item
                               (store_id, batch_id, position, order_id, order_number, shipment_id, own_carrier, state)
                        select :store, :batch, position, order_id, order_number, shipment_id, own_carrier, 'waiting'
                          from unnest(cast(:positions as integer[]), cast(:orders as uuid[]), cast(:numbers as text[]),
                                      cast(:shipments as uuid[]), cast(:ownCarriers as boolean[]))
                               as chosen (position, order_id, order_number, shipment_id, own_carrier)
                        """)
                .param("store", StoreScope.current().value())
                .param("batch", batch)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, drafted.size()).boxed().toArray(Integer[]::new))
                .param("orders", drafted.stream().map(Drafted::orderId).toArray(UUID[]::new))
                .param("numbers", drafted.stream().map(Drafted::orderNumber).toArray(String[]::new))
                .param("shipments", drafted.stream().map(Drafted::shipmentId).toArray(UUID[]::new))
                .param(
                        "ownCarriers",
                        drafted.stream().map(Drafted::ownCarrier).toArray(Boolean[]::new))
                .update();
    }

    Optional<BatchItem> find(UUID batch, int position) {
        return sql.sql(ITEMS + " where i.batch_id = :batch and i.position = :position")
                .param("batch", batch)
                .param("position", position)
                .query((row, number) -> read(row))
                .optional();
    }

    List<BatchItem> list(UUID batch, @Nullable BatchItemState state, PageRequest page) {
        return sql.sql(
                        ITEMS
                                + """
                                 where i.batch_id = :batch and i.position > :after
                                   and (cast(:state as text) is null or %s = :state)
                                 order by i.position
                                 limit :limit
                                """
                                        .formatted(STATE))
                .param("batch", batch)
                .param("after", page.cursor().map(cursor -> cursor.number(0)).orElse(0L))
                .param("state", state == null ? null : state.id())
                .param("limit", page.fetchSize())
                .query((row, number) -> read(row))
                .list();
    }

    /** All of these states, as the batch itself has written them. */
    List<BatchItem> written(UUID batch, BatchItemState... states) {
        return sql.sql(
                        ITEMS
                                + " where i.batch_id = :batch and i.state = any(:states) order by i.position")
                .param("batch", batch)
                .param("states", ids(states))
                .query((row, number) -> read(row))
                .list();
    }

    /** How many are in these states, as the batch itself has written them. */
    int countWritten(UUID batch, BatchItemState... states) {
        return sql.sql(
                        "select count(*) from shipping.batch_item where batch_id = :batch and state = any(:states)")
                .param("batch", batch)
                .param("states", ids(states))
                .query(Integer.class)
                .single();
    }

    Map<UUID, BatchCounts> count(Collection<UUID> batches) {
        var counts = new HashMap<UUID, EnumMap<BatchItemState, Integer>>();
        batches.forEach(id -> counts.put(id, new EnumMap<>(BatchItemState.class)));
        sql.sql(
                        "select i.batch_id, %s as standing, count(*) as items %s where i.batch_id = any(:ids::uuid[]) group by 1, 2"
                                .formatted(STATE, FROM))
                .param("ids", batches.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var state = enumeration(row, "standing", BatchItemState.class);
                    requireNonNull(counts.get(uuid(row, "batch_id")))
                            .put(state, row.getInt("items"));
                });
        var all = new HashMap<UUID, BatchCounts>();
        counts.forEach((id, states) -> all.put(id, BatchCounts.of(states)));
        return all;
    }

    /** What was quoted for all that is ready. */
    List<Money> quoted(UUID batch) {
        return sums(batch, "quoted", BatchItemState.READY);
    }

    /** What carriers charge for all that was bought. */
    List<Money> charged(UUID batch) {
        return sums(batch, "price", BatchItemState.BOUGHT);
    }

    private List<Money> sums(UUID batch, String column, BatchItemState state) {
        return sql.sql(
                        """
                        select sum(s.%1$s_minor) as minor, s.%1$s_currency as currency %2$s
                         where i.batch_id = :batch and s.%1$s_minor is not null and %3$s = :state
                         group by s.%1$s_currency order by s.%1$s_currency
                        """
                                .formatted(column, FROM, STATE))
                .param("batch", batch)
                .param("state", state.id())
                .query((row, number) ->
                        new Money(
                                row.getLong("minor"), Currency.getInstance(text(row, "currency"))))
                .list();
    }

    /** Shipments that were bought and whose labels stand, in the order of the items. */
    List<UUID> printable(UUID batch) {
        return sql.sql(
                        """
                        select i.shipment_id %s
                         where i.batch_id = :batch and %s = 'bought'
                           and s.purchase_state in ('labelled', 'void_refused')
                         order by i.position
                        """
                                .formatted(FROM, STATE))
                .param("batch", batch)
                .query((row, number) -> uuid(row, "shipment_id"))
                .list();
    }

    /** Whether an order is to be shipped in another batch too. */
    boolean elsewhere(UUID order, UUID batch) {
        return sql.sql(
                        """
                        select exists (select from shipping.batch_item i
                                         join shipping.batch b on b.store_id = i.store_id and b.id = i.batch_id
                                        where i.order_id = :order and i.batch_id <> :batch
                                          and i.state in ('waiting', 'ready', 'buying')
                                          and b.status in ('planning', 'review', 'buying'))
                        """)
                .param("order", order)
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes what somebody, or the planning, found out about an item.
     *
     * @param before as it was read
     * @return false when it is not so any more
     */
    boolean found(UUID batch, BatchItem before, BatchItem after) {
        return sql.sql(
                                """
                                update shipping.batch_item
                                   set state = :state, shipment_id = :shipment, again = :again, problems = :problems,
                                       fault = null, version = version + 1
                                 where batch_id = :batch and position = :position and version = :version
                                """)
                        .param("batch", batch)
                        .param("position", before.position())
                        .param("version", before.version())
                        .param("state", after.state().id())
                        .param("shipment", after.shipmentId())
                        .param("again", after.again())
                        .param("problems", json(after.problems()))
                        .update()
                == 1;
    }

    /** Takes an item for buying; of several at once one does. */
    boolean claim(UUID batch, int position) {
        return move(batch, position, BatchItemState.READY, BatchItemState.BUYING);
    }

    boolean move(UUID batch, int position, BatchItemState from, BatchItemState to) {
        return sql.sql(
                                """
                                update shipping.batch_item set state = :to, version = version + 1
                                 where batch_id = :batch and position = :position and state = :from
                                """)
                        .param("batch", batch)
                        .param("position", position)
                        .param("from", from.id())
                        .param("to", to.id())
                        .update()
                == 1;
    }

    /** Writes what came of buying an item. */
    void tried(
            UUID batch,
            int position,
            BatchItemState state,
            List<FieldProblem> problems,
            @Nullable KeptFault fault) {
        sql.sql(
                        """
                        update shipping.batch_item
                           set state = :state, problems = :problems, fault = :fault, version = version + 1
                         where batch_id = :batch and position = :position and state in ('buying', 'ready')
                        """)
                .param("batch", batch)
                .param("position", position)
                .param("state", state.id())
                .param("problems", json(problems))
                .param("fault", fault == null ? null : json(fault))
                .update();
    }

    /** Moves all of these states, as the batch itself has written them, to another. */
    int moveAll(UUID batch, BatchItemState to, BatchItemState... from) {
        return sql.sql(
                        """
                        update shipping.batch_item set state = :to, version = version + 1
                         where batch_id = :batch and state = any(:from)
                        """)
                .param("batch", batch)
                .param("to", to.id())
                .param("from", ids(from))
                .update();
    }

    /** Makes ready what failed and was neither bought nor rejected. */
    void retryFailed(UUID batch) {
        sql.sql(
                        """
                        update shipping.batch_item i
                           set state = 'ready', problems = '[]', fault = null, version = i.version + 1
                          from shipping.shipment s
                         where i.batch_id = :batch and s.store_id = i.store_id and s.id = i.shipment_id
                           and i.state in ('failed', 'unknown') and s.purchase_state = 'draft'
                        """)
                .param("batch", batch)
                .update();
    }

    private static String[] ids(BatchItemState... states) {
        return List.of(states).stream().map(BatchItemState::id).toArray(String[]::new);
    }

    private static BatchItem read(ResultSet row) throws SQLException {
        return new BatchItem(
                row.getInt("position"),
                uuidOrNull(row, "order_id"),
                text(row, "order_number"),
                enumeration(row, "standing", BatchItemState.class),
                uuidOrNull(row, "shipment_id"),
                row.getBoolean("again"),
                List.of(json(row, "problems", FieldProblem[].class)),
                jsonOrNull(row, "fault", KeptFault.class),
                uuidOrNull(row, "carried_with"),
                row.getString("provider_type"),
                row.getBoolean("own_carrier"),
                row.getInt("version"));
    }
}
