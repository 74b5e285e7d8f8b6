package dev.comptoir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import dev.comptoir.platform.jobs.Retries;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ComptoirTest
@Import(JobBoardTests.Work.class)
class JobBoardTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    @LocalServerPort private int port;
    @Autowired private Jobs jobs;
    @Autowired private Progress progress;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Broken broken;

    private final StoreId store = new StoreId(Ids.next());
    private final UUID id = Ids.next();
    private Caller admin;

    @BeforeEach
    void signIn() {
        admin = TestStore.admin(port);
        broken.mended.clear();
    }

    @Test
    void failedWorkIsShownWithItsCauseAndRunsAgain() {
        schedule(Broken.JOB, Instant.now());
        var failed =
                await().atMost(SOON).until(() -> find("failed", Broken.JOB), Optional::isPresent);
        var entry = failed.orElseThrow();
        assertThat(entry.path("cause").asString()).isEqualTo("IllegalStateException: out of order");
        assertThat(entry.path("storeId").asString()).isEqualTo(store.toString());
        assertThat(entry.at("/progress/state").asString()).isEqualTo("failed");

        broken.mended.add(id.toString());
        admin.call("POST", path(entry) + "/retry", null).expect(204);

        await().atMost(SOON).until(() -> state() == ProgressState.FINISHED);
        assertThat(find("failed", Broken.JOB)).isEmpty();
        admin.call("POST", path(entry) + "/retry", null).expect(404);
    }

    @Test
    void allFailedWorkOfOneKindRunsAgain() {
        schedule(Broken.JOB, Instant.now());
        await().atMost(SOON).until(() -> find("failed", Broken.JOB).isPresent());
        broken.mended.add(id.toString());

        admin.call("POST", "/api/v1/admin/jobs/retry-failed?job=" + Broken.JOB, null).expect(200);

        await().atMost(SOON).until(() -> state() == ProgressState.FINISHED);
    }

    @Test
    void waitingWorkIsTakenAwayOrHurried() {
        schedule(Broken.JOB, Instant.now().plus(Duration.ofDays(1)));
        var entry = find("waiting", Broken.JOB).orElseThrow();

        admin.call("DELETE", path(entry), null).expect(204);

        assertThat(find(null, Broken.JOB)).isEmpty();
        assertThat(state()).isEqualTo(ProgressState.CANCELLED);
        assertThat(admin.call("DELETE", path(entry), null).expect(404).code())
                .isEqualTo("jobs.unknown");

        var other = Ids.next();
        broken.mended.add(other.toString());
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            progress.begin(other, Broken.JOB, 1L);
                            jobs.schedule(
                                    Broken.JOB,
                                    other.toString(),
                                    Instant.now().plus(Duration.ofDays(1)),
                                    Map.of());
                        }));
        admin.call("POST", path(find("waiting", Broken.JOB, other).orElseThrow()) + "/retry", null)
                .expect(204);
        await().atMost(SOON).until(() -> find(null, Broken.JOB, other).isEmpty());
    }

    @Test
    void runningWorkStopsAtItsNextStep() {
        schedule(Endless.JOB, Instant.now());
        var entry =
                await().atMost(SOON)
                        .until(() -> find("running", Endless.JOB), Optional::isPresent)
                        .orElseThrow();
        assertThat(admin.call("POST", path(entry) + "/retry", null).expect(409).code())
                .isEqualTo("jobs.running");

        admin.call("DELETE", path(entry), null).expect(204);

        await().atMost(SOON).until(() -> state() == ProgressState.CANCELLED);
        await().atMost(SOON).until(() -> find(null, Endless.JOB).isEmpty());
    }

    @Test
    void recurringWorkIsListedAndStays() {
        var entry = find(null, "platform.progress-retention", "recurring").orElseThrow();
        assertThat(entry.path("recurring").asBoolean()).isTrue();
        assertThat(admin.call("DELETE", path(entry), null).expect(409).code())
                .isEqualTo("jobs.recurring");
    }

    @Test
    void pagesHoldEachPieceOnce() {
        for (int i = 0; i < 5; i++) {
            schedule(Broken.JOB, Ids.next(), Instant.now().plus(Duration.ofDays(2)));
        }
        var seen = ConcurrentHashMap.<String>newKeySet();
        String cursor = null;
        do {
            var answer =
                    admin.get(
                                    "/api/v1/admin/jobs?limit=2"
                                            + (cursor == null ? "" : "&cursor=" + cursor))
                            .expect(200)
                            .json();
            answer.path("items")
                    .forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
            cursor = answer.path("nextCursor").asString(null);
        } while (cursor != null);
        assertThat(seen).hasSizeGreaterThan(5);
    }

    private void schedule(String job, Instant at) {
        schedule(job, id, at);
    }

    private void schedule(String job, UUID piece, Instant at) {
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            progress.begin(piece, job, 1L);
                            jobs.schedule(job, piece.toString(), at, Map.of());
                        }));
    }

    private ProgressState state() {
        return StoreScope.<ProgressState, RuntimeException>call(
                store, () -> progress.find(id).orElseThrow().state());
    }

    private Optional<JsonNode> find(@Nullable String state, String job) {
        return find(state, job, id);
    }

    private Optional<JsonNode> find(@Nullable String state, String job, Object instance) {
        var query =
                "/api/v1/admin/jobs?limit=200&job="
                        + job
                        + (state == null ? "" : "&state=" + state);
        return admin.get(query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("instance").asString().equals(instance.toString()))
                .findFirst();
    }

    private static String path(JsonNode entry) {
        return "/api/v1/admin/jobs/" + entry.path("id").asString();
    }

    /** Fails until somebody mends it. */
    static final class Broken implements JobHandler {

        static final String JOB = "test.broken";

        final Set<String> mended = ConcurrentHashMap.newKeySet();
        private final Progress progress;

        Broken(Progress progress) {
            this.progress = progress;
        }

        @Override
        public String job() {
            return JOB;
        }

        @Override
        public void run(JobRun run) {
            if (!mended.contains(run.instance())) {
                throw new IllegalStateException("out of order");
            }
            progress.advance(UUID.fromString(run.instance()), 1, null);
            progress.end(UUID.fromString(run.instance()), ProgressState.FINISHED);
        }

        @Override
        public Retries retries() {
            return new Retries(2, Duration.ofMillis(10), Duration.ofMillis(20));
        }
    }

    /** Goes on until it is told to stop. */
    static final class Endless implements JobHandler {

        static final String JOB = "test.endless";

        private final Progress progress;

        Endless(Progress progress) {
            this.progress = progress;
        }

        @Override
        public String job() {
            return JOB;
        }

        @Override
        public void run(JobRun run) {
            var id = UUID.fromString(run.instance());
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !progress.advance(id, 0, "a step"));
            progress.end(id, ProgressState.CANCELLED);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Work {

        @Bean
        Broken broken(Progress progress) {
            return new Broken(progress);
        }

        @Bean
        Endless endless(Progress progress) {
            return new Endless(progress);
        }
    }
}
