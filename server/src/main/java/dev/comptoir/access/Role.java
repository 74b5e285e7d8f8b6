package dev.comptoir.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a person is in one store, from the most to the least powerful; each may do all that the next
 * may.
 */
public enum Role {
    OWNER,
    MANAGER,
    STAFF,
    SUPPORT,
    VIEWER;

    public boolean atLeast(Role other) {
        return compareTo(other) <= 0;
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no role of that name
     */
    @JsonCreator
    public static Role of(String id) {
        for (var role : values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not owner, manager, staff, support or viewer".formatted(id));
    }
}
