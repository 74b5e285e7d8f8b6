package dev.comptoir.platform.jobs;

import dev.comptoir.platform.StoreId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a piece of work.
 *
 * @param instance the name that whoever scheduled it gave to this piece
 * @param store the store that it belongs to, which is bound while it runs; none for work of the
 *     installation
 * @param data what was scheduled with it: ids and small facts, never secrets or personal data
 * @param attempt 1 for the first
 */
public record JobRun(
        String instance, @Nullable StoreId store, Map<String, String> data, int attempt) {

    /**
     * @throws IllegalStateException when nothing of that name was scheduled with the work
     */
    public String get(String name) {
        var value = data.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Job %s was scheduled without '%s'".formatted(instance, name));
        }
        return value;
    }
}
