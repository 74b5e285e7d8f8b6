package dev.comptoir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.events.TestListeners.Colour;
import dev.comptoir.platform.events.TestListeners.Happened;
import dev.comptoir.testing.ComptoirTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@ComptoirTest
@Import(TestListeners.class)
class StoreEventStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private StoreEventStream streams;
    @Autowired private EventStreams open;
    @Autowired private RecentEvents recent;
    @Autowired private Events events;
    @Autowired private TransactionTemplate transaction;
    @Autowired @System private JdbcClient system;
    @Autowired private JdbcClient app;

    private final StoreId store = new StoreId(Ids.next());
    private final UUID subject = Ids.next();

    @Test
    void tellsWhatHappensInItsStoreOnly() throws Exception {
        var browser = browse(null);
        commit(new Happened(new StoreId(Ids.next()), Ids.next(), Colour.GREEN, 1));
        commit(new Happened(store, subject, Colour.GREEN, 1));
        awaitText(browser, subject.toString());
        assertThat(text(browser))
                .contains("event:test.happened\n")
                .contains("\"type\":\"test.happened\"")
                .containsOnlyOnce("data:");
    }

    @Test
    void hearsOtherNodesAndFindsWhatItDidNotHear() throws Exception {
        var browser = browse(null);
        insertSilently(subject); // as a node does that dies before it can ring
        awaitText(browser, subject.toString());
    }

    @Test
    void tellsWhatAnEarlierTransactionCommitsLater() throws Exception {
        var browser = browse(null);
        var late = Ids.next();
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            events.publish(new Happened(store, late, Colour.GREEN, 1));
                            inAnotherTransaction(new Happened(store, subject, Colour.GREEN, 2));
                        }));
        awaitText(browser, late.toString());
        awaitText(browser, subject.toString());
        assertThat(text(browser).indexOf(late.toString()))
                .as("in the order that every node sees")
                .isLessThan(text(browser).indexOf(subject.toString()));
    }

    @Test
    void goesOnWhereAnEarlierStreamBrokeOff() throws Exception {
        var before = browse(null);
        commit(new Happened(store, subject, Colour.GREEN, 1));
        awaitText(before, subject.toString());
        var missed = Ids.next();
        commit(new Happened(store, missed, Colour.GREEN, 2));
        awaitText(before, missed.toString());
        var resumed = browse(idOf(before, subject));
        awaitText(resumed, missed.toString());
        assertThat(text(resumed))
                .doesNotContain(subject.toString())
                .doesNotContain("events.missed");
    }

    @Test
    void saysWhenTooMuchWasMissed() throws Exception {
        for (var lastSeen : new String[] {"nonsense", longAgo().toString()}) {
            awaitText(browse(lastSeen), "event:events.missed");
        }
    }

    @Test
    void cutsOffAReaderThatFallsTooFarBehind() {
        var stream = new EventStream(store, new SseEmitter(), () -> true, Duration.ofSeconds(1));
        open.join(stream);
        try {
            for (int n = 0; n < 1_000; n++) {
                stream.offer(event());
            }
            assertThat(stream.isOpen()).isFalse();
        } finally {
            open.leave(stream);
        }
    }

    @Test
    void endsWhenItsReaderMayNoLongerRead() throws Exception {
        int before = open.count();
        var emitter = new SseEmitter();
        var stream = new EventStream(store, emitter, () -> false, Duration.ofMillis(50));
        var writer = Thread.startVirtualThread(() -> stream.write(open, recent, null));
        assertThat(writer.join(SOON)).isTrue();
        assertThat(open.count()).isEqualTo(before);
    }

    @Test
    void forgetsEventsAfterAnHour() {
        commit(new Happened(store, subject, Colour.GREEN, 1));
        var old = Ids.next();
        commit(new Happened(store, old, Colour.GREEN, 1));
        inStore(() ->
                app.sql(
                                """
                                update platform.recent_events set at = at - interval '61 minutes'
                                where subject_id = ?
                                """)
                        .param(old)
                        .update());
        recent.run();
        assertThat(
                        system.sql(
                                        "select subject_id from platform.recent_events where store_id = ?")
                                .param(store.value())
                                .query(UUID.class)
                                .list())
                .containsExactly(subject);
    }

    /**
     * The controller as another module would write it; who may call it is that module's business.
     */
    @RestController
    record Controller(StoreEventStream streams, StoreId store) {

        @GetMapping("/events")
        SseEmitter events(
                @RequestHeader(name = "Last-Event-ID", required = false)
                        @Nullable String lastEventId) {
            return streams.open(store, lastEventId, () -> true);
        }
    }

    private MvcResult browse(@Nullable String lastEventId) throws Exception {
        var request = MockMvcRequestBuilders.get("/events");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var browser =
                MockMvcBuilders.standaloneSetup(new Controller(streams, store))
                        .build()
                        .perform(request)
                        .andReturn();
        awaitText(browser, ":open");
        return browser;
    }

    private static void awaitText(MvcResult browser, String expected) {
        await().atMost(SOON).until(() -> text(browser).contains(expected));
    }

    private static String text(MvcResult browser) throws UnsupportedEncodingException {
        return browser.getResponse().getContentAsString();
    }

    private static String idOf(MvcResult browser, UUID about) throws UnsupportedEncodingException {
        var id =
                Pattern.compile("id:(\\S+)\\n[^\\n]+\\ndata:[^\\n]*" + about)
                        .matcher(text(browser));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private Position longAgo() {
        return Position.beforeTransaction(1, Instant.now().minus(Duration.ofHours(2)));
    }

    private RecentEvent event() {
        return new RecentEvent(1, Ids.next(), store, "test.happened", subject, Instant.now(), true);
    }

    private void commit(StoreEvent event) {
        StoreScope.run(
                event.store(),
                () -> transaction.executeWithoutResult(status -> events.publish(event)));
    }

    private void inStore(Runnable work) {
        StoreScope.run(store, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void inAnotherTransaction(StoreEvent event) {
        var another =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(status -> events.publish(event));
    }

    private void insertSilently(UUID about) {
        inStore(() ->
                app.sql(
                                """
                                insert into platform.recent_events (id, store_id, name, subject_id)
                                values (?, ?, 'test.happened', ?)
                                """)
                        .param(Ids.next())
                        .param(store.value())
                        .param(about)
                        .update());
    }
}
