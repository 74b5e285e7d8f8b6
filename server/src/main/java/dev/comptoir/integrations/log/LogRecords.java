package dev.comptoir.integrations.log;

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
 * What the log and the test reports keep of people. Of who caused an entry, the id, which stays; of
 * others, what was sent to providers about them, such as addresses, which goes with its day's
 * partition ({@link LogSettings#days()}).
 */
@Component
@Order(0)
final class LogRecords implements PersonalRecords {

    private static final String CAUSED =
            """
            select (at at time zone 'UTC')::date as day, store_id, integration_id, kind, operation, count(*) as entries
              from integrations.integration_logs
             where actor_kind = 'person' and actor_id = :id
             group by 1, 2, 3, 4, 5
             order by 1, 2, 3, 4, 5
            """;

    private static final String TESTED =
            """
            select started_at, store_id, integration_id, trigger from integrations.test_report
             where actor_kind = 'person' and actor_id = :id
             order by started_at
            """;

    private final JdbcClient sql;

    LogRecords(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "integrations.integration_logs.url",
                "integrations.integration_logs.request_body",
                "integrations.integration_logs.response_body");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(Person person)
                ? Map.of(
                        "integrations.integration_logs", rows(CAUSED, person),
                        "integrations.test_report", rows(TESTED, person))
                : Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        // nothing names the subject here
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return sql.sql(statement).param("id", person.id()).query().listOfRows();
    }
}
