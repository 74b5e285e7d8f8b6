package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store whose parcels are on their way with the sample carrier: over HTTP and in the database.
 */
final class TrackedStore {

    static final Instant SENT = Instant.parse("2026-11-19T12:00:00Z");

    private final TestStore store;
    private final TransactionTemplate transaction;
    private final LabelledShipment labelled;

    TrackedStore(int port, JdbcClient sql, PlatformTransactionManager transactions) {
        store = TestStore.create(port);
        transaction = new TransactionTemplate(transactions);
        labelled = new LabelledShipment(sql, transaction);
    }

    TestStore store() {
        return store;
    }

    UUID connect(String label) {
        return connect(label, Map.of());
    }

    UUID connect(String label, Map<String, String> further) {
        return SampleConnection.connect(store, label, further);
    }

    UUID shipment(UUID connection, String... numbers) {
        return shipment(connection, SENT, null, numbers);
    }

    UUID shipment(UUID connection, Instant sent, @Nullable UUID order, String... numbers) {
        return labelled.write(store.id(), connection, sent, order, List.of(numbers));
    }

    /** In a transaction of the store. */
    <T> T read(Supplier<T> work) {
        return StoreScope.call(store.id(), () -> transaction.<T>execute(status -> work.get()));
    }

    /** In a transaction of the store. */
    void write(Runnable work) {
        StoreScope.run(store.id(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** A person wants to know where it is. */
    Caller.Answer ask(UUID shipment) {
        return store.owner()
                .call("POST", store.path() + "/shipments/" + shipment + "/tracking", null);
    }

    /**
     * What the sample carrier tells.
     *
     * @param offset of the place's clocks, null when it does not say
     */
    static Map<String, Object> event(
            String at, @Nullable String offset, String code, String place) {
        var event = new HashMap<String, Object>();
        event.put("at", at);
        if (offset != null) {
            event.put("offset", offset);
        }
        event.put("code", code);
        event.put("place", place);
        event.put("country", "DE");
        return event;
    }
}
