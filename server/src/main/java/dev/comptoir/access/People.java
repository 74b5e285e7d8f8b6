package dev.comptoir.access;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The people of this installation. */
@Service
public final class People {

    private final PersonRows rows;
    private final PasswordHasher hasher;

    People(PersonRows rows, PasswordHasher hasher) {
        this.rows = rows;
        this.hasher = hasher;
    }

    public Optional<Person> byEmail(String email) {
        return rows.byEmail(PersonRows.normalized(email)).map(PersonRows.Account::person);
    }

    public Optional<Person> byId(UUID id) {
        return rows.byId(id).map(PersonRows.Account::person);
    }

    /** Those of the ids that are people's. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        var distinct = ids.stream().distinct().toList();
        return distinct.isEmpty()
                ? Map.of()
                : rows.byIds(distinct).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Names of people by id, for lists that mention them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Who runs this installation, the first of them first. */
    public List<Person> platformAdmins() {
        return rows.platformAdmins();
    }

    /**
     * Opens an account; in a transaction of the system role, if one is running.
     *
     * @throws Problem when the password is too weak
     */
    public Person register(String email, String name, String password) {
        return register(email, name, password, false);
    }

    Person register(String email, String name, String password, boolean platformAdmin) {
        var normalized = PersonRows.normalized(email);
        PasswordRules.check("password", password, normalized);
        var person = new Person(Ids.next(), normalized, name.strip(), platformAdmin, null, false);
        rows.insert(person, hasher.hash(password));
        return person;
    }
}
