package dev.comptoir.integrations.spi;

import java.util.Map;

/**
 * Something wrong with a field of a connection's settings.
 *
 * @param field component of the settings record
 * @param key names the text {@code field.settings.<key>}
 * @param params what the text mentions; never secrets
 */
public record Complaint(String field, String key, Map<String, Object> params) {

    public Complaint {
        params = Map.copyOf(params);
    }

    public Complaint(String field, String key) {
        this(field, key, Map.of());
    }
}
