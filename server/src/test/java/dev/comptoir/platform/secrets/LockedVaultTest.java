package dev.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.testing.ComptoirTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

/**
 * With a useless master key the product starts and works; what needs a secret says which key is
 * missing.
 */
@ComptoirTest
@TestPropertySource(properties = "comptoir.master-key=changeme-and-do-not-print-me")
@ExtendWith(OutputCaptureExtension.class)
class LockedVaultTest {

    @LocalServerPort private int port;

    @Autowired private Vault vault;

    @Autowired private VaultHealthIndicator health;

    @Test
    void theRestOfTheProductWorks(CapturedOutput output) {
        var answer =
                RestClient.create("http://localhost:" + port)
                        .get()
                        .uri("/actuator/health")
                        .retrieve()
                        .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"status\":\"UP\"");
        assertThat(health.health().getStatus().getCode()).isEqualTo("LOCKED");

        health.afterSingletonsInstantiated();
        assertThat(output)
                .contains("Secrets are locked", "32 bytes in base64")
                .doesNotContain("do-not-print-me");
    }

    @Test
    void aSecretIsRefusedWithTheReason() {
        var place = new SecretPlace(new StoreId(Ids.next()), Ids.next(), "key");
        assertThatThrownBy(() -> vault.seal(place, Secret.of("secret")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.code().status().value()).isEqualTo(503);
                            assertThat(problem.params()).containsEntry("reason", "MALFORMED");
                        });
    }
}
