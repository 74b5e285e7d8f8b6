package dev.comptoir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.events.TestListeners.Colour;
import dev.comptoir.platform.events.TestListeners.Happened;
import dev.comptoir.platform.events.TestListeners.Told;
import dev.comptoir.testing.ComptoirTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
@Import(TestListeners.class)
class EventsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Events events;
    @Autowired private TestListeners.Attentive attentive;
    @Autowired private TestListeners.Distracted distracted;
    @Autowired private TransactionTemplate transaction;
    @Autowired @System private TransactionTemplate systemTransaction;
    @Autowired @System private JdbcClient system;

    @Autowired
    @Qualifier("jobScheduler")
    private SmartLifecycle node;

    private final StoreId store = new StoreId(Ids.next());
    private final UUID subject = Ids.next();

    @Test
    void reachesListenersInItsStoreWhereOthersAreInvisible() {
        commit(new Happened(new StoreId(Ids.next()), Ids.next(), Colour.GREEN, 1));
        var event = new Happened(store, subject, Colour.GREEN, 12);
        commit(event);
        await().atMost(SOON).until(() -> !attentive.about(subject).isEmpty());
        assertThat(attentive.about(subject))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.event()).isEqualTo(event);
                    assertThat(heard.bound()).isEqualTo(store);
                    assertThat(heard.visibleStores()).containsExactly(store.value());
                });
    }

    @Test
    void leavesNothingAfterARollback() {
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            events.publish(new Happened(store, subject, Colour.GREEN, 1));
                            status.setRollbackOnly();
                        }));
        assertThat(tasksOfStore()).isZero();
        assertThat(recentOfStore()).isZero();
    }

    @Test
    void canBePublishedByTheSystem() {
        systemTransaction.executeWithoutResult(
                status -> events.publish(new Happened(store, subject, Colour.GREEN, 1)));
        await().atMost(SOON).until(() -> !attentive.about(subject).isEmpty());
        systemTransaction.executeWithoutResult(status -> {
            events.publish(new Happened(store, Ids.next(), Colour.GREEN, 1));
            status.setRollbackOnly();
        });
        assertThat(recentOfStore()).isEqualTo(1);
    }

    @Test
    void isDeliveredAgainOnlyToTheListenerThatFailed() {
        commit(new Happened(store, subject, Colour.RED, 1));
        await().atMost(SOON).until(() -> !attentive.about(subject).isEmpty());
        var id = attentive.about(subject).getFirst().id();
        await().atMost(SOON).until(() -> distracted.timesCalled(id) == 2);
        await().atMost(SOON).until(() -> tasksOfStore() == 0);
        assertThat(attentive.about(subject)).hasSize(1);
    }

    @Test
    void isDeliveredAfterACrashBetweenCommitAndListener() {
        node.stop();
        commit(new Happened(store, subject, Colour.GREEN, 1));
        assertThat(attentive.about(subject)).isEmpty();
        assertThat(tasksOfStore()).isEqualTo(2);
        node.start();
        await().atMost(SOON).until(() -> attentive.about(subject).size() == 1);
        await().atMost(SOON).until(() -> tasksOfStore() == 0);
    }

    @Test
    void belongsIntoATransactionOfItsStore() {
        var event = new Happened(store, subject, Colour.GREEN, 1);
        assertThatIllegalStateException().isThrownBy(() -> events.publish(event));
        var other = new StoreId(Ids.next());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        StoreScope.run(
                                other,
                                () ->
                                        transaction.executeWithoutResult(
                                                status -> events.publish(event))));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> transaction.executeWithoutResult(status -> events.publish(event)));
        assertThat(recentOfStore()).isZero();
    }

    @Test
    void aBurstOfHintsIsOneEventForBrowsersAndNoneForListeners() {
        var other = new StoreId(Ids.next());
        for (int n = 0; n < 100; n++) {
            events.hint(new Happened(store, subject, Colour.GREEN, n));
        }
        events.hint(new Happened(other, subject, Colour.GREEN, 1));

        await().atMost(SOON).until(() -> recentOf(other) == 1);
        assertThat(recentOfStore()).isBetween(1L, 20L);
        assertThat(tasksOfStore()).isZero();
        assertThat(attentive.about(subject)).isEmpty();
    }

    @Test
    void theLastOfSeveralHintsIsToldToo() {
        events.hint(new Happened(store, Ids.next(), Colour.GREEN, 1));
        await().atMost(SOON).until(() -> recentOfStore() == 1);
        events.hint(new Happened(store, subject, Colour.GREEN, 2));

        await().atMost(SOON).until(() -> recentOfStore() == 2);
    }

    @Test
    void holdsIdsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(new Told(store, subject, "hunter2")))
                .withMessageContaining("Events hold ids only");
    }

    private void commit(StoreEvent event) {
        StoreScope.run(
                event.store(),
                () -> transaction.executeWithoutResult(status -> events.publish(event)));
    }

    private long tasksOfStore() {
        return system.sql(
                        "select count(*) from platform.scheduled_tasks where task_instance like ?")
                .param(store + "/%")
                .query(Long.class)
                .single();
    }

    private long recentOfStore() {
        return recentOf(store);
    }

    private long recentOf(StoreId store) {
        return system.sql("select count(*) from platform.recent_events where store_id = ?")
                .param(store.value())
                .query(Long.class)
                .single();
    }
}
