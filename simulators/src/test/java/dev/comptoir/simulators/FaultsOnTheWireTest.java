package dev.comptoir.simulators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.RetryAfter;
import dev.comptoir.simulators.kit.SelfSigned;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault does on a real socket what its name says. */
class FaultsOnTheWireTest {

    private static final String HOST = "onlinetools.ups.com";
    private static final String TOKEN = "/security/v1/oauth/token";

    private static SimulatorServer server;

    private final Caller caller = new Caller();

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @Test
    void playsAFaultAsOftenAsAskedAndThenTheGenuineAnswer() throws IOException {
        server.faults().on(HOST, "/security/**").times(2).play(Fault.html(503));

        assertThat(token().statusCode()).isEqualTo(503);
        assertThat(token().body()).startsWith("<!doctype html>");
        assertThat(token().statusCode()).isEqualTo(200);
        assertThat(server.faults().pending()).isEmpty();
    }

    @Test
    void leavesOtherPathsHostsAndMethodsAlone() throws IOException {
        server.faults().on(HOST, "/api/**").play(Fault.unavailable());
        server.faults().on("wwwcie.ups.com", TOKEN).play(Fault.unavailable());
        server.faults().on(HOST, TOKEN).method("DELETE").play(Fault.unavailable());

        assertThat(token().statusCode()).isEqualTo(200);
    }

    @Test
    void speaksTheVendorsWordsForCommonTrouble() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.expiredToken());
        server.faults().on(HOST, TOKEN).times(1).play(Fault.unavailable());
        server.faults().on(HOST, TOKEN).times(1).play(Fault.errorInside200());

        var expired = token();
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("250002");
        assertThat(token().statusCode()).isEqualTo(503);
        var inside = token();
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("\"errors\"");
    }

    @Test
    void saysWhenToComeBackInEachForm() throws IOException {
        server.clock().stopAt(Instant.parse("2026-11-21T10:00:00Z"));
        var faults = server.faults();
        faults.on(HOST, TOKEN).times(1).play(Fault.rateLimited(new RetryAfter.Seconds(7)));
        faults.on(HOST, TOKEN)
                .times(1)
                .play(Fault.rateLimited(new RetryAfter.HttpDate(Duration.ofSeconds(90))));
        faults.on(HOST, TOKEN)
                .times(1)
                .play(Fault.rateLimited(new RetryAfter.Vendor("X-RateLimit-Reset", "1795250000")));
        faults.on(HOST, TOKEN).times(1).play(Fault.rateLimited(new RetryAfter.Unsaid()));

        var seconds = token();
        assertThat(seconds.statusCode()).isEqualTo(429);
        assertThat(seconds.body()).contains("10429");
        assertThat(seconds.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(token().headers().firstValue("Retry-After"))
                .hasValue("Sat, 21 Nov 2026 10:01:30 GMT");
        assertThat(token().headers().firstValue("X-RateLimit-Reset")).hasValue("1795250000");
        assertThat(token().headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void redirectsWithoutFollowing() throws IOException {
        server.faults().on(HOST, TOKEN).play(Fault.redirect(307, "http://169.254.169.254/latest"));

        var answer = token();

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("http://169.254.169.254/latest");
    }

    @Test
    void delaysTheGenuineAnswer() throws IOException {
        server.faults().on(HOST, TOKEN).delayed(Duration.ofMillis(300));

        var before = System.nanoTime();
        var answer = token();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void dripsTheBody() throws IOException {
        server.faults().on(HOST, TOKEN).play(Fault.drip(50, Duration.ofMillis(40)));

        var before = System.nanoTime();
        var answer = token();

        assertThat(answer.body()).contains("access_token");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void doesAtOnceWhatItAnswersLate() throws IOException, InterruptedException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.lateAnswer(Duration.ofMinutes(1)));

        try (var socket = ask()) {
            while (server.recorder().exchanges(HOST, TOKEN).isEmpty()) {
                Thread.onSpinWait();
            }
            var done = server.recorder().exchanges(HOST, TOKEN).getFirst();
            assertThat(done.fault()).isEqualTo("late-answer");
            assertThat(requireNonNull(done.response()).status()).isEqualTo(200);
            assertThat(socket.getInputStream().available()).as("answered").isZero();
        }
    }

    @Test
    void answersInTheEndWhatItAnswersLate() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.lateAnswer(Duration.ofMillis(20)));

        assertThat(token().body()).contains("access_token");
    }

    @Test
    void cutsBeforeTheHeadersAndInTheBody() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.cutBeforeHeaders());
        assertThat(raw()).isEmpty();

        server.faults().on(HOST, TOKEN).times(1).play(Fault.cutInBody());
        var cut = raw();
        assertThat(cut).startsWith("HTTP/1.1 200").contains("token_type");
        assertThat(cut).doesNotContain("\"status\"");
    }

    @Test
    void sendsBytesThatAreNoHttpAndABodyThatIsNoise() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.notHttp());
        assertThatThrownBy(this::token).isInstanceOf(IOException.class);

        server.faults().on(HOST, TOKEN).times(1).play(Fault.garbledBody());
        var garbled = token();
        assertThat(garbled.statusCode()).isEqualTo(200);
        assertThat(garbled.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(garbled.body()).doesNotContain("token");
    }

    @Test
    void announcesAWrongLength() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.wrongLength(10));
        assertThatThrownBy(this::token).isInstanceOf(IOException.class);

        server.faults().on(HOST, TOKEN).times(1).play(Fault.wrongLength(-20));
        assertThat(token().body()).doesNotEndWith("}");
    }

    @Test
    void sendsAHugeBodyWithoutAnnouncingIt() throws IOException {
        server.faults().on(HOST, TOKEN).play(Fault.huge(3_000_000));

        var answer = token();

        assertThat(answer.body()).hasSizeGreaterThan(3_000_000).contains("access_token");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void tellsTheWrongTime() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.clockSkew(Duration.ofMinutes(-20)));

        assertThat(date(token())).isBefore(Instant.now().minus(Duration.ofMinutes(19)));
        assertThat(date(token())).isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void recordsWhatWasPlayedBeforeTheAnswerLeaves() throws IOException {
        server.faults().on(HOST, TOKEN).times(1).play(Fault.html(503));
        token();
        server.faults().on(HOST, TOKEN).times(1).play(Fault.cutBeforeHeaders());
        raw();
        token();

        var exchanges = server.recorder().exchanges(HOST, TOKEN);
        assertThat(exchanges).hasSize(3);
        assertThat(exchanges.get(0).fault()).isEqualTo("answer");
        assertThat(exchanges.get(1).response()).isNull();
        assertThat(exchanges.get(2).fault()).isNull();
        assertThat(exchanges.get(2).request().text()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void offersACertificateNobodyTrusts() throws IOException {
        var options = SimulatorServer.Options.local().sockets(SelfSigned.sockets());
        try (var secure = SimulatorServer.start(options)) {
            assertThat(secure.uri().getScheme()).isEqualTo("https");
            assertThatThrownBy(() -> caller.get(secure.uri(HOST) + TOKEN))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    private HttpResponse<String> token() throws IOException {
        return caller.post(
                server.uri(HOST) + TOKEN,
                "grant_type=client_credentials",
                "Authorization",
                UpsDemo.BASIC,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** All bytes of one exchange, without a client that repairs or retries. */
    private static String raw() throws IOException {
        try (var socket = ask()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A connection on which the token was asked for. */
    private static Socket ask() throws IOException {
        var socket = new Socket(server.uri().getHost(), server.uri().getPort());
        var body = "grant_type=client_credentials";
        var request =
                """
                POST /%s%s HTTP/1.1
                Host: simulators
                Authorization: %s
                Content-Length: %d

                %s\
                """
                        .formatted(HOST, TOKEN, UpsDemo.BASIC, body.length(), body)
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Instant date(HttpResponse<String> answer) {
        return ZonedDateTime.parse(
                        answer.headers().firstValue("Date").orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
