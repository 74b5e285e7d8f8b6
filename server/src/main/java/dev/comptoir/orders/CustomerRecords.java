package dev.comptoir.orders;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of customers. Erasing keeps of each order what the books need, under the customer's
 * id: number, lines, amounts, and the countries that taxes depend on. Asked last: other modules
 * find their rows by the customer.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class CustomerRecords implements PersonalRecords {

    private final JdbcClient sql;
    private final Events events;

    CustomerRecords(JdbcClient sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "orders.customer.identity",
                "orders.customer.external_id",
                "orders.customer.name",
                "orders.customer.name_key",
                "orders.customer.company",
                "orders.customer.email",
                "orders.customer.email_key",
                "orders.customer.phone",
                "orders.customer_word.word",
                "orders.orders.note",
                "orders.address.name",
                "orders.address.company",
                "orders.address.line1",
                "orders.address.line2",
                "orders.address.postal_code",
                "orders.address.city",
                "orders.address.state",
                "orders.address.phone",
                "orders.address.email",
                "orders.address.email_key");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.Customer customer ? export(customer.id()) : Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.Customer customer) {
            erase(customer);
        }
    }

    private Map<String, List<Map<String, @Nullable Object>>> export(UUID id) {
        var customer =
                rows(
                        """
                        select id, source, external_id, name, company, email, phone, language, created_at, updated_at,
                               erased_at
                          from orders.customer where id = :id
                        """,
                        id);
        if (customer.isEmpty()) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
        return Map.of(
                "orders.customer",
                customer,
                "orders.orders",
                rows(
                        """
                        select id, number, source, external_id, placed_at, status, payment_status, currency, total_minor,
                               note
                          from orders.orders where customer_id = :id order by placed_at
                        """,
                        id),
                "orders.order_line",
                rows(
                        """
                        select l.order_id, l.position, l.sku, l.title, l.quantity, l.total_minor
                          from orders.order_line l join orders.orders o on o.id = l.order_id
                         where o.customer_id = :id order by l.order_id, l.position
                        """,
                        id),
                "orders.address",
                rows(
                        """
                        select a.order_id, a.kind, a.name, a.company, a.line1, a.line2, a.postal_code, a.city, a.state,
                               a.country, a.phone, a.email
                          from orders.address a
                         where a.order_id in (select id from orders.orders where customer_id = :id)
                            or a.email_key = (select email_key from orders.customer where id = :id)
                         order by a.order_id, a.kind
                        """,
                        id));
    }

    private void erase(DataSubject.Customer customer) {
        change(
                """
                delete from orders.address
                 where order_id in (select id from orders.orders where customer_id = :id)
                    or email_key = (select email_key from orders.customer where id = :id)
                """,
                customer.id());
        change("update orders.orders set note = null where customer_id = :id", customer.id());
        change("delete from orders.customer_word where customer_id = :id", customer.id());
        int erased =
                sql.sql(
                                """
                                update orders.customer
                                   set identity = '#' || id, external_id = null, name = null, name_key = '', company = null,
                                       email = null, email_key = null, phone = null, language = null,
                                       fingerprint = :meaningless, erased_at = now(), updated_at = now(),
                                       version = version + 1
                                 where id = :id and erased_at is null
                                """)
                        .param("id", customer.id())
                        .param("meaningless", Ids.next())
                        .update();
        if (erased == 0) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
        events.publish(new CustomerChanged(customer.store(), customer.id()));
    }

    private List<Map<String, @Nullable Object>> rows(String statement, UUID id) {
        return sql.sql(statement).param("id", id).query().listOfRows();
    }

    private void change(String statement, UUID id) {
        sql.sql(statement).param("id", id).update();
    }
}
