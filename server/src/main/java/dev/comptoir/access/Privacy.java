package dev.comptoir.access;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to see what is kept of oneself, and to be forgotten. Both are entered in the audit
 * trail, by the subject's id.
 */
@Service
public final class Privacy {

    private static final String CUSTOMER = "customer";

    private final List<PersonalRecords> records;
    private final PersonRows people;
    private final Audit audit;
    private final TransactionTemplate system;
    private final TransactionTemplate app;

    Privacy(
            List<PersonalRecords> records,
            PersonRows people,
            Audit audit,
            @System TransactionTemplate system,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.people = people;
        this.audit = audit;
        this.system = system;
        this.app = new TransactionTemplate(transactions);
    }

    /**
     * Everything that is kept of an account holder, by table.
     *
     * @throws Problem when there is no such person
     */
    public Map<String, List<Map<String, @Nullable Object>>> exportPerson(UUID id) {
        var person = find(id);
        return system.execute(status -> {
            audit.recordForAccount(Actor.current(), "person.exported", SignIns.target(person));
            return export(new DataSubject.AccountHolder(person));
        });
    }

    /**
     * Forgets an account holder in all modules, or, if one refuses, in none. The trail of what they
     * did stays, without name and address.
     *
     * @throws Problem when there is no such person, or a module cannot let them go
     */
    public void erasePerson(UUID id) {
        var person = find(id);
        system.executeWithoutResult(status -> {
            audit.recordForAccount(Actor.current(), "person.erased", SignIns.target(person));
            erase(new DataSubject.AccountHolder(person));
        });
    }

    /**
     * Everything that the current store keeps of a customer, by table.
     *
     * @throws Problem when the store has no such customer
     */
    public Map<String, List<Map<String, @Nullable Object>>> exportCustomer(UUID id) {
        return app.execute(status -> {
            audit.record("customer.exported", new AuditTarget(CUSTOMER, id, null), List.of());
            return export(new DataSubject.Customer(StoreScope.current(), id));
        });
    }

    /**
     * Forgets a customer of the current store in all modules, or, if one refuses, in none.
     *
     * @throws Problem when the store has no such customer, or a module cannot let them go
     */
    public void eraseCustomer(UUID id) {
        app.executeWithoutResult(status -> {
            audit.record("customer.erased", new AuditTarget(CUSTOMER, id, null), List.of());
            erase(new DataSubject.Customer(StoreScope.current(), id));
        });
    }

    private Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        var all = new TreeMap<String, List<Map<String, @Nullable Object>>>();
        records.forEach(module -> all.putAll(module.export(subject)));
        return all;
    }

    private void erase(DataSubject subject) {
        records.forEach(module -> module.erase(subject));
    }

    private Person find(UUID id) {
        return people.byId(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND)).person();
    }
}
