package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.OtherNode;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes on one database, each a process of its own; one of them dies in the middle of a chunk.
 */
@ComptoirTest
class ImportCrashTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int RECORDS = 5000;

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private DatabaseAccess access;
    @Autowired private JdbcClient app;
    @Autowired @System private JdbcClient system;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Map<String, SmartLifecycle> lifecycles;

    @Autowired private SampleKind kind;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        var login = access.owner();
        JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()))
                .sql(SampleKind.TABLE)
                .update();
        store = TestStore.create(port);
        owner = store.owner();
    }

    @AfterEach
    void workAgain() {
        kind.before(samples -> {});
        scheduler().start();
    }

    @Test
    void goesOnOnAnotherNodeWhereTheDeadOneStood() throws Exception {
        var first = imported("old", 1, RECORDS);
        assertThat(first.at("/counts/created").asInt()).isEqualTo(RECORDS);
        scheduler().stop();
        // three chunks are stored, the fourth is in the middle of its transaction
        try (var other = OtherNode.start(environment, "-Dcomptoir.test.halt-at=4")) {
            var started = upload("new", 1, RECORDS);
            assertThat(other.awaitEnd(SOON)).isEqualTo(137);
            var stood = get(started);
            assertThat(stood.path("status").asString()).isEqualTo("running");
            assertThat(stood.at("/counts/done").asInt()).isEqualTo(3000);
            assertThat(names()).isEqualTo(names(IntStream.rangeClosed(1, RECORDS), 3000));
            declareDead();
            scheduler().start();
            await().atMost(SOON).until(() -> ended(started));
            var done = get(started);
            assertThat(done.path("status").asString()).isEqualTo("done");
            assertThat(done.at("/counts/updated").asInt()).isEqualTo(RECORDS);
            assertThat(done.at("/counts/created").asInt()).isZero();
            assertThat(names()).isEqualTo(names(IntStream.rangeClosed(1, RECORDS), RECORDS));
        }
    }

    @Test
    void twoNodesImportTheSameRecordsAtOnce() throws Exception {
        var here = new AtomicInteger();
        kind.before(samples -> here.incrementAndGet());
        scheduler().stop();
        try (var other = OtherNode.start(environment)) {
            var theirs = upload("red", 1, RECORDS);
            var begun = "import %s goes on".formatted(theirs.path("id").asString());
            await().atMost(SOON).until(() -> other.said(begun));
            scheduler().start();
            var runs =
                    Stream.concat(
                                    Stream.of(theirs),
                                    Stream.of("blue", "red", "blue")
                                            .map(name -> upload(name, 1, RECORDS)))
                            .toList();
            await().atMost(SOON).until(() -> runs.stream().allMatch(this::ended));
            assertThat(runs.stream().map(this::get))
                    .allSatisfy(run -> {
                        assertThat(run.path("status").asString()).isEqualTo("done");
                        assertThat(run.at("/counts/done").asInt()).isEqualTo(RECORDS);
                        assertThat(run.at("/counts/rejected").asInt()).isZero();
                    });
            assertThat(names()).hasSize(RECORDS);
            assertThat(other.isAlive()).isTrue();
            assertThat(here).as("chunks that this node took").hasPositiveValue();
        }
    }

    /** Spares the test the forty seconds after which a silent node's work is given to another. */
    private void declareDead() {
        system.sql(
                        "update platform.scheduled_tasks set last_heartbeat = now() - interval '1 hour' where task_name = 'imports.run'")
                .update();
    }

    private SmartLifecycle scheduler() {
        return java.util.Objects.requireNonNull(lifecycles.get("jobScheduler"));
    }

    private JsonNode imported(String name, int from, int to) {
        var started = upload(name, from, to);
        await().atMost(SOON).until(() -> ended(started));
        return get(started);
    }

    private JsonNode upload(String name, int from, int to) {
        var file = new StringBuilder("sku,name\n");
        for (int n = from; n <= to; n++) {
            file.append("S%05d,%s\n".formatted(n, name));
        }
        return owner.upload(
                        store.path() + "/samples/imports?start=true",
                        file.toString().getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
    }

    private boolean ended(JsonNode started) {
        return !get(started).path("status").asString().equals("running");
    }

    private JsonNode get(JsonNode started) {
        return owner.get(store.path() + "/imports/" + started.path("id").asString())
                .expect(200)
                .json();
    }

    private List<String> names() {
        return StoreScope.call(
                store.id(),
                () ->
                        transaction.execute(status ->
                                app.sql(
                                                "select sku || ' ' || parts from sample.sample order by sku")
                                        .query((row, number) -> row.getString(1))
                                        .list()));
    }

    private static List<String> names(IntStream numbers, int renewed) {
        return numbers.mapToObj(n -> "S%05d %s".formatted(n, n <= renewed ? "new" : "old"))
                .toList();
    }
}
