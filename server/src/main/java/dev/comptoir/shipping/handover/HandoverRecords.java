package dev.comptoir.shipping.handover;

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
 * What pickups and manifests keep of people: of who made one, the id, which stays; of a customer at
 * whose door a courier rings, where they live; and papers that name who is sent to. Asked before
 * the shipments forget whose they are.
 */
@Component
@Order(0)
final class HandoverRecords implements PersonalRecords {

    private static final String THEIRS =
            """
            (select a.shipment_id from shipping.shipment_address a
               join orders.customer c on c.store_id = a.store_id and c.email_key = a.email_key
              where c.id = :id
             union select s.id from shipping.shipment s
               join orders.orders o on o.store_id = s.store_id and o.id = s.order_id
              where o.customer_id = :id)\
            """;

    /** At the customer's door a courier fetches what comes back. */
    private static final String AT_THEIRS =
            """
            (select p.pickup_id from shipping.pickup_shipment p
               join shipping.shipment s on s.store_id = p.store_id and s.id = p.shipment_id
              where s.kind = 'return' and s.id in %s)\
            """
                    .formatted(THEIRS);

    private static final String NAMING =
            "(select manifest_id from shipping.manifest_shipment where shipment_id in %s)"
                    .formatted(THEIRS);

    private final JdbcClient sql;
    private final JdbcClient system;

    HandoverRecords(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "shipping.pickup.name",
                "shipping.pickup.company",
                "shipping.pickup.line1",
                "shipping.pickup.line2",
                "shipping.pickup.postal_code",
                "shipping.pickup.city",
                "shipping.pickup.state",
                "shipping.pickup.phone",
                "shipping.pickup.email",
                "shipping.pickup.instructions",
                "shipping.pickup.change_instructions",
                "shipping.manifest_document.content");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return switch (subject) {
            case DataSubject.AccountHolder(Person person) ->
                    Map.of(
                            "shipping.pickup", made("shipping.pickup", person.id()),
                            "shipping.manifest", made("shipping.manifest", person.id()));
            case DataSubject.Customer customer ->
                    Map.of(
                            "shipping.pickup",
                            rows(
                                    """
                                    select id, day, name, company, line1, line2, postal_code, city, state, country, phone,
                                           email, instructions, change_instructions
                                      from shipping.pickup where id in %s order by id
                                    """
                                            .formatted(AT_THEIRS),
                                    customer.id()),
                            "shipping.manifest_document",
                            rows(
                                    """
                                    select id, manifest_id, media_type, size, created_at
                                      from shipping.manifest_document where manifest_id in %s order by id
                                    """
                                            .formatted(NAMING),
                                    customer.id()));
        };
    }

    @Override
    public void erase(DataSubject subject) {
        if (!(subject instanceof DataSubject.Customer customer)) {
            return; // nothing names the account's holder here
        }
        sql.sql(
                        """
                        update shipping.pickup
                           set name = null, company = null, line1 = null, line2 = null, postal_code = null, city = null,
                               state = null, phone = null, email = null, instructions = null,
                               change_instructions = null
                         where id in %s
                        """
                                .formatted(AT_THEIRS))
                .param("id", customer.id())
                .update();
        sql.sql(
                        """
                        update shipping.manifest_document set content = null
                         where content is not null and manifest_id in %s
                        """
                                .formatted(NAMING))
                .param("id", customer.id())
                .update();
    }

    private List<Map<String, @Nullable Object>> made(String table, UUID person) {
        return system.sql(
                        """
                        select id, store_id, created_at from %s
                         where actor_kind = 'person' and actor_id = :id order by created_at
                        """
                                .formatted(table))
                .param("id", person)
                .query()
                .listOfRows();
    }

    private List<Map<String, @Nullable Object>> rows(String statement, UUID customer) {
        return sql.sql(statement).param("id", customer).query().listOfRows();
    }
}
