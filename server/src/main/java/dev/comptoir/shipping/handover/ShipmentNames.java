package dev.comptoir.shipping.handover;

import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people know shipments. */
@Repository
class ShipmentNames {

    private final JdbcClient sql;

    ShipmentNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Map<UUID, HandedShipment> of(Collection<UUID> ids) {
        return sql
                .sql(
                        "select id, reference, order_number from shipping.shipment where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) ->
                        new HandedShipment(
                                uuid(row, "id"),
                                text(row, "reference"),
                                row.getString("order_number"),
                                null))
                .list()
                .stream()
                .collect(Collectors.toMap(HandedShipment::id, Function.identity()));
    }
}
