package dev.comptoir.platform.data;

import dev.comptoir.platform.StoreId;
import java.util.Optional;

/**
 * The store that the current work is for. Whatever runs inside a scope and opens a transaction sees
 * the rows of this store and of no other; outside of every scope no row of any store is visible.
 * The scope is of the thread that opened it: work handed to another thread opens its own.
 */
public final class StoreScope {

    /** PostgreSQL's setting by which row-level security knows the store. */
    public static final String SETTING = "app.store_id";

    private static final ScopedValue<StoreId> CURRENT = ScopedValue.newInstance();

    private StoreScope() {}

    /**
     * Does the work for the store and gives its result. An inner scope replaces the outer one until
     * it ends.
     */
    public static <T, X extends Throwable> T call(
            StoreId store, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, store).call(work);
    }

    /** Does the work for the store. */
    public static void run(StoreId store, Runnable work) {
        ScopedValue.where(CURRENT, store).run(work);
    }

    /**
     * The store of the current work.
     *
     * @throws IllegalStateException outside of every scope: the caller forgot to open one
     */
    public static StoreId current() {
        return find().orElseThrow(
                        () -> new IllegalStateException("no store is bound to this thread"));
    }

    public static Optional<StoreId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
