package dev.comptoir.shipping.shipments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The shipments of the current store for those who hand them to carriers; to be used inside a
 * transaction of the store.
 */
@Component
public class LabelledShipments {

    private final JdbcClient sql;
    private final ShipmentRows rows;

    LabelledShipments(JdbcClient sql, ShipmentRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Those of these ids that the store has, in the order of the ids. */
    public List<LabelledShipment> load(Collection<UUID> ids) {
        Map<UUID, Shipment> found =
                rows.load(ids).stream()
                        .collect(Collectors.toMap(Shipment::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(LabelledShipment::of)
                .toList();
    }

    /** As above, and until the transaction ends they stay as they are. */
    public List<LabelledShipment> lock(Collection<UUID> ids) {
        sql.sql(
                        "select id from shipping.shipment where id = any(:ids::uuid[]) order by id for share")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query()
                .listOfRows();
        return load(ids);
    }
}
