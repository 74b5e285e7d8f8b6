package dev.comptoir.shipping.shipments;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.Person;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What shipments keep of people: of who made one, the id, which stays; of who is sent to, where
 * they live, and labels that show it. Found by their orders, and by their e-mail. What stays of
 * somebody who was forgotten is the country, the numbers and the price, which the books need.
 */
@Component
@Order(1)
final class ShipmentRecords implements PersonalRecords {

    private static final String THEIRS =
            """
            (select a.shipment_id from shipping.shipment_address a
               join orders.customer c on c.store_id = a.store_id and c.email_key = a.email_key
              where c.id = :id
             union select s.id from shipping.shipment s
               join orders.orders o on o.store_id = s.store_id and o.id = s.order_id
              where o.customer_id = :id)\
            """;

    private final JdbcClient sql;
    private final JdbcClient system;

    ShipmentRecords(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "shipping.shipment_address.name",
                "shipping.shipment_address.company",
                "shipping.shipment_address.line1",
                "shipping.shipment_address.line2",
                "shipping.shipment_address.postal_code",
                "shipping.shipment_address.city",
                "shipping.shipment_address.state",
                "shipping.shipment_address.phone",
                "shipping.shipment_address.email",
                "shipping.shipment_address.email_key",
                "shipping.shipment_address.tax_id",
                "shipping.document.content");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return switch (subject) {
            case DataSubject.AccountHolder(Person person) -> ofMaker(person.id());
            case DataSubject.Customer customer -> ofCustomer(customer.id());
        };
    }

    @Override
    public void erase(DataSubject subject) {
        if (!(subject instanceof DataSubject.Customer customer)) {
            return; // nothing names the account's holder here
        }
        var id = customer.id();
        sql.sql(
                        """
                        update shipping.document set content = null
                         where content is not null and shipment_id in %s
                        """
                                .formatted(THEIRS))
                .param("id", id)
                .update();
        // the customer's end: of a return it is where it starts
        sql.sql(
                        """
                        update shipping.shipment_address a
                           set name = null, company = null, line1 = null, line2 = null, postal_code = null, city = null,
                               state = null, phone = null, email = null, email_key = null, tax_id = null
                         where a.shipment_id in %s
                           and a.role = (select case s.kind when 'return' then 'from' else 'to' end
                                           from shipping.shipment s where s.id = a.shipment_id)
                        """
                                .formatted(THEIRS))
                .param("id", id)
                .update();
    }

    private Map<String, List<Map<String, @Nullable Object>>> ofMaker(UUID person) {
        return Map.of(
                "shipping.shipment",
                system.sql(
                                """
                                select id, store_id, created_at from shipping.shipment
                                 where actor_kind = 'person' and actor_id = :id order by created_at
                                """)
                        .param("id", person)
                        .query()
                        .listOfRows());
    }

    private Map<String, List<Map<String, @Nullable Object>>> ofCustomer(UUID customer) {
        return Map.of(
                "shipping.shipment_address",
                rows(
                        """
                        select shipment_id, role, name, company, line1, line2, postal_code, city, state, country, phone,
                               email, tax_id
                          from shipping.shipment_address where shipment_id in %s order by shipment_id, role
                        """,
                        customer),
                "shipping.parcel",
                rows(
                        """
                        select shipment_id, position, weight_grams, tracking_number
                          from shipping.parcel where shipment_id in %s order by shipment_id, position
                        """,
                        customer),
                "shipping.document",
                rows(
                        """
                        select id, shipment_id, kind, media_type, size, created_at
                          from shipping.document where shipment_id in %s order by id
                        """,
                        customer));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, UUID customer) {
        return sql.sql(statement.formatted(THEIRS)).param("id", customer).query().listOfRows();
    }
}
