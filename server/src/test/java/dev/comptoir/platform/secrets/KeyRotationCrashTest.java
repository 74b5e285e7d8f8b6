package dev.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.HeldRow;
import dev.comptoir.testing.OtherNode;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A rotation of keys by a process of its own, which is killed, as by {@code kill -9}, in the middle
 * of a transaction.
 */
@ComptoirTest
class KeyRotationCrashTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String TABLE = "integrations.integration_secret";
    private static final String PATH = "/api/v1/admin/key-rotation";

    /** Two batches and a half; the process is stopped in the middle of the second. */
    private static final int SECRETS = 250;

    private static final int SURVIVING = 100;
    private static final String STOP_AT = field(SURVIVING + 50);

    @LocalServerPort private int port;
    @Autowired private Environment environment;
    @Autowired private DatabaseAccess access;
    @Autowired private Vault vault;
    @Autowired private JdbcClient app;
    @Autowired @System private JdbcClient system;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Map<String, SmartLifecycle> lifecycles;

    private TestStore store;
    private Caller admin;
    private UUID integration;

    @BeforeEach
    void keepSecrets() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        admin = TestStore.admin(port);
        var created =
                store.owner()
                        .call(
                                "POST",
                                store.path() + "/integrations",
                                SampleConnection.named("Main"))
                        .expect(201)
                        .json();
        integration = UUID.fromString(created.at("/integration/id").asString());
        inStore(() -> {
            for (int i = 0; i < SECRETS; i++) {
                insert(field(i), vault.seal(place(field(i)), Secret.of("secret of " + field(i))));
            }
            return true;
        });
    }

    @AfterEach
    void workAgain() {
        scheduler().start();
    }

    @Test
    void killedInTheMiddleOfATransactionItLeavesEachSecretOldOrNewAndIsGoneOnWith()
            throws Exception {
        var former = prefix(field(0));
        var begun = beginAndKill();

        assertThat(progress().path("state").asString()).isEqualTo("running");
        for (int i = 0; i < SECRETS; i++) {
            var at = assertThat(prefix(field(i))).as(field(i));
            if (i < SURVIVING) {
                at.isNotEqualTo(former);
            } else {
                at.isEqualTo(former);
            }
        }
        assertAllOpen();

        declareDead();
        scheduler().start();
        await().atMost(SOON).until(() -> progress().path("state").asString().equals("finished"));
        assertThat(progress().path("id")).as("the same, gone on with").isEqualTo(begun.path("id"));
        assertThat(progress().path("percent").asInt()).isEqualTo(100);
        var now = prefix(field(0));
        assertThat(now).isNotEqualTo(former);
        for (int i = 0; i < SECRETS; i++) {
            assertThat(prefix(field(i))).as(field(i)).isEqualTo(now);
        }
        assertAllOpen();
        var tests = store.path() + "/integrations/" + integration + "/tests";
        var tested = store.owner().call("POST", tests, null).expect(200).json();
        assertThat(tested.path("outcome").asString()).isEqualTo("passed");
    }

    /** Only the other process works; it dies in the middle of its second batch. */
    private JsonNode beginAndKill() throws Exception {
        scheduler().stop();
        var row = "new.store_id = '%s' and new.field = '%s'".formatted(store.id(), STOP_AT);
        try (var other = OtherNode.start(environment);
                var held = new HeldRow(access, TABLE, row)) {
            var begun = admin.call("POST", PATH, null).expect(202).json();
            held.awaitArrival();
            other.kill();
            return begun;
        } finally {
            awaitEndOfTheDeadTransaction();
        }
    }

    /** The database learns that its client is gone when it wants to answer. */
    private void awaitEndOfTheDeadTransaction() {
        await().atMost(SOON)
                .until(() ->
                        inStore(() ->
                                app.sql(
                                                        "select count(*) from (select from integrations.integration_secret for update skip locked) as free")
                                                .query(Integer.class)
                                                .single()
                                        >= SECRETS));
    }

    /** Spares the test the forty seconds after which a silent node's work is given to another. */
    private void declareDead() {
        system.sql(
                        "update platform.scheduled_tasks set last_heartbeat = now() - interval '1 hour' where task_name = :job")
                .param("job", RotateKeys.JOB)
                .update();
    }

    private SmartLifecycle scheduler() {
        return Objects.requireNonNull(lifecycles.get("jobScheduler"));
    }

    private JsonNode progress() {
        return admin.get(PATH).expect(200).json();
    }

    private void assertAllOpen() {
        for (int i = 0; i < SECRETS; i++) {
            var opened = vault.open(place(field(i)), sealed(field(i)));
            assertThat(opened.reveal()).isEqualTo("secret of " + field(i));
        }
    }

    /** How what is sealed begins: the id of its key. */
    private String prefix(String field) {
        return HexFormat.of().formatHex(Arrays.copyOf(sealed(field), 5));
    }

    private byte[] sealed(String field) {
        return inStore(() ->
                app.sql("select sealed from integrations.integration_secret where field = :field")
                        .param("field", field)
                        .query((row, number) -> row.getBytes("sealed"))
                        .single());
    }

    private void insert(String field, byte[] bytes) {
        app.sql(
                        """
                        insert into integrations.integration_secret (integration_id, store_id, field, sealed, updated_at)
                        values (:integration, :store, :field, :sealed, now())
                        """)
                .param("integration", integration)
                .param("store", store.id().value())
                .param("field", field)
                .param("sealed", bytes)
                .update();
    }

    private SecretPlace place(String field) {
        return new SecretPlace(store.id(), integration, field);
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.<T, RuntimeException>call(
                store.id(), () -> transaction.<T>execute(status -> work.get()));
    }

    private static String field(int number) {
        return "f%03d".formatted(number);
    }
}
