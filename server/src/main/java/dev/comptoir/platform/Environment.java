package dev.comptoir.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Which of a provider's worlds a connection calls. Every stored result keeps it, so that nobody
 * ships on a test label.
 */
public enum Environment {
    /** The provider's real service: money is spent, parcels move. */
    PRODUCTION,
    /** The provider's own test service. */
    SANDBOX,
    /** Our simulator of the provider; refused by an installation in production mode. */
    SIMULATOR;

    /** The name in JSON, in the database and in paths: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no environment of that name
     */
    @JsonCreator
    public static Environment of(String id) {
        for (var environment : values()) {
            if (environment.id().equals(id)) {
                return environment;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not production, sandbox or simulator".formatted(id));
    }
}
