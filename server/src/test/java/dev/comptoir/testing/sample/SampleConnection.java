package dev.comptoir.testing.sample;

import dev.comptoir.testing.TestStore;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a store sends to connect to the sample provider. */
public final class SampleConnection {

    private SampleConnection() {}

    /** A connection of its own name that works. */
    public static Map<String, Object> named(String label) {
        return named(label, SampleSimulator.KEY);
    }

    /** A connection with this key, right or wrong. */
    public static Map<String, Object> named(String label, String key) {
        return Map.of(
                "type",
                "sample",
                "environment",
                "simulator",
                "label",
                label,
                "settings",
                settings(key));
    }

    public static Map<String, Object> settings(String key) {
        return Map.of("user", "ada", "key", key, "account", "FR0001", "tariff", "by_weight");
    }

    /**
     * Connects a store with the right key, without a test of the connection.
     *
     * @param further settings, or others instead
     */
    public static UUID connect(TestStore store, String label, Map<String, String> further) {
        var settings = new HashMap<String, Object>(settings(SampleSimulator.KEY));
        settings.putAll(further);
        var connection = new HashMap<>(named(label));
        connection.put("settings", settings);
        connection.put("test", false);
        return UUID.fromString(
                store.owner()
                        .call("POST", store.path() + "/integrations", Map.copyOf(connection))
                        .expect(201)
                        .json()
                        .path("integration")
                        .path("id")
                        .asString());
    }
}
