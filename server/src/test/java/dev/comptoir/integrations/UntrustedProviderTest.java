package dev.comptoir.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.SelfSigned;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.TrustedCertificate;
import dev.comptoir.testing.sample.SampleConnection;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the provider should be, somebody answers over TLS who cannot prove to be it. */
class UntrustedProviderTest {

    private final TestProduct.Home home = new TestProduct.Home();

    @AfterEach
    void remove() {
        home.close();
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheTestBeforeAnythingIsSaid() throws Exception {
        var report = connect(SelfSigned.sockets());

        assertThat(tls(report).path("meaning").asString())
                .contains("a certificate that it made itself", "credentials were not sent");
    }

    @Test
    void aCertificateOfAnotherHostEndsTheTestBeforeAnythingIsSaid() throws Exception {
        try (var certificate = TrustedCertificate.of("elsewhere.example")) {
            var report = connect(certificate.sockets());

            assertThat(tls(report).path("meaning").asString())
                    .contains("elsewhere.example", "credentials were not sent");
        }
    }

    /** Connects the sample provider, and gives back the test's report. */
    private JsonNode connect(ServerSocketFactory sockets) throws IOException {
        var options = SimulatorServer.Options.local().sockets(sockets);
        try (var provider = SimulatorServer.start(options);
                var product =
                        home.start(Map.of("comptoir.simulators-url", provider.uri().toString()))) {
            var store = TestStore.create(product.port());
            var created =
                    store.owner()
                            .call(
                                    "POST",
                                    store.path() + "/integrations",
                                    SampleConnection.named("Main"))
                            .expect(201)
                            .json();
            assertThat(provider.recorder().total()).as("requests that got through").isZero();
            assertThat(created.at("/integration/health/state").asString())
                    .as("the key was not refused by anybody")
                    .isEqualTo("failing");
            return created.path("lastTest");
        }
    }

    private static JsonNode tls(JsonNode report) {
        assertThat(report.path("outcome").asString()).isEqualTo("failed");
        assertThat(stages(report))
                .startsWith("name_resolution passed", "connection passed", "tls failed")
                .contains("sign_in not_run", "account not_run")
                .doesNotContain("sign_in failed");
        var tls = report.at("/stages/2");
        assertThat(tls.path("remedy").asString()).startsWith("Check the address");
        return tls;
    }

    private static Stream<String> stages(JsonNode report) {
        return report.path("stages")
                .valueStream()
                .map(stage -> stage.path("id").asString() + " " + stage.path("status").asString());
    }
}
