package dev.comptoir.webhooks;

import static dev.comptoir.webhooks.HookedStore.SOON;
import static dev.comptoir.webhooks.HookedStore.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.sample.SampleHooks;
import dev.comptoir.testing.sample.SampleListener;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
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

/** Messages of a provider over real sockets: proved, kept, answered. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HooksTest {

    @LocalServerPort private int port;

    @Autowired private SampleListener heard;
    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private HookedStore hooks;

    @BeforeAll
    void connect() {
        hooks = new HookedStore(port);
    }

    @Test
    void keepsAMessageAndHandsItOn() {
        var body = body("keeps");

        hooks.send(hooks.place(), body).expect(200);

        var message = hooks.awaitHandled(body);
        var detail = hooks.store().owner().get(hooks.messages() + "/" + message).expect(200).json();
        assertThat(detail.path("body").asString()).isEqualTo(body);
        assertThat(detail.path("method").asString()).isEqualTo("POST");
        assertThat(detail.path("headers").toString())
                .contains(SampleHooks.SIGNATURE)
                .doesNotContain("authorization", "Bearer");
        var hook = hooks.store().owner().get(hooks.hook(hooks.integration())).expect(200).json();
        assertThat(hook.path("lastReceivedAt").asString()).isNotEmpty();
    }

    @Test
    void theSameMessageFiveTimesIsOneMessage() throws Exception {
        var body = body("five times");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 5)
                            .mapToObj(time ->
                                    senders.submit(() -> hooks.send(hooks.place(), body).status()))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var message = hooks.awaitHandled(body);
        hooks.send(hooks.place(), body).expect(200);

        assertThat(hooks.kept().stream().filter(kept -> hooks.bodyOf(kept).equals(body)))
                .hasSize(1);
        assertThat(heard.of(UUID.fromString(message))).hasSize(1);
    }

    @Test
    void theProvidersNameForAMessageTellsItFromOthers() {
        var named = hooks.caller().with(SampleHooks.ID, "evt-" + UUID.randomUUID());

        hooks.sendAs(named, hooks.place(), body("first wording")).expect(200);
        hooks.sendAs(named, hooks.place(), body("second wording")).expect(200);

        assertThat(hooks.kept().stream().map(hooks::bodyOf))
                .contains(body("first wording"))
                .doesNotContain(body("second wording"));
    }

    @Test
    void aMessageThatCannotBeKeptInTimeIsToComeAgain() {
        var body = body("held up");

        var answer = whileNothingIsKept(() -> hooks.send(hooks.place(), body));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
        hooks.send(hooks.place(), body).expect(200);
        hooks.awaitHandled(body);
        assertThat(hooks.kept().stream().filter(kept -> hooks.bodyOf(kept).equals(body)))
                .hasSize(1);
    }

    private Caller.Answer whileNothingIsKept(Supplier<Caller.Answer> meanwhile) {
        return StoreScope.call(
                hooks.store().id(),
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
        var forged = hooks.caller().with(SampleHooks.SIGNATURE, "0".repeat(64));
        var before = hooks.refused();
        var unknown = hooks.place().substring(0, hooks.place().length() - 43) + "A".repeat(43);

        var toForger = forged.send("POST", hooks.place(), body("forged"));
        var toGuesser = hooks.send(unknown, body("guessed"));
        var toOther =
                hooks.send(hooks.place().replace("/hooks/sample/", "/hooks/ups/"), body("other"));

        assertThat(toForger.status()).isEqualTo(404);
        assertThat(toForger.body()).isEmpty();
        assertThat(toForger.headers().keySet()).isEqualTo(toGuesser.headers().keySet());
        assertThat(toGuesser.status()).isEqualTo(404);
        assertThat(toOther.status()).isEqualTo(404);
        assertThat(hooks.refused()).isEqualTo(before + 1);
        var why =
                hooks.store()
                        .owner()
                        .get(hooks.hook(hooks.integration()))
                        .json()
                        .path("refusedWhy")
                        .asString();
        assertThat(why).isEqualTo("Its proof fits another secret than this connection's");
        assertThat(hooks.kept().stream().map(hooks::bodyOf)).doesNotContain(body("forged"));
        assertThat(hooks.caller().get(hooks.place()).status()).isEqualTo(405);
    }

    @Test
    void whoeverGuessesIsSlowedDownAndTheProviderIsNot() {
        var own = hooks.rotate(hooks.connect("guessed"));
        hooks.send(own, body("before")).expect(200);
        var guess = own.substring(0, own.length() - 43) + "B".repeat(43);

        var answers = new HashSet<Integer>();
        for (int n = 0; n < 60 && !answers.contains(429); n++) {
            answers.add(hooks.send(guess, "{}").status());
        }

        assertThat(answers).contains(429);
        hooks.send(own, body("after")).expect(200);
    }

    @Test
    void aReplacedAddressIsOver() {
        var own = hooks.connect("replaced");
        var before = hooks.rotate(own);
        hooks.send(before, body("before")).expect(200);
        var after = hooks.rotate(own);

        assertThat(hooks.send(before, body("to the old one")).status()).isIn(404, 429);
        hooks.send(after, body("to the new one")).expect(200);
        assertThat(after).isNotEqualTo(before);
        hooks.store().owner().call("DELETE", hooks.integrations() + "/" + own, null).expect(204);
        await().atMost(SOON).until(() -> hooks.send(after, body("to nobody")).status() != 200);
    }

    @Test
    void aChallengeIsAnsweredAndNotKept() {
        var answer = hooks.caller().send("POST", hooks.place() + "/challenge", "abc").expect(200);

        assertThat(answer.body()).isEqualTo("abc");
        assertThat(hooks.kept().stream().map(hooks::bodyOf)).doesNotContain("abc");
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() throws IOException {
        var bytes = new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xc3};
        var signature = SampleHooks.sign(SampleHooks.WEBHOOK_KEY, bytes);

        assertThat(raw(bytes, "Content-Length: 5\r\n" + SampleHooks.SIGNATURE + ": " + signature))
                .startsWith("HTTP/1.1 200");

        assertThat(
                        hooks.kept().stream()
                                .map(hooks::detail)
                                .map(it -> it.path("bodyBase64").asString("")))
                .contains(java.util.Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void aHugeBodyIsRefusedWhetherItSaysSoOrNot() throws IOException {
        assertThat(hooks.caller().send("POST", hooks.place(), "x".repeat(300_000)).status())
                .isEqualTo(413);
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
    void aProviderThatSendsNothingHasNoAddress() {
        var other = hooks.store().member(Role.MANAGER);
        assertThat(other.get(hooks.hook(hooks.connect("none"))).expect(200).json().has("url"))
                .isFalse();
        assertThat(other.get(hooks.hook(UUID.randomUUID().toString())).status()).isEqualTo(404);
        hooks.store().member(Role.SUPPORT).get(hooks.hook(hooks.integration())).expect(403);
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
                .formatted(hooks.place(), headers)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
