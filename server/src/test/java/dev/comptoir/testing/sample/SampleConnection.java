package dev.comptoir.testing.sample;

import java.util.Map;

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
}
