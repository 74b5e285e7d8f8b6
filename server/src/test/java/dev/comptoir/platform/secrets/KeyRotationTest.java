package dev.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** New keys for secrets in use: by whichever node, through crashes, under load. */
@ComptoirTest
class KeyRotationTest {

    private static final int SECRETS = 250;
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Hashes, keys that the master key seals, and files. A new column is a decision. */
    private static final Set<String> NOT_SEALED =
            Set.of(
                    "access.api_key.token_hash",
                    "stores.invitation.token_hash",
                    "platform.store_key.keyset",
                    "meetings.meeting.request_key",
                    "meetings.meeting.request_print",
                    "imports.round.file_hash",
                    "imports.file_part.content",
                    "shipping.shipment.request_key",
                    "shipping.document.content",
                    "shipping.document.sha256",
                    "shipping.pickup.request_key",
                    "shipping.manifest.request_key",
                    "shipping.manifest_document.content",
                    "shipping.manifest_document.sha256",
                    "shipping.tracking_link.token_hash",
                    "webhooks.hook.key_hash",
                    "webhooks.hook_message.body");

    private static final String BYTES =
            """
            select b.table_schema || '.' || b.table_name || '.' || b.column_name as name
              from information_schema.columns b
              join information_schema.columns s using (table_schema, table_name)
              join pg_catalog.pg_class c
                on c.oid = cast(format('%I.%I', b.table_schema, b.table_name) as regclass) and not c.relispartition
             where b.data_type = 'bytea' and s.column_name = 'store_id'
            """;

    @LocalServerPort private int port;
    @Autowired private Vault vault;
    @Autowired private Unlocking unlocking;
    @Autowired private StoreKeys keys;
    @Autowired private RotationRows rows;
    @Autowired private List<SealedRecords> sealed;
    @Autowired private Progress progress;
    @Autowired private JdbcClient app;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired @System private JdbcClient system;
    @Autowired @System private TransactionTemplate systemTransaction;
    @Autowired private DatabaseAccess access;

    private TestStore store;
    private UUID integration;
    private String path;
    private Vault otherNode;

    @BeforeEach
    void keepSecrets() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        var created =
                store.owner()
                        .call(
                                "POST",
                                store.path() + "/integrations",
                                SampleConnection.named("Main"))
                        .expect(201)
                        .json();
        integration = UUID.fromString(created.at("/integration/id").asString());
        path = store.path() + "/integrations/" + integration;
        var otherKeys = new StoreKeys(app, transactions, system, systemTransaction);
        otherNode = new Vault(unlocking, otherKeys);
        inStore(() -> {
            for (int i = 0; i < SECRETS; i++) {
                insert("f" + i, vault.seal(place("f" + i), Secret.of("secret number " + i)));
            }
            return true;
        });
        assertThat(open(otherNode, "f0"))
                .as("the other node knows the key")
                .isEqualTo("secret number 0");
    }

    /** A column that nobody seals anew would not open any more when the former key is gone. */
    @Test
    void everySealedColumnIsKnownToTheRotation() {
        var known = sealed.stream().flatMap(each -> each.columns().stream()).toList();
        var bytes =
                owner().sql(BYTES).query((row, number) -> row.getString("name")).list().stream()
                        .filter(name -> !NOT_SEALED.contains(name))
                        .toList();
        assertThat(known).containsExactlyInAnyOrderElementsOf(bytes);
    }

    @Test
    void everySecretGetsTheNewKeyWhileTheProductRuns() {
        var former = prefixes();
        var admin = TestStore.admin(port);

        var begun = admin.call("POST", "/api/v1/admin/key-rotation", null).expect(202).json();
        var again = admin.call("POST", "/api/v1/admin/key-rotation", null).expect(202).json();

        assertThat(again.path("state").asString()).isIn("running", "finished");
        await().atMost(SOON)
                .until(() -> {
                    var now = admin.get("/api/v1/admin/key-rotation").expect(200).json();
                    return now.path("state").asString().equals("finished")
                            && now.path("percent").asInt() == 100;
                });
        assertThat(begun.path("total").asInt()).isPositive();
        assertThat(prefixes()).hasSize(1).doesNotContainAnyElementsOf(former);
        assertAllOpen(vault);
        assertAllOpen(otherNode);
        var tested = store.owner().call("POST", path + "/tests", null).expect(200).json();
        assertThat(tested.path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void aCrashAtAnyRowLeavesEachSecretOldOrNewAndTheRestIsDoneLater() {
        var former = prefixes();
        var rotation = begin();
        for (int survived : List.of(0, 1, 99, 100, 150)) {
            assertThatThrownBy(() -> run(rotation, dyingAfter(survived)))
                    .isInstanceOf(PowerCut.class);
            assertAllOpen(vault);
            assertAllOpen(otherNode);
        }
        assertThat(prefixes()).as("some old, some new").hasSize(2).containsAll(former);

        run(rotation, sealed);

        assertThat(prefixes()).hasSize(1).doesNotContainAnyElementsOf(former);
        assertAllOpen(vault);
        assertThat(progressOf(rotation)).isEqualTo("finished");
    }

    @Test
    void secretsAreReadAndWrittenOnTwoNodesMeanwhile() throws Exception {
        var over = new AtomicBoolean();
        var used = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var users = new ArrayList<Future<?>>();
            for (var node : List.of(vault, otherNode, vault, otherNode)) {
                users.add(threads.submit(() -> use(node, over, used)));
            }
            try {
                await().atMost(SOON).until(() -> used.get() > 20);
                run(begin(), sealed);
                run(begin(), sealed);
                int before = used.get();
                await().atMost(SOON).until(() -> used.get() > before + 20);
            } finally {
                over.set(true); // or the users would be waited for
            }
            for (var user : users) {
                user.get();
            }
        }
        assertAllOpen(vault);
        assertAllOpen(otherNode);
    }

    @Test
    void aSecretThatDoesNotOpenHoldsUpNoOther() {
        inStore(() ->
                app.sql(
                                "update integrations.integration_secret set sealed = :none where field = 'f7'")
                        .param("none", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                        .update());
        var rotation = begin();
        run(rotation, sealed);
        assertThat(progressOf(rotation)).isEqualTo("finished");
        assertThat(prefixes()).hasSize(2);
        assertThat(open(vault, "f8")).isEqualTo("secret number 8");
    }

    @Test
    void aFormerKeyIsDroppedWhenItWasReplacedLongAgo() {
        var first = inStore(() -> vault.seal(place("x"), Secret.of("by the first key")));
        run(begin(), sealed);
        run(begin(), sealed);
        assertThat(vault.open(place("x"), first).reveal()).isEqualTo("by the first key");

        owner().sql("update platform.store_key set keyed_at = now() - interval '2 days'").update();
        run(begin(), sealed);

        assertThatThrownBy(() -> vault.open(place("x"), first)).isInstanceOf(Problem.class);
        assertAllOpen(vault);
    }

    @Test
    void aCancelledRotationStopsBetweenStores() {
        var rotation = begin();
        systemTransaction.executeWithoutResult(status -> progress.cancel(rotation));
        run(rotation, sealed);
        assertThat(progressOf(rotation)).isEqualTo("cancelled");
        assertAllOpen(vault);
    }

    private Object use(Vault node, AtomicBoolean over, AtomicInteger used) {
        for (int i = 0; !over.get(); i = (i + 1) % SECRETS) {
            var field = "f" + i;
            assertThat(open(node, field)).isEqualTo("secret number " + i);
            var again = node.seal(place(field), Secret.of("secret number " + i));
            inStore(() ->
                    app.sql(
                                    "update integrations.integration_secret set sealed = :sealed where field = :field")
                            .param("sealed", again)
                            .param("field", field)
                            .update());
            used.incrementAndGet();
        }
        return used;
    }

    /** A rotation that no scheduler knows of, so that the test alone does its work. */
    private UUID begin() {
        var id = Ids.next();
        systemTransaction.executeWithoutResult(
                status -> progress.begin(id, RotateKeys.JOB, (long) rows.stores()));
        return id;
    }

    private void run(UUID rotation, List<SealedRecords> records) {
        new RotateKeys(rows, keys, vault, records, progress, app, transactions, systemTransaction)
                .run(new JobRun(rotation.toString(), null, Map.of(), 1));
    }

    private String progressOf(UUID rotation) {
        return systemTransaction.<String>execute(
                status -> progress.find(rotation).orElseThrow().state().id());
    }

    /** The real ones, until so many rows of this test's store were replaced. */
    private List<SealedRecords> dyingAfter(int survived) {
        var left = new AtomicInteger(survived);
        return sealed.stream()
                .<SealedRecords>map(real -> new Dying(real, store.id(), left))
                .toList();
    }

    private record Dying(SealedRecords real, StoreId store, AtomicInteger left)
            implements SealedRecords {

        @Override
        public Set<String> columns() {
            return real.columns();
        }

        @Override
        public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
            return real.outdated(sql, current, after, limit);
        }

        @Override
        public void replace(JdbcClient sql, Row row, byte[] sealed) {
            if (row.place().store().equals(store) && left.getAndDecrement() == 0) {
                throw new PowerCut();
            }
            real.replace(sql, row, sealed);
        }
    }

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void assertAllOpen(Vault node) {
        for (int i = 0; i < SECRETS; i++) {
            assertThat(open(node, "f" + i)).isEqualTo("secret number " + i);
        }
    }

    private String open(Vault node, String field) {
        var bytes =
                inStore(() ->
                        app.sql(
                                        "select sealed from integrations.integration_secret where field = :field")
                                .param("field", field)
                                .query((row, number) -> row.getBytes("sealed"))
                                .single());
        return node.open(place(field), bytes).reveal();
    }

    /** How what the store keeps sealed begins: one for each key in use. */
    private Set<String> prefixes() {
        return inStore(() ->
                app
                        .sql("select sealed from integrations.integration_secret")
                        .query((row, number) ->
                                HexFormat.of().formatHex(Arrays.copyOf(row.getBytes("sealed"), 5)))
                        .list()
                        .stream()
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
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
                store.id(),
                () -> new TransactionTemplate(transactions).<T>execute(status -> work.get()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        access.url(), access.owner().user(), access.owner().password()));
    }
}
