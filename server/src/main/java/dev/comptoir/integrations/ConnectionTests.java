package dev.comptoir.integrations;

import dev.comptoir.access.Actor;
import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.integrations.log.LogScope;
import dev.comptoir.integrations.test.ConnectionTest;
import dev.comptoir.integrations.test.TestSubject;
import dev.comptoir.integrations.tokens.TokenKeeper;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.http.RemoteCalls;
import dev.comptoir.platform.web.Correlation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests connections of the current store, keeps the reports, and tells the connections' health. */
@Service
class ConnectionTests {

    private final Catalogue catalogue;
    private final Opener opener;
    private final ConnectionTest test;
    private final Records records;
    private final TokenKeeper tokens;
    private final RemoteCalls calls;
    private final Clock clock;

    ConnectionTests(
            Catalogue catalogue,
            Opener opener,
            ConnectionTest test,
            Records records,
            TokenKeeper tokens,
            RemoteCalls calls,
            Clock clock) {
        this.catalogue = catalogue;
        this.opener = opener;
        this.test = test;
        this.records = records;
        this.tokens = tokens;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Tests a connection now, active or not.
     *
     * @throws Problem when there is nothing to test with: unknown connection, secrets locked,
     *     simulator refused
     */
    TestRecord test(UUID integration, Trigger trigger) {
        var sealed = opener.readAnew(integration);
        return test(catalogue.require(sealed.connection().type()), sealed, trigger);
    }

    private <S extends Record> TestRecord test(
            KnownProvider<S> provider, SealedConnection sealed, Trigger trigger) {
        var connection = sealed.connection();
        var begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long begin = System.nanoTime();
        var renewed = tokens.renewing(Opener.owner(connection));
        var opened = opener.open(provider, sealed, renewed);
        calls.forget(connection.id()); // an open circuit would answer in the provider's place
        var subject =
                new TestSubject<>(
                        provider.connector(),
                        opened,
                        Opener.reach(provider.connector().address(opened.settings())),
                        provider.capabilities(),
                        renewed::expiresAt);
        var stages = test.run(subject, bound(connection));
        var record =
                new TestRecord(
                        Ids.next(),
                        connection.id(),
                        trigger,
                        ActorRef.current(),
                        begun,
                        Math.toIntExact(Duration.ofNanos(System.nanoTime() - begin).toMillis()),
                        TestOutcome.of(stages),
                        connection.environment(),
                        opened.baseUrl().getHost(),
                        Correlation.current(),
                        stages);
        records.keep(connection, record);
        return record;
    }

    /** Carries over to the test's own thread what is bound to the caller's. */
    private static Function<Consumer<Exchange>, Consumer<Runnable>> bound(Connection connection) {
        var actor = Actor.current();
        var correlation = Correlation.current();
        return watcher ->
                work ->
                        Correlation.call(
                                correlation,
                                () ->
                                        Actor.callAs(
                                                actor,
                                                () -> {
                                                    var scope =
                                                            new LogScope(
                                                                    connection.logSubject(),
                                                                    ActorRef.of(actor),
                                                                    "test",
                                                                    Set.of(),
                                                                    watcher);
                                                    StoreScope.run(
                                                            connection.store(),
                                                            () ->
                                                                    scope
                                                                            .<Boolean,
                                                                                    RuntimeException>
                                                                                    call(() -> {
                                                                                        work.run();
                                                                                        return true;
                                                                                    }));
                                                    return true;
                                                }));
    }

    Page<TestRecord> list(UUID integration, PageRequest page) {
        return records.list(integration, page);
    }

    /** Writes what a test found: report, health, log entry and event together. */
    @Service
    static class Records {

        private final TestRows rows;
        private final HealthKeeper health;
        private final IntegrationLog log;
        private final Events events;
        private final TransactionTemplate transaction;

        Records(
                TestRows rows,
                HealthKeeper health,
                IntegrationLog log,
                Events events,
                PlatformTransactionManager transactions) {
            this.rows = rows;
            this.health = health;
            this.log = log;
            this.events = events;
            this.transaction = new TransactionTemplate(transactions);
        }

        void keep(Connection connection, TestRecord test) {
            transaction.executeWithoutResult(status -> {
                rows.insert(test);
                health.write(connection, event(test));
                log.append(entry(connection, test));
                events.publish(new IntegrationTested(connection.store(), connection.id()));
                rows.deleteBefore(
                        connection.id(), test.startedAt().minus(log.days(), ChronoUnit.DAYS));
            });
        }

        Page<TestRecord> list(UUID integration, PageRequest page) {
            return transaction.<Page<TestRecord>>execute(status -> rows.list(integration, page));
        }

        private static HealthEvent event(TestRecord test) {
            Instant at = test.startedAt().plusMillis(test.durationMillis());
            return test.fault()
                    .<HealthEvent>map(HealthEvent.TestFailed::new)
                    .orElseGet(() ->
                            new HealthEvent.TestPassed(at, test.outcome() == TestOutcome.WARNED));
        }

        private static LogEntry entry(Connection connection, TestRecord test) {
            var fault = test.fault().orElse(null);
            return new LogEntry(
                    test.id(),
                    test.startedAt(),
                    connection.logSubject(),
                    Set.of(),
                    test.actor(),
                    test.correlationId(),
                    LogKind.TEST,
                    "test." + test.trigger().id(),
                    test.outcome() == TestOutcome.FAILED ? LogOutcome.FAILED : LogOutcome.OK,
                    Duration.ofMillis(test.durationMillis()),
                    fault == null ? null : fault.kind(),
                    fault == null ? null : fault.code(),
                    fault == null ? null : fault.message(),
                    null,
                    List.of());
        }
    }
}
