package dev.comptoir.integrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.SelfSigned;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TrustedCertificate;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.Objects;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Greets real sockets: certificates nobody trusts, and ones that are wrong otherwise. */
class TlsCheckTest {

    private static final ServerSocketFactory SELF_SIGNED = SelfSigned.sockets();

    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void now() {
        clock.set(Instant.now().plusSeconds(60));
    }

    @Test
    void aCertificateThatVouchesForItselfIsNamed() throws IOException {
        assertThat(check(encrypted())).isEqualTo("integrations.test.tls.self-signed");
    }

    @Test
    void anExpiredCertificateIsNamed() throws IOException {
        clock.set(Instant.now().plusSeconds(400L * 86_400));

        assertThat(check(encrypted())).isEqualTo("integrations.test.tls.expired");
    }

    @Test
    void aCertificateOfTomorrowPointsToTheClock() throws IOException {
        clock.set(Instant.now().minusSeconds(400L * 86_400));

        assertThat(check(encrypted())).isEqualTo("integrations.test.tls.not-yet-valid");
    }

    @Test
    void aServerThatDoesNotEncryptIsNamed() throws IOException {
        assertThat(check(SimulatorServer.Options.local()))
                .isEqualTo("integrations.test.tls.not-encrypted");
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsNamed() throws Exception {
        try (var certificate = TrustedCertificate.of("elsewhere.example")) {
            var found = greet("127.0.0.1", certificate);

            assertThat(found.status()).isEqualTo(StageStatus.FAILED);
            assertThat(Objects.requireNonNull(found.fault()).network()).contains(NetworkCause.TLS);
            var trouble = Objects.requireNonNull(found.trouble());
            assertThat(trouble.key()).isEqualTo("integrations.test.tls.wrong-name");
            assertThat(trouble.params())
                    .containsEntry("names", "elsewhere.example")
                    .containsEntry("host", "127.0.0.1");
        }
    }

    @Test
    void aTrustedCertificateThatExpiresSoonIsMentioned() throws Exception {
        clock.set(Instant.now());
        try (var certificate = TrustedCertificate.of("localhost")) {
            var found = greet("localhost", certificate);

            assertThat(found.status()).isEqualTo(StageStatus.WARNED);
            assertThat(found.fault()).isNull();
            assertThat(Objects.requireNonNull(found.trouble()).key())
                    .isEqualTo("integrations.test.tls.expires-soon");
        }
    }

    private Finding greet(String host, TrustedCertificate certificate) throws Exception {
        var options = SimulatorServer.Options.local().sockets(certificate.sockets());
        try (var server = SimulatorServer.start(options);
                var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            return new TlsCheck(host, server.uri().getPort(), clock).check(socket);
        }
    }

    private String check(SimulatorServer.Options options) throws IOException {
        try (var server = SimulatorServer.start(options);
                var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            var found = new TlsCheck("127.0.0.1", server.uri().getPort(), clock).check(socket);
            assertThat(found.status()).isEqualTo(StageStatus.FAILED);
            assertThat(Objects.requireNonNull(found.fault()).network()).contains(NetworkCause.TLS);
            return Objects.requireNonNull(found.trouble()).key();
        }
    }

    private static SimulatorServer.Options encrypted() {
        return SimulatorServer.Options.local().sockets(SELF_SIGNED);
    }
}
