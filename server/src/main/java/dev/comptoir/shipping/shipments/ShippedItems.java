package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.ShippedGoods;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what is in the parcels of an order. */
@Repository
class ShippedItems implements ShippedGoods {

    /** States in which the goods are, or may be, on their way. */
    private static final String[] STANDING =
            Arrays.stream(PurchaseState.values())
                    .filter(PurchaseState::carriesGoods)
                    .map(PurchaseState::id)
                    .toArray(String[]::new);

    private final JdbcClient sql;

    ShippedItems(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Line, Long> of(UUID orderId, @Nullable UUID except) {
        var shipped = new HashMap<Line, Long>();
        sql.sql(
                        """
                        select (item->>'line')::integer as line, item->>'sku' as sku, sum((item->>'quantity')::integer) as quantity
                          from shipping.shipment s
                          join shipping.parcel p on p.store_id = s.store_id and p.shipment_id = s.id
                         cross join lateral jsonb_array_elements(p.items) item
                         where s.order_id = :order and s.kind = 'outward' and s.purchase_state = any(:standing)
                           and s.id is distinct from :except::uuid
                           and p.voided_at is null and item->>'line' is not null
                         group by 1, 2
                        """)
                .param("order", orderId)
                .param("standing", STANDING)
                .param("except", except)
                .query(row -> {
                    shipped.put(
                            new Line(row.getInt("line"), row.getString("sku")),
                            row.getLong("quantity"));
                });
        return shipped;
    }
}
