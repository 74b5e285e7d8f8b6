package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.HOST;
import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.events.Events;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the store's people are told of their connections, and how often. */
class HealthNewsTest extends HubTest {

    @Autowired Connections connections;
    @Autowired ConnectionTests tests;
    @Autowired ConnectionRows rows;
    @Autowired Catalogue catalogue;
    @Autowired HealthKeeper keeper;
    @Autowired HealthNews news;
    @Autowired Events events;
    @Autowired dev.comptoir.notifications.Inbox inbox;
    @Autowired PlatformTransactionManager transactions;
    @Autowired @System JdbcClient system;

    @Test
    void aConnectionThatStopsWorkingIsToldOnceByHoweverManyNodes() throws Exception {
        var connection = inStore(() -> connections.create(sampleConnection("Main", KEY)));
        var otherNode = new HealthKeeper(rows, transactions, events, news);
        var together = new CyclicBarrier(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 16; i++) {
                var node = i % 2 == 0 ? keeper : otherNode;
                done.add(
                        threads.submit(() -> {
                            together.await();
                            StoreScope.run(store, () -> node.note(connection, refused()));
                            return null;
                        }));
            }
            for (var each : done) {
                each.get();
            }
        }
        assertThat(told()).containsExactly("integration.needs_reconnect");
    }

    @Test
    void troubleAndRecoveryAreToldAndASecondFailureIsNot() {
        var connection = inStore(() -> connections.create(sampleConnection("Main", KEY)));
        inStore(() -> tests.test(connection.id(), Trigger.SAVED));
        assertThat(told()).as("a new connection that works").isEmpty();
        simulators.faults().on(HOST, "/v1/token").play(Fault.unavailable());
        inStore(() -> tests.test(connection.id(), Trigger.DAILY));
        inStore(() -> tests.test(connection.id(), Trigger.DAILY));
        assertThat(told()).containsExactly("integration.failing");
        simulators.reset();
        inStore(() -> tests.test(connection.id(), Trigger.DAILY));
        assertThat(told()).containsExactly("integration.failing", "integration.healthy");
    }

    @Test
    void aLastSuccessIsRefreshedBesideTheCall() {
        var healthy = healthy();
        var later = Instant.now().plus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.MILLIS);
        inStore(() -> {
            keeper.note(healthy, new HealthEvent.CallSucceeded(later));
            return null;
        });

        await().untilAsserted(
                        () -> assertThat(now(healthy).health().lastSuccessAt()).isEqualTo(later));
        assertThat(now(healthy).health().state()).isEqualTo(HealthState.HEALTHY);
    }

    @Test
    void aRefreshDoesNotEndTroubleThatCameAfterTheCall() {
        var healthy = healthy();
        inStore(() -> {
            keeper.note(healthy, refused());
            keeper.refresh(healthy, new HealthEvent.CallSucceeded(Instant.now()));
            return null;
        });

        assertThat(now(healthy).health().state()).isEqualTo(HealthState.NEEDS_RECONNECT);
        assertThat(told()).containsExactly("integration.needs_reconnect");
    }

    @Test
    void anEndOfCredentialsIsToldThirtySevenAndOneDaysBefore() {
        var end = LocalDate.of(2031, 3, 31);
        var settings = new HashMap<>(settings(KEY));
        settings.put("keyEnds", end.toString());
        inStore(() ->
                connections.create(
                        new Connections.NewConnection(
                                "sample",
                                dev.comptoir.platform.Environment.SIMULATOR,
                                "Main",
                                settings,
                                null)));
        var clock = new MovableClock();
        var reminders = new ExpiryReminders(system, rows, catalogue, inbox, transactions, clock);
        for (int before = 40; before >= -3; before--) {
            clock.set(end.minusDays(before).atStartOfDay(ZoneOffset.UTC).toInstant());
            reminders.run();
            reminders.run();
        }
        assertThat(told())
                .containsExactly(
                        "integration.credentials-end",
                        "integration.credentials-end",
                        "integration.credentials-end",
                        "integration.credentials-ended");
    }

    @Test
    void aReminderThatWasMissedIsMadeUpFor() {
        var settings = new HashMap<>(settings(KEY));
        settings.put("keyEnds", "2031-03-31");
        inStore(() ->
                connections.create(
                        new Connections.NewConnection(
                                "sample",
                                dev.comptoir.platform.Environment.SIMULATOR,
                                "Main",
                                settings,
                                null)));
        var clock = new MovableClock();
        clock.set(Instant.parse("2031-03-27T06:00:00Z"));
        new ExpiryReminders(system, rows, catalogue, inbox, transactions, clock).run();
        assertThat(told()).containsExactly("integration.credentials-end");
    }

    private Connection healthy() {
        var connection = inStore(() -> connections.create(sampleConnection("Main", KEY)));
        inStore(() -> tests.test(connection.id(), Trigger.SAVED));
        return now(connection);
    }

    private Connection now(Connection connection) {
        return inStore(() -> connections.require(connection.id()));
    }

    private List<String> told() {
        return system.sql(
                        "select code from notifications.message where store_id = :store order by at, id")
                .param("store", store.value())
                .query((row, number) -> Columns.text(row, "code"))
                .list();
    }

    private static HealthEvent refused() {
        var fault = ProviderFault.of(FaultKind.AUTHENTICATION, "No such key");
        return new HealthEvent.CallFailed(ConnectionFault.of(fault, Instant.now()));
    }
}
