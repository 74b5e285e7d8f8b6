package dev.comptoir.shipping;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.Person;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What quotes keep of people. Of who asked, the id, which stays; of who is sent to, a street
 * without a name, which goes when the quote is old.
 */
@Component
@Order(0)
final class QuoteRecords implements PersonalRecords {

    private final JdbcClient sql;

    QuoteRecords(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of("shipping.quote.request");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        if (!(subject instanceof DataSubject.AccountHolder(Person person))) {
            return Map.of();
        }
        var quotes =
                sql.sql(
                                """
                                select id, store_id, requested_at from shipping.quote
                                 where actor_kind = 'person' and actor_id = :id order by requested_at
                                """)
                        .param("id", person.id())
                        .query()
                        .listOfRows();
        return Map.of("shipping.quote", quotes);
    }

    @Override
    public void erase(DataSubject subject) {
        // nothing names the subject here
    }
}
