package dev.comptoir.simulators.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * HTTP header fields in the order and spelling in which they travelled; looked up without regard to
 * case.
 */
public record Headers(List<Field> fields) {

    /** One header line. */
    public record Field(String name, String value) {}

    private static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    public static Headers none() {
        return NONE;
    }

    /** The value of the first field with this name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** These fields with {@code name} set to one value, whatever it was before. */
    public Headers with(String name, String value) {
        var changed = new ArrayList<Field>(fields.size() + 1);
        fields.stream().filter(field -> !field.name().equalsIgnoreCase(name)).forEach(changed::add);
        changed.add(new Field(name, value));
        return new Headers(changed);
    }
}
