package dev.comptoir.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one module keeps of people: a bean in every module that keeps anything. The role depends on
 * the subject:
 *
 * <ul>
 *   <li>{@link DataSubject.AccountHolder}: across stores, in a transaction of the system role. Use
 *       the {@code @System JdbcClient}, and have the migration open just the tables and columns
 *       that this needs.
 *   <li>{@link DataSubject.Customer}: in a transaction of the application with the customer's store
 *       bound. Use the plain {@code JdbcClient}; row-level security holds it to the store.
 * </ul>
 *
 * A module that keeps nothing of the one kind gives {@code Map.of()} and erases nothing. Beans are
 * asked in the order of {@code @Order}: whoever keeps the subject itself comes last, because the
 * others may find their rows by it, and refuses one that is not there with {@code
 * RequestProblem.NOT_FOUND}.
 */
public interface PersonalRecords {

    /**
     * The columns that hold personal data, as {@code schema.table.column}: names, addresses,
     * numbers, free text about somebody. Ids of people are none.
     */
    Set<String> columns();

    /** All that is kept of the subject, by table; never hashes or secrets. */
    Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject);

    /**
     * Forgets the subject. What has to stay, by law or to keep the books right, keeps the id alone.
     * Whoever throws stops the erasure in all modules.
     */
    void erase(DataSubject subject);
}
