package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static dev.comptoir.testing.sample.SampleSimulator.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogRow;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConnectionsTest extends HubTest {

    @Autowired Connections connections;

    @Autowired IntegrationViews views;

    @Autowired IntegrationLog log;

    @Autowired ConnectionTests tests;

    @Autowired JdbcClient sql;

    @Autowired PlatformTransactionManager transactions;

    @Test
    void keepsSecretsApartAndNeverTellsThem() {
        var id = create("Main", KEY).id();
        var detail = inStore(() -> views.detail(id));

        assertThat(detail.settings()).containsEntry("account", "FR0001").doesNotContainKey("key");
        assertThat(detail.secrets())
                .extracting(
                        IntegrationDetailView.SecretView::field,
                        IntegrationDetailView.SecretView::set,
                        IntegrationDetailView.SecretView::lastFour)
                .containsExactly(tuple("key", true, "6789"), tuple("webhookKey", false, null));
        assertThat(detail.toString()).doesNotContain(KEY);
    }

    @Test
    void theFirstOfATypeIsTheDefaultAndALaterOneTakesOverWhenAsked() {
        var first = create("First", KEY);
        var second = create("Second", KEY);
        assertThat(first.isDefault()).isTrue();
        assertThat(second.isDefault()).isFalse();

        inStore(() ->
                connections.update(
                        second.id(),
                        new Connections.Changes(null, null, null, true, second.version())));

        assertThat(inStore(() -> connections.require(first.id())).isDefault()).isFalse();
        assertThat(inStore(() -> connections.require(second.id())).isDefault()).isTrue();
    }

    @Test
    void thereIsOneDefaultHoweverManyAreMadeAtOnce() throws InterruptedException {
        var start = new CountDownLatch(1);
        Set<Throwable> trouble = ConcurrentHashMap.newKeySet();
        var threads =
                IntStream.range(0, 12)
                        .mapToObj(number ->
                                Thread.ofVirtual()
                                        .start(() -> {
                                            try {
                                                start.await();
                                                inStore(() ->
                                                        connections.create(
                                                                new Connections.NewConnection(
                                                                        "sample",
                                                                        Environment.SIMULATOR,
                                                                        "Number " + number,
                                                                        settings(KEY),
                                                                        true)));
                                            } catch (InterruptedException | RuntimeException e) {
                                                trouble.add(e);
                                            }
                                        }))
                        .toList();
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(trouble).isEmpty();
        var made = inStore(() -> connections.list("sample", false, PageRequest.first(50))).items();
        assertThat(made).hasSize(12).filteredOn(Connection::isDefault).hasSize(1);
    }

    @Test
    void aLabelIsTakenOnceForEachTypeAndEnvironment() {
        create("Main", KEY);

        assertThat(refusal(() -> create("Main", KEY))).isEqualTo(IntegrationsProblem.LABEL_TAKEN);
    }

    @Test
    void aChangeOnAnOldVersionIsRefusedWithTheCurrentOne() {
        var made = create("Main", KEY);
        var renamed = new Connections.Changes("Renamed", null, null, null, made.version());
        inStore(() -> connections.update(made.id(), renamed));

        var problem =
                catchThrowableOfType(
                        Problem.class, () -> inStore(() -> connections.update(made.id(), renamed)));
        assertThat(problem.code()).isEqualTo(IntegrationsProblem.VERSION_CONFLICT);
        assertThat(problem.params()).containsEntry("currentVersion", 2);
    }

    @Test
    void rotatingReplacesTheSecretAndForgetsTheToken() {
        var id = create("Main", KEY).id();
        inStore(() -> tests.test(id, Trigger.REQUESTED));
        assertThat(
                        rows(
                                "select count(*) from integrations.access_token where integration_id = :id",
                                id))
                .isOne();

        var rotated = inStore(() -> connections.rotate(id, Map.of("key", OTHER_KEY)));

        assertThat(rotated.credentialsVersion()).isEqualTo(2);
        assertThat(
                        rows(
                                "select count(*) from integrations.access_token where integration_id = :id",
                                id))
                .isZero();
        assertThat(inStore(() -> views.detail(id)).secrets().getFirst().lastFour())
                .isEqualTo("3210");
        var change = entries(id, LogKind.CHANGE).getFirst();
        assertThat(change.operation()).isEqualTo("credentials-rotated");
        assertThat(inStore(() -> log.find(change.id())).orElseThrow().changes())
                .containsExactly(new LogEntry.Change("secrets.key", null, null));
    }

    @Test
    void deactivatingGivesUpTheDefaultAndActivatingTakesItWhenItIsFree() {
        var id = create("Main", KEY).id();

        assertThat(inStore(() -> connections.setActive(id, false)).isDefault()).isFalse();
        assertThat(
                        refusal(() ->
                                inStore(() ->
                                        connections.update(
                                                id,
                                                new Connections.Changes(
                                                        null, null, null, true, 2)))))
                .isEqualTo(IntegrationsProblem.INACTIVE_DEFAULT);
        assertThat(inStore(() -> connections.setActive(id, true)).isDefault()).isTrue();
    }

    @Test
    void deletingTellsWhatItDoesAndDestroysTheSecretsButNotTheLog() {
        var id = create("Main", KEY).id();
        inStore(() -> tests.test(id, Trigger.REQUESTED));
        assertThat(inStore(() -> views.detail(id)).consequences())
                .extracting(IntegrationDetailView.ConsequenceView::code)
                .containsExactly(
                        "credentials-destroyed",
                        "tests-deleted",
                        "calls-stop",
                        "log-kept",
                        "quotes-kept");

        inStore(() -> {
            connections.delete(id);
            return true;
        });

        for (var table : List.of("integration_secret", "access_token", "test_report")) {
            assertThat(
                            rows(
                                    "select count(*) from integrations.%s where integration_id = :id"
                                            .formatted(table),
                                    id))
                    .as(table)
                    .isZero();
        }
        assertThat(entries(id, LogKind.CHANGE))
                .extracting(LogRow::operation, LogRow::label)
                .containsExactly(tuple("deleted", "Main"), tuple("created", "Main"));
    }

    @Test
    void anotherStoreSeesNothingOfIt() {
        var id = create("Main", KEY).id();
        var other = new StoreId(Ids.next());

        assertThat(
                        catchThrowableOfType(
                                        Problem.class, () -> inStore(other, () -> views.detail(id)))
                                .code())
                .isEqualTo(IntegrationsProblem.UNKNOWN_INTEGRATION);
        assertThat(inStore(other, () -> log.list(all(), PageRequest.first(10))).items()).isEmpty();
    }

    @Test
    void aProviderOrEnvironmentThatIsNotThereIsRefused() {
        assertThat(
                        refusal(() ->
                                inStore(() ->
                                        connections.create(
                                                new Connections.NewConnection(
                                                        "nobody",
                                                        Environment.SIMULATOR,
                                                        "X",
                                                        Map.of(),
                                                        null)))))
                .isEqualTo(IntegrationsProblem.UNKNOWN_PROVIDER);
        assertThat(
                        refusal(() ->
                                inStore(() ->
                                        connections.create(
                                                new Connections.NewConnection(
                                                        "sample",
                                                        Environment.SANDBOX,
                                                        "X",
                                                        settings(KEY),
                                                        null)))))
                .isEqualTo(IntegrationsProblem.ENVIRONMENT_UNAVAILABLE);
    }

    private Connection create(String label, String key) {
        return inStore(() -> connections.create(sampleConnection(label, key)));
    }

    private List<LogRow> entries(UUID integration, LogKind kind) {
        var filter = new LogFilter(integration, null, kind, null, null, null, null, null, null);
        return inStore(() -> log.list(filter, PageRequest.first(50))).items();
    }

    private static LogFilter all() {
        return new LogFilter(null, null, null, null, null, null, null, null, null);
    }

    private int rows(String query, UUID id) {
        return inStore(() ->
                new TransactionTemplate(transactions)
                        .<Integer>execute(status ->
                                sql.sql(query).param("id", id).query(Integer.class).single()));
    }

    private static ProblemCode refusal(Supplier<?> work) {
        return catchThrowableOfType(Problem.class, work::get).code();
    }
}
