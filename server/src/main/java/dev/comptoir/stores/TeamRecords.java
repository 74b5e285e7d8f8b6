package dev.comptoir.stores;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.Person;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stores keep of people. */
@Component
@Order(0)
final class TeamRecords implements PersonalRecords {

    private static final String LAST_OWNER_SOMEWHERE =
            """
            select exists (select from stores.member m
                            where m.person_id = :id and m.role = 'owner'
                              and not exists (select from stores.member o
                                               where o.store_id = m.store_id and o.role = 'owner'
                                                 and o.person_id <> m.person_id))
            """;

    private final JdbcClient sql;

    TeamRecords(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of("stores.invitation.email");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(Person person)
                ? export(person)
                : Map.of();
    }

    private Map<String, List<Map<String, @Nullable Object>>> export(Person person) {
        return Map.of(
                "stores.member",
                sql.sql("select store_id, role, joined_at from stores.member where person_id = :id")
                        .param("id", person.id())
                        .query()
                        .listOfRows(),
                "stores.invitation",
                sql.sql(
                                "select store_id, email, role, created_at from stores.invitation where email = :email")
                        .param("email", person.email())
                        .query()
                        .listOfRows());
    }

    /**
     * @throws Problem when a store would be left without an owner
     */
    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.AccountHolder(Person person)) {
            erase(person);
        }
    }

    private void erase(Person person) {
        if (sql.sql(LAST_OWNER_SOMEWHERE).param("id", person.id()).query(Boolean.class).single()) {
            throw new Problem(StoresProblem.LAST_OWNER);
        }
        sql.sql("delete from stores.member where person_id = :id")
                .param("id", person.id())
                .update();
        sql.sql("delete from stores.invitation where email = :email")
                .param("email", person.email())
                .update();
    }
}
