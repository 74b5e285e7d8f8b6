package dev.comptoir.shipping.tracking;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who took the parcels of a customer, as carriers tell it, and what they wrote of the way. Asked
 * before the shipments forget whose they are.
 */
@Component
@Order(0)
final class TrackingRecords implements PersonalRecords {

    private static final String THEIRS =
            """
            (select s.id from shipping.shipment s join orders.orders o on o.id = s.order_id where o.customer_id = :id
              union
             select a.shipment_id from shipping.shipment_address a join orders.customer c on c.email_key = a.email_key
              where c.id = :id)
            """;

    private final JdbcClient sql;

    TrackingRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of("shipping.tracked_parcel.received_by", "shipping.tracking_event.label");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.Customer customer
                ? Map.of(
                        "shipping.tracked_parcel",
                        rows(
                                """
                                select shipment_id, position, tracking_number, state, state_since, received_by
                                  from shipping.tracked_parcel where shipment_id in %s order by shipment_id, position
                                """,
                                customer.id()),
                        "shipping.tracking_event",
                        rows(
                                """
                                select shipment_id, position, local_time, label, place, country
                                  from shipping.tracking_event where shipment_id in %s
                                 order by shipment_id, happened_at
                                """,
                                customer.id()))
                : Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.Customer customer) {
            change(
                    "update shipping.tracked_parcel set received_by = null where shipment_id in %s",
                    customer.id());
            change(
                    "update shipping.tracking_event set label = '' where shipment_id in %s",
                    customer.id());
        }
    }

    private List<Map<String, @Nullable Object>> rows(String statement, UUID customer) {
        return sql.sql(statement.formatted(THEIRS)).param("id", customer).query().listOfRows();
    }

    private void change(String statement, UUID customer) {
        sql.sql(statement.formatted(THEIRS)).param("id", customer).update();
    }
}
