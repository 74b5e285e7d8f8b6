package dev.comptoir.integrations.test;

import java.util.Map;

/** Something to say, kept as a key and its parameters and rendered for whoever reads it. */
public record Phrase(String key, Map<String, Object> params) {

    public Phrase {
        params = Map.copyOf(params);
    }

    static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }
}
