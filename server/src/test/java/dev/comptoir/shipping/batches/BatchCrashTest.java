package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.OtherNode;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The node that buys a batch dies; another one goes on, and the carrier has sold each once. */
@ComptoirTest
class BatchCrashTest {

    private static final int ORDERS = 60;

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private JdbcClient app;
    @Autowired @System private JdbcClient system;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Map<String, SmartLifecycle> lifecycles;

    private BatchStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = BatchStore.open(port);
    }

    @AfterEach
    void workAgain() {
        scheduler().start();
    }

    @Test
    void buysTheRestOnAnotherNodeAndNothingTwice() throws Exception {
        var id = store.planned(store.orders(ORDERS));
        scheduler().stop();
        try (var other = OtherNode.start(environment)) {
            TestSimulators.get()
                    .faults()
                    .on(SampleSimulator.HOST, "/v1/parcels")
                    .method("POST")
                    .delayed(Duration.ofMillis(700));
            store.buy(id).expect(200);
            await().atMost(BatchStore.SOON).until(() -> BatchStore.sales().size() >= 16);
            other.kill();
        }
        // what was under way is sold, and nobody has written it down
        var before = BatchStore.sales().size();
        assertThat(before).isLessThan(ORDERS);
        assertThat(store.get(id).path("status").asString()).isEqualTo("buying");
        assertThat(store.counts(id)).containsKeys("buying", "ready");
        TestSimulators.get().faults().clear();
        asIfTwoMinutesHadPassed();
        scheduler().start();

        store.until(id, "done");

        var counts = store.counts(id);
        assertThat(counts.getOrDefault("bought", 0) + counts.getOrDefault("unknown", 0))
                .as("%s", counts)
                .isEqualTo(ORDERS);
        // what we say is bought the carrier has sold, and nothing else but what may have been
        var ours =
                store.items(id, "bought").stream()
                        .flatMap(item -> item.at("/shipment/trackingNumbers").valueStream())
                        .map(number -> number.asString())
                        .collect(Collectors.toSet());
        var sold =
                BatchStore.sales().stream()
                        .map(Ledger.Sale::numbers)
                        .flatMap(numbers -> numbers.stream())
                        .collect(Collectors.toSet());
        assertThat(ours).hasSize(counts.getOrDefault("bought", 0));
        assertThat(sold).containsAll(ours);
        assertThat(sold.size() - ours.size())
                .isLessThanOrEqualTo(counts.getOrDefault("unknown", 0));
    }

    /**
     * Spares the test the wait for a node that is silent, and for a carrier that may be at work.
     */
    private void asIfTwoMinutesHadPassed() {
        system.sql(
                        "update platform.scheduled_tasks set last_heartbeat = now() - interval '1 hour' where task_name = 'shipping.batch-buy'")
                .update();
        StoreScope.run(
                store.store().id(),
                () ->
                        transaction.executeWithoutResult(status ->
                                app.sql(
                                                """
                                                update shipping.shipment set sent_at = sent_at - interval '2 minutes'
                                                 where purchase_state = 'requested'
                                                """)
                                        .update()));
    }

    private SmartLifecycle scheduler() {
        return requireNonNull(lifecycles.get("jobScheduler"));
    }
}
