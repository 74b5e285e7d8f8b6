package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Writes the tables of customers, any number at a time (ADR 60). To be used inside a transaction of
 * the store.
 */
@Repository
class CustomerRows {

    private final JdbcClient sql;

    CustomerRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A word by which a customer is found. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Word(String word, UUID customerId) {}

    List<CustomerRow> known(Collection<String> identities) {
        return sql.sql("select * from orders.customer where identity = any(:identities)")
                .param("identities", identities.toArray(String[]::new))
                .query(CustomerRows::row)
                .list();
    }

    /** The newest customer of each e-mail address. */
    List<CustomerRow> knownByEmail(Collection<String> emailKeys) {
        return sql.sql(
                        """
                        select distinct on (email_key) * from orders.customer
                         where email_key = any(:emails) order by email_key, id desc
                        """)
                .param("emails", emailKeys.toArray(String[]::new))
                .query(CustomerRows::row)
                .list();
    }

    /** Writes customers that are new, or takes the place of those of the same ids. */
    void write(List<CustomerRow> rows, Instant now) {
        sql.sql(
                        """
                        insert into orders.customer (store_id, id, identity, source, external_id, name, name_key, company,
                               email, email_key, phone, language, fingerprint, created_at, updated_at)
                        select :store, id, identity, source, external_id, name, name_key, company,
                               email, email_key, phone, language, fingerprint, :now, :now
                          from jsonb_to_recordset(:rows) as row(id uuid, identity text, source text, external_id text,
                               name text, name_key text, company text, email text, email_key text, phone text,
                               language text, fingerprint uuid)
                        on conflict (store_id, id) do update
                           set name = excluded.name, name_key = excluded.name_key, company = excluded.company,
                               email = excluded.email, email_key = excluded.email_key, phone = excluded.phone,
                               language = excluded.language, fingerprint = excluded.fingerprint,
                               updated_at = excluded.updated_at, version = customer.version + 1
                        """)
                .param("store", StoreScope.current().value())
                .param("rows", json(rows))
                .param("now", timestamp(now))
                .update();
    }

    void deleteWords(Collection<UUID> customers) {
        sql.sql("delete from orders.customer_word where customer_id = any(:ids::uuid[])")
                .param("ids", customers.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void writeWords(List<Word> words) {
        sql.sql(
                        """
                        insert into orders.customer_word (store_id, word, customer_id)
                        select :store, word, customer_id
                          from jsonb_to_recordset(:words) as row(word text, customer_id uuid)
                         order by word, customer_id
                        """)
                .param("store", StoreScope.current().value())
                .param("words", json(words))
                .update();
    }

    private static CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                uuid(row, "id"),
                text(row, "identity"),
                text(row, "source"),
                row.getString("external_id"),
                row.getString("name"),
                text(row, "name_key"),
                row.getString("company"),
                row.getString("email"),
                row.getString("email_key"),
                row.getString("phone"),
                row.getString("language"),
                uuid(row, "fingerprint"));
    }
}
