package dev.comptoir.shipping.handover;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.shipping.shipments.ShipmentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shipments that are labelled and that their carrier has not seen. A courier whose day is over does
 * not come any more, so what he was to fetch waits again.
 */
@Repository
class WaitingShipments {

    private static final String WAITING =
            """
            from shipping.shipment s
             where s.purchase_state = 'labelled' and s.tracking_state in ('pre_transit', 'unknown')\
            """;

    private static final String NO_PICKUP =
            """
            not exists (select from shipping.pickup_shipment h join shipping.pickup p on p.id = h.pickup_id
                         where h.shipment_id = s.id and h.standing and coalesce(p.comes_on, p.day) >= :today)\
            """;

    /** What comes back from a customer is on no manifest of the store. */
    private static final String NO_MANIFEST =
            """
            s.kind = 'outward'
            and not exists (select from shipping.manifest_shipment m where m.shipment_id = s.id and m.standing)\
            """;

    private final JdbcClient sql;

    WaitingShipments(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many wait for what. */
    record Counts(int withoutPickup, int withoutManifest) {

        static final Counts NONE = new Counts(0, 0);
    }

    /** By connection; a connection for which nothing waits is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Counts> counts(LocalDate today) {
        var counts = new HashMap<UUID, Counts>();
        sql.sql(
                        """
                        select s.integration_id, count(*) filter (where %s) as pickups, count(*) filter (where %s) as manifests
                        %s and s.integration_id is not null group by s.integration_id
                        """
                                .formatted(NO_PICKUP, NO_MANIFEST, WAITING))
                .param("today", today)
                .query(row -> {
                    counts.put(
                            uuid(row, "integration_id"),
                            new Counts(row.getInt("pickups"), row.getInt("manifests")));
                });
        return counts;
    }

    /** The oldest day first. */
    @Transactional(readOnly = true)
    public Page<WaitingShipment> list(
            UUID integration, WaitingShipment.For waitsFor, LocalDate today, PageRequest page) {
        var query = new Filtered().with("integration", integration).with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, cursor));
        if (waitsFor == WaitingShipment.For.PICKUP) {
            query.with("today", today);
        }
        var condition = waitsFor == WaitingShipment.For.PICKUP ? NO_PICKUP : NO_MANIFEST;
        var text =
                query.sql(
                        """
                        select s.id, s.reference, s.kind, s.order_number, coalesce(s.service_name, s.service_code) as service,
                               s.ship_date, a.city, a.country, p.parcels, p.grams
                          from shipping.shipment s
                          left join shipping.shipment_address a on a.shipment_id = s.id and a.role = 'to'
                          cross join lateral (select count(*) as parcels, sum(weight_grams) as grams
                                                from shipping.parcel where shipment_id = s.id and voided_at is null) p
                        """,
                        List.of(
                                "s.purchase_state = 'labelled'",
                                "s.tracking_state in ('pre_transit', 'unknown')",
                                "s.integration_id = :integration",
                                condition),
                        "order by s.ship_date, s.id limit :fetch");
        var found = query.on(sql, text).query((row, number) -> shipment(row)).list();
        return Page.of(found, page, each -> Cursor.of(each.shipDate().toString(), each.id()));
    }

    private static void after(Filtered query, Cursor cursor) {
        query.where(
                        "(s.ship_date, s.id) > (:after, :afterId)",
                        "after",
                        LocalDate.parse(cursor.text(0)))
                .with("afterId", cursor.uuid(1));
    }

    /** What waits for a courier to be sent on that day; returns are fetched elsewhere. */
    @Transactional(readOnly = true)
    public List<UUID> forPickup(UUID integration, LocalDate day, LocalDate today) {
        return sql.sql(
                        "select s.id %s and s.integration_id = :integration and s.ship_date = :day and s.kind = 'outward' and %s order by s.id"
                                .formatted(WAITING, NO_PICKUP))
                .param("integration", integration)
                .param("day", day)
                .param("today", today)
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    /** What of that day stands on no manifest. */
    @Transactional(readOnly = true)
    public List<UUID> forManifest(UUID integration, LocalDate day) {
        return sql.sql(
                        "select s.id %s and s.integration_id = :integration and s.ship_date = :day and %s order by s.id"
                                .formatted(WAITING, NO_MANIFEST))
                .param("integration", integration)
                .param("day", day)
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    private static WaitingShipment shipment(ResultSet row) throws SQLException {
        return new WaitingShipment(
                uuid(row, "id"),
                text(row, "reference"),
                enumeration(row, "kind", ShipmentKind.class),
                row.getString("order_number"),
                row.getString("service"),
                row.getObject("ship_date", LocalDate.class),
                row.getString("city"),
                row.getString("country"),
                row.getInt("parcels"),
                row.getInt("grams"));
    }
}
