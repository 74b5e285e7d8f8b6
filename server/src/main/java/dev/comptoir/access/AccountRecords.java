package dev.comptoir.access;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What access keeps of people. Erased last: the others find their rows by the account. */
@Component
@Order
final class AccountRecords implements PersonalRecords {

    private final JdbcClient sql;

    AccountRecords(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "access.person.email",
                "access.person.name",
                "access.session.ip",
                "access.session.user_agent",
                "access.audit_entry.ip",
                "access.account_audit_entry.ip");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return subject instanceof DataSubject.AccountHolder(Person person)
                ? export(person)
                : Map.of();
    }

    private Map<String, List<Map<String, @Nullable Object>>> export(Person person) {
        return Map.of(
                "access.person",
                rows(
                        "select id, email, name, language, created_at, last_sign_in_at from access.person where id = :id",
                        person),
                "access.session",
                rows(
                        "select created_at, last_seen_at, ended_at, ip, user_agent from access.session where person_id = :id",
                        person),
                "access.audit_entry",
                rows(
                        "select at, store_id, action, ip from access.audit_entry where actor_id = :id order by at",
                        person),
                "access.account_audit_entry",
                rows(
                        "select at, action, ip from access.account_audit_entry where actor_id = :id or target_id = :id order by at",
                        person));
    }

    /**
     * @throws Problem when nobody would be left to run the installation
     */
    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.AccountHolder(Person person)) {
            erase(person);
        }
    }

    private void erase(Person person) {
        if (person.platformAdmin() && isTheLastAdministrator(person)) {
            throw new Problem(AccessProblem.LAST_ADMINISTRATOR);
        }
        change("update access.audit_entry set ip = null where actor_id = :id", person);
        change(
                "update access.account_audit_entry set ip = null where actor_id = :id or target_id = :id",
                person);
        change("delete from access.person where id = :id", person);
    }

    /** Locks all administrators, so that two of them who leave at once do not pass each other. */
    private boolean isTheLastAdministrator(Person person) {
        return sql
                .sql(
                        "select id from access.person where platform_admin and not disabled order by id for update")
                .query(UUID.class)
                .list()
                .stream()
                .allMatch(person.id()::equals);
    }

    private List<Map<String, @Nullable Object>> rows(String statement, Person person) {
        return sql.sql(statement).param("id", person.id()).query().listOfRows();
    }

    private void change(String statement, Person person) {
        sql.sql(statement).param("id", person.id()).update();
    }
}
