package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.Retries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events of tests and who listens to them. */
@TestConfiguration(proxyBeanMethods = false)
class TestListeners {

    /** Sorts of things that happen. */
    enum Colour {
        GREEN,
        RED
    }

    @EventName("test.happened")
    record Happened(StoreId store, UUID subject, Colour colour, long count) implements StoreEvent {}

    @EventName("test.told")
    record Told(StoreId store, UUID subject, String secret) implements StoreEvent {}

    /** What a listener found; the stores are those of the rows that it could see. */
    record Heard(EventId id, Happened event, StoreId bound, List<UUID> visibleStores) {}

    /** Listens at once. */
    static final class Attentive implements EventListener<Happened> {

        final List<Heard> heard = new CopyOnWriteArrayList<>();
        private final JdbcClient app;
        private final TransactionTemplate transaction;

        Attentive(JdbcClient app, PlatformTransactionManager transactions) {
            this.app = app;
            this.transaction = new TransactionTemplate(transactions);
        }

        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void on(Happened event, EventId id) {
            heard.add(new Heard(id, event, StoreScope.current(), visibleStores()));
        }

        private List<UUID> visibleStores() {
            return transaction.execute(status ->
                    app.sql("select distinct store_id from platform.recent_events")
                            .query(UUID.class)
                            .list());
        }

        List<Heard> about(UUID subject) {
            return heard.stream().filter(each -> each.event().subject().equals(subject)).toList();
        }
    }

    /** Has to be told red things twice. */
    static final class Distracted implements EventListener<Happened> {

        final List<EventId> calls = new CopyOnWriteArrayList<>();

        @Override
        public Class<Happened> event() {
            return Happened.class;
        }

        @Override
        public void on(Happened event, EventId id) {
            calls.add(id);
            if (event.colour() == Colour.RED && timesCalled(id) == 1) {
                throw new IllegalStateException("was not listening");
            }
        }

        long timesCalled(EventId id) {
            return calls.stream().filter(id::equals).count();
        }

        @Override
        public Retries retries() {
            return new Retries(3, Duration.ofMillis(10), Duration.ofMillis(50));
        }
    }

    @Bean
    Attentive attentive(JdbcClient app, PlatformTransactionManager transactions) {
        return new Attentive(app, transactions);
    }

    @Bean
    Distracted distracted() {
        return new Distracted();
    }
}
