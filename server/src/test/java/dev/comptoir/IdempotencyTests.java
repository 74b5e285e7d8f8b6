package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A request that is sent twice with one {@code Idempotency-Key} is done once, at whatever moment
 * the second comes.
 */
@ComptoirTest
class IdempotencyTests {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** Make a link with a secret in it, which is not kept: a repetition makes another one. */
    private static final Set<String> NOT_REPEATED =
            Set.of("createPasswordResetLink", "createTrackingLink");

    @LocalServerPort private int port;

    @Autowired private DatabaseAccess database;

    /**
     * An operation that makes something.
     *
     * @param path below the store's, or absolute
     * @param list where what was made is listed
     * @param body a valid request
     * @param field of the body, whose other value makes it another request
     */
    private record Creation(
            String operation, String path, String list, Map<String, Object> body, String field) {

        String in(TestStore store, String place) {
            return place.startsWith("/api/") ? place : store.path() + place;
        }

        Map<String, Object> otherBody() {
            var other = new HashMap<>(body);
            other.put(field, "other-" + Ids.next() + "@comptoir.example");
            return other;
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Creation> creations() {
        return Stream.of(
                new Creation(
                        "createStore",
                        "/api/v1/stores",
                        "/api/v1/stores?limit=100",
                        Map.of(
                                "name", "Nord",
                                "country", "FR",
                                "currency", "EUR",
                                "timeZone", "Europe/Paris",
                                "language", "fr"),
                        "name"),
                new Creation(
                        "inviteMember",
                        "/members",
                        "/invitations",
                        Map.of("email", "new@comptoir.example", "role", "staff"),
                        "email"),
                new Creation(
                        "createApiKey",
                        "/api-keys",
                        "/api-keys",
                        Map.of("name", "Warehouse", "scopes", Set.of("store:read")),
                        "name"),
                new Creation(
                        "createIntegration",
                        "/integrations",
                        "/integrations",
                        SampleConnection.named("Main"),
                        "label"));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void oneKeyIsOneCreation(Creation creation) throws Exception {
        TestSimulators.get().reset();
        var store = TestStore.create(port);
        var path = creation.in(store, creation.path());
        var before = count(creation, store);
        var sender = store.owner().copy().with("Idempotency-Key", "order-" + Ids.next());

        CompletableFuture<Caller.Answer> first;
        try (var held = holdAudit()) {
            first =
                    CompletableFuture.supplyAsync(
                            () -> sender.copy().call("POST", path, creation.body()));
            await().atMost(DEADLINE).until(() -> somebodyWaits(held));

            var meanwhile = sender.call("POST", path, creation.body()).expect(409);
            assertThat(meanwhile.code()).isEqualTo("idempotency.still-running");
            var other = sender.call("POST", path, creation.otherBody()).expect(422);
            assertThat(other.code()).isEqualTo("idempotency.key-reused");
        }
        var made = first.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join().expect(201);
        assertThat(made.header("Idempotent-Replayed")).isNull();

        var again = sender.call("POST", path, creation.body()).expect(201);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        var other = sender.call("POST", path, creation.otherBody()).expect(422);
        assertThat(other.code()).isEqualTo("idempotency.key-reused");
        assertThat(count(creation, store)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void aRefusedRequestMayBeCorrected(Creation creation) {
        TestSimulators.get().reset();
        var store = TestStore.create(port);
        var path = creation.in(store, creation.path());
        var sender = store.owner().copy().with("Idempotency-Key", "corrected");
        var wrong = new HashMap<>(creation.body());
        wrong.put(creation.field(), "");

        assertThat(sender.call("POST", path, wrong).status()).isIn(400, 422);
        sender.call("POST", path, creation.body()).expect(201);
    }

    @Test
    void aKeyIsItsSendersOwn() {
        var store = TestStore.create(port);
        var manager = store.member(Role.MANAGER);
        var path = store.path() + "/members";
        var ours =
                store.owner()
                        .copy()
                        .with("Idempotency-Key", "1")
                        .call("POST", path, Map.of("email", "a@comptoir.example", "role", "staff"))
                        .expect(201);
        var theirs =
                manager.copy()
                        .with("Idempotency-Key", "1")
                        .call("POST", path, Map.of("email", "b@comptoir.example", "role", "staff"))
                        .expect(201);

        assertThat(theirs.body()).isNotEqualTo(ours.body());
    }

    @Test
    void whateverCreatesHonoursAKey() {
        var contract = Caller.stranger(port).get("/v3/api-docs").expect(200).json();
        var creating =
                contract.path("paths")
                        .valueStream()
                        .map(path -> path.path("post"))
                        .filter(post -> post.path("responses").has("201"))
                        .toList();

        assertThat(creating).hasSizeGreaterThanOrEqualTo(5);
        assertThat(creating)
                .filteredOn(post ->
                        post.path("parameters")
                                .valueStream()
                                .noneMatch(parameter ->
                                        parameter
                                                .path("name")
                                                .asString()
                                                .equals("Idempotency-Key")))
                .extracting(post -> post.path("operationId").asString())
                .containsExactlyInAnyOrderElementsOf(NOT_REPEATED);
    }

    private static int count(Creation creation, TestStore store) {
        return store.owner()
                .get(creation.in(store, creation.list()))
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    /** Whatever creates something writes an audit entry in the same transaction, and waits here. */
    private Connection holdAudit() throws SQLException {
        var owner = database.owner();
        var connection =
                DriverManager.getConnection(database.url(), owner.user(), owner.password());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table access.audit_entry in exclusive mode");
        }
        return connection;
    }

    private static boolean somebodyWaits(Connection held) throws SQLException {
        try (var statement = held.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select exists (select from pg_locks
                                                where relation = 'access.audit_entry'::regclass and not granted)
                                """)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
