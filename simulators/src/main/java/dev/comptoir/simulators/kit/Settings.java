package dev.comptoir.simulators.kit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A simulator's knobs: how the provider behaves where its documents leave room, or what its
 * operator could change (a rate limit). Never anything that a request could switch.
 */
public final class Settings {

    private final Map<String, String> defaults;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    private Settings(Map<String, String> defaults) {
        this.defaults = Map.copyOf(defaults);
    }

    public static Settings of(Map<String, String> defaults) {
        return new Settings(defaults);
    }

    /**
     * @throws IllegalArgumentException when there is no such knob
     */
    public String value(String name) {
        var fallback = defaults.get(name);
        if (fallback == null) {
            throw new IllegalArgumentException(
                    "no setting '" + name + "'; there are " + new TreeMap<>(defaults).keySet());
        }
        return values.getOrDefault(name, fallback);
    }

    public int number(String name) {
        return Integer.parseInt(value(name));
    }

    /**
     * @throws IllegalArgumentException when there is no such knob
     */
    public void set(String name, String value) {
        value(name);
        values.put(name, value);
    }

    public Map<String, String> all() {
        var all = new TreeMap<>(defaults);
        all.putAll(values);
        return all;
    }

    public void reset() {
        values.clear();
    }
}
