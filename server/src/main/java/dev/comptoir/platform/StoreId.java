package dev.comptoir.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies a store, the tenant of everything a merchant owns. A plain string in JSON and in
 * paths.
 */
public record StoreId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StoreId {}

    /**
     * Reads the textual form; Spring converts path variables through this method.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static StoreId valueOf(String text) {
        return new StoreId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
