package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import java.util.UUID;

/**
 * Something that happened in a store: a record annotated with {@link EventName}. Events outlive the
 * moment, so they hold ids, numbers, instants and enum values only; whoever needs more reads it
 * from the module that published it.
 */
public interface StoreEvent {

    StoreId store();

    /** What it happened to, such as an integration. */
    UUID subject();
}
