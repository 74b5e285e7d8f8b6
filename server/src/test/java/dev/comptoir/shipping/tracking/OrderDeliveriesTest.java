package dev.comptoir.shipping.tracking;

import static dev.comptoir.shipping.tracking.TrackedStore.SENT;
import static dev.comptoir.shipping.tracking.TrackedStore.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleSimulator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How far an order has come is what its shipments say together. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderDeliveriesTest {

    private final SimulatorServer simulators = TestSimulators.get();
    private final SampleSimulator sample = simulators.simulator(SampleSimulator.class);

    @LocalServerPort private int port;

    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Followed followed;
    @Autowired private OrderDeliveries deliveries;

    private TrackedStore tracked;
    private TestStore store;
    private UUID integration;

    @BeforeAll
    void open() {
        simulators.reset();
        tracked = new TrackedStore(port, sql, transactions);
        store = tracked.store();
        integration = tracked.connect("deliveries");
    }

    @Test
    void anOrderFollowsItsShipments() {
        var order = order();
        assertThat(delivery(order)).isEqualTo("unshipped");
        var first = tracked.shipment(integration, SENT, order, "ORD1");
        var second = tracked.shipment(integration, SENT, order, "ORD2");
        tracked.write(() -> followed.follow(first));
        tracked.write(() -> followed.follow(second));
        assertThat(delivery(order)).isEqualTo("announced");

        sample.tell("ORD1", List.of(event("2026-11-20T09:00:00", "+01:00", "OK", "Leipzig")));
        tracked.ask(first).expect(200);
        assertThat(delivery(order)).isEqualTo("partly_delivered");
        sample.tell("ORD2", List.of(event("2026-11-20T09:00:00", "+01:00", "EX", "Leipzig")));
        tracked.ask(second).expect(200);
        assertThat(delivery(order)).isEqualTo("trouble");
        sample.tell(
                "ORD2",
                List.of(
                        event("2026-11-20T09:00:00", "+01:00", "EX", "Leipzig"),
                        event("2026-11-20T11:00:00", "+01:00", "OK", "Leipzig")));
        tracked.ask(second).expect(200);
        assertThat(delivery(order)).isEqualTo("delivered");
    }

    @Test
    void anOrderWhoseShipmentsArriveAtTheSameMomentIsDelivered() throws Exception {
        var order = order();
        var first = tracked.shipment(integration, SENT, order, "BOTH1");
        var second = tracked.shipment(integration, SENT, order, "BOTH2");
        tracked.write(() -> followed.follow(first));
        tracked.write(() -> followed.follow(second));
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var other = new AtomicReference<Future<?>>();
            tracked.write(() -> {
                arrive(first);
                other.set(
                        threads.submit(() ->
                                tracked.write(() -> {
                                    begun.countDown();
                                    arrive(second);
                                })));
                assertThat(isWaiting(begun, other.get())).as("the order is held").isTrue();
            });
            other.get().get();
        }

        assertThat(delivery(order)).isEqualTo("delivered");
    }

    /** In the transaction of the caller. */
    private void arrive(UUID shipment) {
        sql.sql("update shipping.shipment set tracking_state = 'delivered' where id = :id")
                .param("id", shipment)
                .update();
        deliveries.refresh(List.of(shipment));
    }

    private static boolean isWaiting(CountDownLatch begun, Future<?> work) {
        try {
            begun.await();
            work.get(1, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID order() {
        var body =
                Map.of(
                        "currency",
                        "EUR",
                        "lines",
                        List.of(Map.of("title", "Tea", "quantity", 1, "unitMinor", 500)));
        return UUID.fromString(
                store.owner()
                        .call("POST", store.path() + "/orders", body)
                        .expect(201)
                        .json()
                        .path("id")
                        .asString());
    }

    private String delivery(UUID order) {
        return store.owner()
                .get(store.path() + "/orders/" + order)
                .expect(200)
                .json()
                .path("deliveryStatus")
                .asString();
    }
}
