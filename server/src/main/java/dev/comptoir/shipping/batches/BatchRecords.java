package dev.comptoir.shipping.batches;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What batches keep of people: of who made one, the id, which stays. Where parcels go stands in
 * their shipments.
 */
@Component
final class BatchRecords implements PersonalRecords {

    private final JdbcClient system;

    BatchRecords(@System JdbcClient system) {
        this.system = system;
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(var person)
                ? Map.of(
                        "shipping.batch",
                        system.sql(
                                        """
                                        select id, store_id, created_at from shipping.batch
                                         where actor_kind = 'person' and actor_id = :id order by created_at
                                        """)
                                .param("id", person.id())
                                .query()
                                .listOfRows())
                : Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        // nothing names anybody here
    }
}
