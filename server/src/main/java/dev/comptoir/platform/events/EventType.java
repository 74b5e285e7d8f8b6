package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What an event class says of itself, checked once per class. */
record EventType(String name, int version) {

    /** Types that cannot hold a secret, a payload or personal data by accident. */
    private static final Set<Class<?>> COMPONENTS =
            Set.of(
                    StoreId.class,
                    UUID.class,
                    int.class,
                    long.class,
                    boolean.class,
                    Instant.class,
                    LocalDate.class);

    private static final ClassValue<EventType> TYPES =
            new ClassValue<>() {
                @Override
                protected EventType computeValue(Class<?> type) {
                    return read(type);
                }
            };

    /**
     * @throws IllegalArgumentException when the class is no event as {@link StoreEvent} describes
     *     it
     */
    static EventType of(Class<?> event) {
        return TYPES.get(event);
    }

    /** Name and version in one word, as the database holds it. */
    String label() {
        return name + "/" + version;
    }

    private static EventType read(Class<?> type) {
        var name = type.getAnnotation(EventName.class);
        if (name == null || !type.isRecord()) {
            throw new IllegalArgumentException(
                    "%s is not a record with @EventName".formatted(type));
        }
        for (var component : type.getRecordComponents()) {
            if (!allowed(component)) {
                throw new IllegalArgumentException(
                        "Events hold ids only; %s.%s is a %s"
                                .formatted(
                                        type.getSimpleName(),
                                        component.getName(),
                                        component.getType().getSimpleName()));
            }
        }
        return new EventType(name.value(), name.version());
    }

    private static boolean allowed(RecordComponent component) {
        return component.getType().isEnum() || COMPONENTS.contains(component.getType());
    }
}
