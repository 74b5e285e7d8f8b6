package dev.comptoir.webhooks;

import static dev.comptoir.webhooks.HookedStore.SOON;
import static dev.comptoir.webhooks.HookedStore.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.sample.SampleListener;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages that were kept are handed on, again when that failed, and once more when somebody says
 * so.
 */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookDispatchTest {

    @LocalServerPort private int port;

    @Autowired private SampleListener heard;
    @Autowired private HookSweep sweep;
    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private HookedStore hooks;

    @BeforeAll
    void connect() {
        hooks = new HookedStore(port);
    }

    @Test
    void aMessageThatNobodyCanReadWaitsAndIsReplayed() {
        var body = body("unreadable " + UUID.randomUUID());
        heard.failOn(body);
        hooks.send(hooks.place(), body).expect(200);
        var id = await().atMost(SOON).until(() -> failed(body), found -> !found.isEmpty());
        assertThat(hooks.message(id).path("state").asString()).isEqualTo("waiting");

        heard.failOn("");
        hooks.store()
                .owner()
                .call("POST", hooks.messages() + "/" + id + "/replay", null)
                .expect(200);

        assertThat(hooks.awaitHandled(body)).isEqualTo(id);
        hooks.store()
                .owner()
                .call("POST", hooks.messages() + "/" + id + "/replay", null)
                .expect(200);
        await().atMost(SOON).until(() -> heard.of(UUID.fromString(id)).size() >= 2);
        hooks.store()
                .member(Role.SUPPORT)
                .call("POST", hooks.messages() + "/" + id + "/replay", null)
                .expect(403);
    }

    @Test
    void aMessageThatFailedOftenEnoughIsGivenUpAndMayBeReplayed() {
        var body = body("hopeless " + UUID.randomUUID());
        heard.failOn(body);
        hooks.send(hooks.place(), body).expect(200);
        var id = await().atMost(SOON).until(() -> failed(body), found -> !found.isEmpty());
        for (int attempt = 2; attempt <= 8; attempt++) {
            int attempts = attempt;
            inStore(
                    "update webhooks.hook_waiting set due_at = now() where integration_id = :connection",
                    hooks.integration());
            sweep.run();
            await().atMost(SOON)
                    .until(() -> hooks.message(id).path("attempts").asInt() == attempts);
        }
        await().atMost(SOON).until(() -> hooks.kept("?state=failed").contains(id));
        assertThat(hooks.message(id).path("failure").asString()).isNotEmpty();
        assertThat(hooks.kept("?state=waiting")).doesNotContain(id);

        heard.failOn("");
        var replayed =
                hooks.store().owner().call("POST", hooks.messages() + "/" + id + "/replay", null);
        assertThat(replayed.expect(200).json().path("failure").isMissingNode()).isTrue();

        assertThat(hooks.awaitHandled(body)).isEqualTo(id);
        assertThat(hooks.message(id).path("attempts").asInt()).isOne();
    }

    @Test
    void whatNobodyCanReadIsGivenUpAtOnceAndToldOnceADay() {
        hooks.send(hooks.place(), SampleListener.GIBBERISH + UUID.randomUUID()).expect(200);
        hooks.send(hooks.place(), SampleListener.GIBBERISH + UUID.randomUUID()).expect(200);

        var failed =
                await().atMost(SOON)
                        .until(() -> hooks.kept("?state=failed"), found -> found.size() >= 2);
        assertThat(failed.stream().limit(2).map(hooks::message))
                .allSatisfy(message -> assertThat(message.path("attempts").asInt()).isOne())
                .extracting(message -> message.path("failure").asString())
                .containsOnly("Comptoir found nothing in it that it can read");
        assertThat(hooks.inbox()).containsOnlyOnce("hooks got a message that was not handled");
    }

    private String failed(String body) {
        return hooks.kept().stream()
                .filter(kept -> hooks.bodyOf(kept).equals(body))
                .filter(kept -> !hooks.failureOf(kept).isEmpty())
                .findFirst()
                .orElse("");
    }

    @Test
    void messagesOfOneConnectionAreHandedOnByOneAtATime() {
        var slow = body("slow " + UUID.randomUUID());
        var next = body("next " + UUID.randomUUID());
        var letGo = heard.stayAt(slow);
        try {
            hooks.send(hooks.place(), slow).expect(200);
            await().atMost(SOON).until(() -> heard.bodies().contains(slow));
            hooks.send(hooks.place(), next).expect(200);
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> !heard.bodies().contains(next));
        } finally {
            letGo.complete(null);
        }
        hooks.awaitHandled(slow);
        hooks.awaitHandled(next);
    }

    @Test
    void theBacklogOfOneConnectionHidesNoOther() {
        var crowded = hooks.connect("crowded"); // made first, so it is found first
        hooks.rotate(crowded);
        var quiet = hooks.connect("quiet");
        var body = body("unheard " + UUID.randomUUID());
        hooks.send(hooks.rotate(quiet), body).expect(200);
        await().atMost(SOON).until(() -> heard.bodies().contains(body));
        inStore(
                """
                insert into webhooks.hook_waiting (integration_id, message_id, store_id, received_at, due_at)
                select :connection, uuidv7(), platform.current_store(), now(), now() - interval '1 hour'
                  from generate_series(1, 5000)
                """,
                crowded);
        inStore(
                """
                insert into webhooks.hook_waiting (integration_id, message_id, store_id, received_at, due_at)
                select integration_id, message_id, store_id, received_at, now() from webhooks.hook_receipt
                 where integration_id = :connection
                """,
                quiet);

        sweep.run();

        await().atMost(SOON).until(() -> Collections.frequency(heard.bodies(), body) == 2);
    }

    private void inStore(String text, String connection) {
        StoreScope.run(
                hooks.store().id(),
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status ->
                                        sql.sql(text)
                                                .param("connection", UUID.fromString(connection))
                                                .update()));
    }
}
