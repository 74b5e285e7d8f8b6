package dev.comptoir.access;

import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The right to see what is kept of oneself, and to be forgotten. */
@Service
public final class Privacy {

    private final List<PersonalRecords> records;
    private final PersonRows people;
    private final TransactionTemplate transaction;

    Privacy(
            List<PersonalRecords> records,
            PersonRows people,
            @System TransactionTemplate transaction) {
        this.records = records;
        this.people = people;
        this.transaction = transaction;
    }

    /** Everything that is kept of a person, by table. */
    public Map<String, List<Map<String, @Nullable Object>>> exportPerson(UUID id) {
        var person = find(id);
        var all = new TreeMap<String, List<Map<String, @Nullable Object>>>();
        records.forEach(module -> all.putAll(module.export(person)));
        return all;
    }

    /**
     * Forgets a person in all modules, or, if one refuses, in none. The trail of what they did
     * stays, without name and address.
     */
    public void erasePerson(UUID id) {
        var person = find(id);
        transaction.executeWithoutResult(status -> records.forEach(module -> module.erase(person)));
    }

    private Person find(UUID id) {
        return people.byId(id).orElseThrow().person();
    }
}
