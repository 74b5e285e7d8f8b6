package dev.comptoir.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleHooks;
import dev.comptoir.testing.sample.SampleListener;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Messages of a provider over real sockets: proved, kept, answered, then handed on. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HooksTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort private int port;

    @Autowired private SampleListener heard;
    @Autowired private HookSweep sweep;
    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private TestStore store;
    private String integration;
    private String place;

    @BeforeAll
    void connect() {
        store = TestStore.create(port);
        integration = connect("hooks");
        place = rotate(integration);
    }

    @Test
    void keepsAMessageAndHandsItOn() {
        var body = body("keeps");

        send(place, body).expect(200);

        var message = awaitHandled(body);
        var detail = store.owner().get(messages() + "/" + message).expect(200).json();
        assertThat(detail.path("body").asString()).isEqualTo(body);
        assertThat(detail.path("method").asString()).isEqualTo("POST");
        assertThat(detail.path("headers").toString())
                .contains(SampleHooks.SIGNATURE)
                .doesNotContain("authorization", "Bearer");
        var hook = store.owner().get(hook(integration)).expect(200).json();
        assertThat(hook.path("lastReceivedAt").asString()).isNotEmpty();
    }

    @Test
    void theSameMessageFiveTimesIsOneMessage() throws Exception {
        var body = body("five times");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 5)
                            .mapToObj(time -> senders.submit(() -> send(place, body).status()))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var message = awaitHandled(body);
        send(place, body).expect(200);

        assertThat(kept().stream().filter(kept -> bodyOf(kept).equals(body))).hasSize(1);
        assertThat(heard.of(UUID.fromString(message))).hasSize(1);
    }

    @Test
    void theProvidersNameForAMessageTellsItFromOthers() {
        var named = caller().with(SampleHooks.ID, "evt-" + UUID.randomUUID());

        sendAs(named, place, body("first wording")).expect(200);
        sendAs(named, place, body("second wording")).expect(200);

        assertThat(kept().stream().map(this::bodyOf))
                .contains(body("first wording"))
                .doesNotContain(body("second wording"));
    }

    @Test
    void aMessageThatCannotBeKeptInTimeIsToComeAgain() {
        var body = body("held up");

        var answer = whileNothingIsKept(() -> send(place, body));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
        send(place, body).expect(200);
        awaitHandled(body);
        assertThat(kept().stream().filter(kept -> bodyOf(kept).equals(body))).hasSize(1);
    }

    private Caller.Answer whileNothingIsKept(Supplier<Caller.Answer> meanwhile) {
        return StoreScope.call(
                store.id(),
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status -> {
                                    sql.sql(
                                                    """
                                                    lock table webhooks.hook_receipt in share row exclusive mode
                                                    """)
                                            .update();
                                    return meanwhile.get();
                                }));
    }

    @Test
    void forgedAndUnknownAreAnsweredAlikeAndCounted() {
        var forged = caller().with(SampleHooks.SIGNATURE, "0".repeat(64));
        var before = refused();
        var unknown = place.substring(0, place.length() - 43) + "A".repeat(43);

        var toForger = forged.send("POST", place, body("forged"));
        var toGuesser = send(unknown, body("guessed"));
        var toOther = send(place.replace("/hooks/sample/", "/hooks/ups/"), body("other"));

        assertThat(toForger.status()).isEqualTo(404);
        assertThat(toForger.body()).isEmpty();
        assertThat(toForger.headers().keySet()).isEqualTo(toGuesser.headers().keySet());
        assertThat(toGuesser.status()).isEqualTo(404);
        assertThat(toOther.status()).isEqualTo(404);
        assertThat(refused()).isEqualTo(before + 1);
        var why = store.owner().get(hook(integration)).json().path("refusedWhy").asString();
        assertThat(why).contains("signature");
        assertThat(kept().stream().map(this::bodyOf)).doesNotContain(body("forged"));
        assertThat(caller().get(place).status()).isEqualTo(405);
    }

    @Test
    void whoeverGuessesIsSlowedDownAndTheProviderIsNot() {
        var own = rotate(connect("guessed"));
        send(own, body("before")).expect(200);
        var guess = own.substring(0, own.length() - 43) + "B".repeat(43);

        var answers = new HashSet<Integer>();
        for (int n = 0; n < 60 && !answers.contains(429); n++) {
            answers.add(send(guess, "{}").status());
        }

        assertThat(answers).contains(429);
        send(own, body("after")).expect(200);
    }

    @Test
    void aReplacedAddressIsOver() {
        var own = connect("replaced");
        var before = rotate(own);
        send(before, body("before")).expect(200);
        var after = rotate(own);

        assertThat(send(before, body("to the old one")).status()).isIn(404, 429);
        send(after, body("to the new one")).expect(200);
        assertThat(after).isNotEqualTo(before);
        store.owner().call("DELETE", integrations() + "/" + own, null).expect(204);
        await().atMost(SOON).until(() -> send(after, body("to nobody")).status() != 200);
    }

    @Test
    void aChallengeIsAnsweredAndNotKept() {
        var answer = caller().send("POST", place + "/challenge", "abc").expect(200);

        assertThat(answer.body()).isEqualTo("abc");
        assertThat(kept().stream().map(this::bodyOf)).doesNotContain("abc");
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() throws IOException {
        var bytes = new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xc3};
        var signature = SampleHooks.sign(SampleHooks.WEBHOOK_KEY, bytes);

        assertThat(raw(bytes, "Content-Length: 5\r\n" + SampleHooks.SIGNATURE + ": " + signature))
                .startsWith("HTTP/1.1 200");

        assertThat(kept().stream().map(this::detail).map(it -> it.path("bodyBase64").asString("")))
                .contains(java.util.Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void aHugeBodyIsRefusedWhetherItSaysSoOrNot() throws IOException {
        assertThat(caller().send("POST", place, "x".repeat(300_000)).status()).isEqualTo(413);
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var chunked = (chunk.repeat(5) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(raw(chunked, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(head("Content-Length: 1000"));
            try (var drip = Executors.newSingleThreadScheduledExecutor()) {
                drip.scheduleAtFixedRate(
                        () -> {
                            try {
                                out.write('x');
                                out.flush();
                            } catch (IOException over) {
                                throw new java.io.UncheckedIOException(over);
                            }
                        },
                        0,
                        250,
                        java.util.concurrent.TimeUnit.MILLISECONDS);
                var answer =
                        new String(
                                socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                drip.shutdownNow();
                assertThat(answer).isEqualTo("HTTP/1.1 408");
            }
        }
    }

    @Test
    void aMessageThatNobodyCanReadWaitsAndIsReplayed() {
        var body = body("unreadable " + UUID.randomUUID());
        heard.failOn(body);
        send(place, body).expect(200);
        var id = await().atMost(SOON).until(() -> failed(body), found -> !found.isEmpty());
        assertThat(message(id).path("state").asString()).isEqualTo("waiting");

        heard.failOn("");
        store.owner().call("POST", messages() + "/" + id + "/replay", null).expect(200);

        assertThat(awaitHandled(body)).isEqualTo(id);
        store.owner().call("POST", messages() + "/" + id + "/replay", null).expect(200);
        await().atMost(SOON).until(() -> heard.of(UUID.fromString(id)).size() >= 2);
        store.member(Role.SUPPORT)
                .call("POST", messages() + "/" + id + "/replay", null)
                .expect(403);
    }

    @Test
    void aMessageThatFailedOftenEnoughIsGivenUpAndMayBeReplayed() {
        var body = body("hopeless " + UUID.randomUUID());
        heard.failOn(body);
        send(place, body).expect(200);
        var id = await().atMost(SOON).until(() -> failed(body), found -> !found.isEmpty());
        for (int attempt = 2; attempt <= 8; attempt++) {
            int attempts = attempt;
            inStore(
                    "update webhooks.hook_waiting set due_at = now() where integration_id = :connection",
                    integration);
            sweep.run();
            await().atMost(SOON).until(() -> message(id).path("attempts").asInt() == attempts);
        }
        await().atMost(SOON).until(() -> kept("?state=failed").contains(id));
        assertThat(message(id).path("failure").asString()).isNotEmpty();
        assertThat(kept("?state=waiting")).doesNotContain(id);

        heard.failOn("");
        var replayed = store.owner().call("POST", messages() + "/" + id + "/replay", null);
        assertThat(replayed.expect(200).json().path("failure").isMissingNode()).isTrue();

        assertThat(awaitHandled(body)).isEqualTo(id);
        assertThat(message(id).path("attempts").asInt()).isOne();
    }

    private String failed(String body) {
        return kept().stream()
                .filter(kept -> bodyOf(kept).equals(body))
                .filter(kept -> !failureOf(kept).isEmpty())
                .findFirst()
                .orElse("");
    }

    private JsonNode message(String id) {
        return detail(id).path("message");
    }

    @Test
    void messagesOfOneConnectionAreHandedOnByOneAtATime() {
        var slow = body("slow " + UUID.randomUUID());
        var next = body("next " + UUID.randomUUID());
        var letGo = heard.stayAt(slow);
        try {
            send(place, slow).expect(200);
            await().atMost(SOON).until(() -> heard.bodies().contains(slow));
            send(place, next).expect(200);
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> !heard.bodies().contains(next));
        } finally {
            letGo.complete(null);
        }
        awaitHandled(slow);
        awaitHandled(next);
    }

    @Test
    void theBacklogOfOneConnectionHidesNoOther() {
        var crowded = connect("crowded"); // made first, so it is found first
        rotate(crowded);
        var quiet = connect("quiet");
        var body = body("unheard " + UUID.randomUUID());
        send(rotate(quiet), body).expect(200);
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
                store.id(),
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status ->
                                        sql.sql(text)
                                                .param("connection", UUID.fromString(connection))
                                                .update()));
    }

    @Test
    void aProviderThatSendsNothingHasNoAddress() {
        var other = store.member(Role.MANAGER);
        assertThat(other.get(hook(connect("none"))).expect(200).json().has("url")).isFalse();
        assertThat(other.get(hook(UUID.randomUUID().toString())).status()).isEqualTo(404);
        store.member(Role.SUPPORT).get(hook(integration)).expect(403);
    }

    private String awaitHandled(String body) {
        return await().atMost(SOON)
                .until(
                        () ->
                                kept("?state=handled").stream()
                                        .filter(kept -> bodyOf(kept).equals(body))
                                        .findFirst()
                                        .orElse(""),
                        found -> !found.isEmpty());
    }

    private List<String> kept() {
        return kept("");
    }

    private List<String> kept(String query) {
        return store.owner()
                .get(messages() + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode detail(String message) {
        return store.owner().get(messages() + "/" + message).expect(200).json();
    }

    private String bodyOf(String message) {
        return detail(message).path("body").asString("");
    }

    private String failureOf(String message) {
        return message(message).path("failure").asString("");
    }

    private long refused() {
        return store.owner().get(hook(integration)).expect(200).json().path("refused").asLong();
    }

    private static String body(String text) {
        return "{\"parcels\":[],\"text\":\"%s\"}".formatted(text);
    }

    private Caller caller() {
        return Caller.stranger(port);
    }

    private Caller.Answer send(String where, String body) {
        return sendAs(caller(), where, body);
    }

    private Caller.Answer sendAs(Caller caller, String where, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return caller.copy()
                .with(SampleHooks.SIGNATURE, SampleHooks.sign(SampleHooks.WEBHOOK_KEY, bytes))
                .with("Authorization", "Bearer of-the-provider")
                .send("POST", where, body);
    }

    private String raw(byte[] body, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head(headers));
            try {
                socket.getOutputStream().write(body);
            } catch (IOException refusedBeforeTheEnd) {
                // the answer is there to be read
            }
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private byte[] head(String headers) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(place, headers)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String integrations() {
        return store.path() + "/integrations";
    }

    private String hook(String connection) {
        return integrations() + "/" + connection + "/hook";
    }

    private String messages() {
        return hook(integration) + "/messages";
    }

    private String rotate(String connection) {
        var made = store.owner().call("PUT", hook(connection), null).expect(200).json();
        return URI.create(made.path("url").asString()).getPath();
    }

    private String connect(String label) {
        return SampleConnection.connect(store, label, Map.of("webhookKey", SampleHooks.WEBHOOK_KEY))
                .toString();
    }
}
