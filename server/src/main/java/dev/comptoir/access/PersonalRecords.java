package dev.comptoir.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one module keeps of people; every module that keeps anything has a bean of it. */
public interface PersonalRecords {

    /** The columns that hold personal data, as {@code schema.table.column}. */
    Set<String> columns();

    /** All that is kept of a person, by table; never hashes or secrets. Runs as the system role. */
    Map<String, List<Map<String, @Nullable Object>>> export(Person person);

    /**
     * Forgets the person; inside a transaction of the system role. What has to stay keeps the id
     * alone.
     */
    void erase(Person person);
}
