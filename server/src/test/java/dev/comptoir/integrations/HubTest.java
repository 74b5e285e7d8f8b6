package dev.comptoir.integrations;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A store of its own for each test, and the sample provider at its side. */
@ComptoirTest
abstract class HubTest {

    static final Actor ADA = new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);

    final SimulatorServer simulators = TestSimulators.get();
    final StoreId store = new StoreId(Ids.next());

    @BeforeEach
    void resetSimulators() {
        simulators.reset();
    }

    SampleSimulator sample() {
        return simulators.simulator(SampleSimulator.class);
    }

    <T extends @Nullable Object> T inStore(Supplier<T> work) {
        return inStore(store, work);
    }

    static <T extends @Nullable Object> T inStore(StoreId store, Supplier<T> work) {
        return Actor.callAs(ADA, () -> StoreScope.<T, RuntimeException>call(store, work::get));
    }

    static Map<String, @Nullable Object> settings(String key) {
        var settings = new HashMap<String, @Nullable Object>();
        settings.put("user", "ada");
        settings.put("key", key);
        settings.put("account", "FR0001");
        settings.put("tariff", "by_weight");
        return settings;
    }

    static Connections.NewConnection sampleConnection(String label, String key) {
        return new Connections.NewConnection(
                "sample", Environment.SIMULATOR, label, settings(key), null);
    }
}
