package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.zoom.ZoomSimulator;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.HeldRow;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two servers on one database, as behind a load balancer. */
class TwoNodesTest {

    private static final int CALLERS = 200;
    private static final int TESTS = 8;
    private static final String ROTATION = "/api/v1/admin/key-rotation";
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Its own: jobs of other tests' products, which are still up, would sign in to it as well. */
    private final SimulatorServer simulators = SimulatorServer.start();

    /** A busy machine lets so many wait for a connection longer than people would. */
    private final Map<String, String> settings =
            Map.of(
                    "comptoir.pool.patience",
                    "60s",
                    "comptoir.simulators-url",
                    simulators.uri().toString());

    private final TestProduct.Home home = new TestProduct.Home();
    private final TestProduct node = home.start(settings);
    private final TestProduct otherNode = home.start(settings);

    @AfterEach
    void stop() {
        otherNode.close();
        node.close();
        home.close();
        simulators.close();
    }

    /** Zoom ends the older of two tokens, so a second sign-in would show as a refused call too. */
    @Test
    void signInOnceForTwoHundredCallers() throws Exception {
        var zoom = simulators.simulator(ZoomSimulator.class);
        zoom.settings().set(ZoomSimulator.MEETINGS_PER_DAY, "1000");
        zoom.settings().set(ZoomSimulator.CALLS_PER_SECOND, "1000");
        var store = TestStore.create(node.port());
        connect(store);

        var meetings = scheduleAtOnce(store);

        assertThat(zoom.tokensIssued()).isEqualTo(1);
        assertThat(meetings).as("each made, and made once").hasSize(CALLERS);
        assertThat(simulators.recorder().exchanges(ZoomSimulator.API, "/v2/users/*/meetings"))
                .hasSize(CALLERS);
        var last = store.path() + "/zoom/meetings/" + meetings.iterator().next();
        assertThat(onOtherNode(store).get(last).expect(200).json().path("state").asString())
                .isEqualTo("scheduled");
    }

    @Test
    void showTheSameProgressOfAJob() throws Exception {
        var first = TestStore.create(node.port());
        connect(first);
        var second = TestStore.create(node.port());
        connect(second);
        var here = TestStore.admin(node.port());
        var there = here.at(otherNode.port());
        var secret = "new.store_id = '%s'".formatted(second.id());
        try (var held =
                new HeldRow(home.database().access(), "integrations.integration_secret", secret)) {
            var begun = here.call("POST", ROTATION, null).expect(202).json();
            held.awaitArrival();
            for (var admin : List.of(here, there)) {
                var progress = admin.get(ROTATION).expect(200).json();
                assertThat(progress.path("id")).isEqualTo(begun.path("id"));
                assertThat(progress.path("state").asString()).isEqualTo("running");
                assertThat(progress.path("done").asInt()).isEqualTo(1);
                assertThat(progress.path("total").asInt()).isEqualTo(2);
                assertThat(progress.path("current").asString()).isEqualTo(second.id().toString());
                var job = rotation(admin);
                assertThat(job.path("state").asString()).isEqualTo("running");
                assertThat(job.at("/progress/percent").asInt()).isEqualTo(50);
            }
        }
        for (var admin : List.of(here, there)) {
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        var progress = admin.get(ROTATION).expect(200).json();
                        assertThat(progress.path("state").asString()).isEqualTo("finished");
                        assertThat(progress.path("percent").asInt()).isEqualTo(100);
                    });
        }
    }

    @Test
    void tellOnceThatAConnectionStoppedWorking() throws Exception {
        var store = TestStore.create(node.port());
        var tests = store.path() + "/integrations/" + connect(store) + "/tests";
        var passed = store.owner().call("POST", tests, null).expect(200).json();
        assertThat(passed.path("outcome").asString()).isEqualTo("passed");
        simulators.faults().on(ZoomSimulator.API, "/v2/users/*").play(Fault.unavailable());

        var here = store.owner();
        var there = onOtherNode(store);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, TESTS)
                            .mapToObj(number -> number % 2 == 0 ? here : there)
                            .map(caller -> threads.submit(() -> caller.call("POST", tests, null)))
                            .toList();
            for (var call : calls) {
                var report = call.get().expect(200).json();
                assertThat(report.path("outcome").asString()).isNotEqualTo("passed");
            }
        }
        for (var caller : List.of(here, there)) {
            var told = caller.get(store.path() + "/inbox-messages").expect(200).json();
            assertThat(told.path("items").valueStream().map(each -> each.path("code").asString()))
                    .containsExactly("integration.failing");
        }
    }

    private static JsonNode rotation(Caller admin) {
        return admin.get("/api/v1/admin/jobs?state=running")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(job -> job.path("job").asString().equals("platform.rotate-keys"))
                .findFirst()
                .orElseThrow();
    }

    private HashSet<String> scheduleAtOnce(TestStore store)
            throws InterruptedException, ExecutionException {
        var here = store.owner();
        var there = onOtherNode(store);
        var meetings = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, CALLERS)
                            .mapToObj(number ->
                                    threads.submit(
                                            () -> schedule(store, number % 2 == 0 ? here : there)))
                            .toList();
            for (var call : calls) {
                meetings.add(call.get());
            }
        }
        return meetings;
    }

    private static String schedule(TestStore store, Caller caller) {
        var order =
                Map.of(
                        "topic", "Fitting",
                        "start", "2031-07-01T14:30",
                        "timeZone", "Europe/Paris",
                        "durationMinutes", 45);
        return caller.call("POST", store.path() + "/zoom/meetings", order)
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private Caller onOtherNode(TestStore store) {
        return store.owner().at(otherNode.port());
    }

    private static String connect(TestStore store) {
        var connection =
                Map.of(
                        "type",
                        "zoom",
                        "environment",
                        "simulator",
                        "label",
                        "Zoom",
                        "settings",
                        Map.of(
                                "accountId", "comptoir-demo-account-pro",
                                "clientId", "comptoir-demo-pro",
                                "clientSecret", "demo-secret-pro-6Hq8wN",
                                "hostEmail", "awa@atelier.example"),
                        "test",
                        false);
        return store.owner()
                .call("POST", store.path() + "/integrations", connection)
                .expect(201)
                .json()
                .at("/integration/id")
                .asString();
    }
}
