package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import java.util.UUID;

/** Somebody whose personal data is kept, and who may ask to see it and to be forgotten. */
public sealed interface DataSubject {

    /** Somebody who signs in here. What is kept of them lies in all stores, and outside of them. */
    record AccountHolder(Person person) implements DataSubject {}

    /**
     * Somebody who buys from one store, and has no account here.
     *
     * @param store the store that is bound
     * @param id of the customer, as the module that keeps customers names them
     */
    record Customer(StoreId store, UUID id) implements DataSubject {}
}
