package dev.comptoir.stores;

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
 * What saved filters keep of people: of who saved them, what they look for; of customers, their
 * name where somebody searches for it. Those of an account holder go with the membership.
 */
@Component
@Order(0)
final class SavedFilterRecords implements PersonalRecords {

    private final JdbcClient sql;
    private final JdbcClient system;

    SavedFilterRecords(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    @Override
    public Set<String> columns() {
        return Set.of("stores.saved_filter.name", "stores.saved_filter.filters");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(Person person)
                ? Map.of(
                        "stores.saved_filter",
                        system.sql(
                                        """
                                        select store_id, list, name, filters::text as filters, created_at
                                          from stores.saved_filter where person_id = :id order by created_at
                                        """)
                                .param("id", person.id())
                                .query()
                                .listOfRows())
                : Map.of();
    }

    /**
     * Nobody knows whose name a search holds, so that all searches of the store go when a customer
     * is to be forgotten.
     */
    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.Customer) {
            sql.sql("delete from stores.saved_filter where jsonb_exists(filters, 'search')")
                    .update();
        }
    }
}
