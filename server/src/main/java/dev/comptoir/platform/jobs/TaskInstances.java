package dev.comptoir.platform.jobs;

import dev.comptoir.platform.StoreId;
import org.jspecify.annotations.Nullable;

/** Names of task rows: prefixed by the store, so that no store can take, or learn of, another's. */
final class TaskInstances {

    private static final String OF_THE_INSTALLATION = "-";

    private TaskInstances() {}

    static String name(@Nullable StoreId store, String instance) {
        return (store == null ? OF_THE_INSTALLATION : store.toString()) + "/" + instance;
    }

    /** The store of a name; null for work of the installation, and for recurring work. */
    static @Nullable StoreId store(String name) {
        int end = name.indexOf('/');
        return end < 1 || name.startsWith(OF_THE_INSTALLATION + "/")
                ? null
                : StoreId.valueOf(name.substring(0, end));
    }

    static String withoutStore(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
