package dev.comptoir.notifications;

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

/** What the inbox keeps of people: what was told to one alone, and what they have read. */
@Component
@Order(0)
final class InboxRecords implements PersonalRecords {

    private final JdbcClient sql;

    InboxRecords(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(Person person)
                ? Map.of(
                        "notifications.message",
                        rows(
                                "select store_id, at, code from notifications.message where person_id = :id",
                                person),
                        "notifications.message_read",
                        rows(
                                "select store_id, message_id, read_at from notifications.message_read where person_id = :id",
                                person))
                : Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.AccountHolder(Person person)) {
            change("delete from notifications.message_read where person_id = :id", person);
            change("delete from notifications.message where person_id = :id", person);
        }
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return sql.sql(statement).param("id", person.id()).query().listOfRows();
    }

    private void change(String statement, Person person) {
        sql.sql(statement).param("id", person.id()).update();
    }
}
