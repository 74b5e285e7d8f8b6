package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A shipment as it is when its label was bought, written without buying one. */
final class LabelledShipment {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    LabelledShipment(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    UUID write(
            StoreId store,
            UUID integration,
            Instant sentAt,
            @Nullable UUID order,
            List<String> numbers) {
        var id = Ids.next();
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            shipment(store, integration, sentAt, order, id);
                            for (int n = 0; n < numbers.size(); n++) {
                                parcel(store, id, n + 1, numbers.get(n));
                            }
                        }));
        return id;
    }

    private void shipment(
            StoreId store, UUID integration, Instant sentAt, @Nullable UUID order, UUID id) {
        sql.sql(
                        """
                        insert into shipping.shipment (store_id, id, reference, kind, order_id, integration_id, provider_type,
                               environment, service_code, plan, purchase_state, sent_at, labelled_at, carrier_id, actor_kind, actor_label,
                               created_at, updated_at)
                        values (:store, :id, :reference, 'outward', :order, :integration, 'sample', 'simulator', 'S',
                                '{"options": {}}', 'labelled', :sentAt, :sentAt, 'C1', 'system', 'test', :sentAt, :sentAt)
                        """)
                .param("store", store.value())
                .param("id", id)
                .param("reference", reference(id))
                .param("order", order)
                .param("integration", integration)
                .param("sentAt", timestamp(sentAt))
                .update();
        sql.sql(
                        """
                        insert into shipping.shipment_address (store_id, shipment_id, role, name, line1, postal_code, city,
                               country, residential)
                        values (:store, :id, 'to', 'Katrin Vogel', 'Hauptstr. 1', '04109', 'Leipzig', 'DE', true)
                        """)
                .param("store", store.value())
                .param("id", id)
                .update();
    }

    private void parcel(StoreId store, UUID shipment, int position, String number) {
        sql.sql(
                        """
                        insert into shipping.parcel (store_id, shipment_id, position, length_millimetres, width_millimetres,
                               height_millimetres, weight_grams, tracking_number)
                        values (:store, :shipment, :position, 300, 200, 100, 1000, :number)
                        """)
                .param("store", store.value())
                .param("shipment", shipment)
                .param("position", position)
                .param("number", number)
                .update();
    }

    private static String reference(UUID id) {
        return id.toString().replace("-", "").toUpperCase(Locale.ROOT).substring(12);
    }
}
