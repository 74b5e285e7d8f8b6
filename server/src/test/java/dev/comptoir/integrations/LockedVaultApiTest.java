package dev.comptoir.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An installation whose master key is lost or swapped between two starts: connections say so, all
 * else works, and the key put back opens everything without another start.
 */
class LockedVaultApiTest {

    private final TestProduct.Home home = new TestProduct.Home();
    private final Path key = home.folder().resolve("master.key");
    private final Path aside = home.folder().resolve("kept-elsewhere");

    private String storePath = "";
    private String email = "";
    private String connection = "";

    @BeforeEach
    void connectAProvider() throws IOException {
        TestSimulators.get().reset();
        try (var product = home.start(Map.of())) {
            var store = TestStore.create(product.port());
            storePath = store.path();
            email = store.owner().get("/api/v1/me").json().path("email").asString();
            connection =
                    create(store.owner(), "Main")
                            .expect(201)
                            .json()
                            .at("/integration/id")
                            .asString();
        }
        Files.move(key, aside);
    }

    @AfterEach
    void remove() {
        home.close();
    }

    @Test
    void aMissingKeyIsNamedAndItsReturnOpensEverything() throws IOException {
        try (var product = home.start(Map.of())) {
            var owner = Caller.signedIn(product.port(), email, TestStore.PASSWORD);

            refuses(owner, "MISSING");
            restWorks(owner);
            assertThat(key).as("no other key is made in its place").doesNotExist();

            Files.move(aside, key);
            works(owner);
        }
    }

    @Test
    void anotherKeyIsNamedAndTheRightOneOpensEverything() throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.writeString(key, Base64.getEncoder().encodeToString(bytes));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        try (var product = home.start(Map.of())) {
            var owner = Caller.signedIn(product.port(), email, TestStore.PASSWORD);

            refuses(owner, "WRONG");
            restWorks(owner);

            Files.delete(key);
            Files.move(aside, key);
            works(owner);
        }
    }

    /** Everything that needs a secret, and says which key it is waiting for. */
    private void refuses(Caller owner, String reason) {
        locked(owner.call("POST", path(), null), reason);
        locked(owner.call("PUT", credentials(), rotation()), reason);
        locked(create(owner, "Second"), reason);
        assertThat(owner.get(storePath + "/integrations").expect(200).json().path("items"))
                .as("nothing half made")
                .hasSize(1);
    }

    private static void locked(Caller.Answer answer, String reason) {
        var problem = answer.expect(503).json();
        assertThat(problem.path("code").asString()).isEqualTo("secrets.locked");
        assertThat(problem.at("/params/reason").asString()).isEqualTo(reason);
        assertThat(problem.at("/params/keyIdNeeded").asString()).isNotEmpty();
        assertThat(problem.path("remedy").asString()).contains("master key");
    }

    private void restWorks(Caller owner) {
        var shown = owner.get(storePath + "/integrations/" + connection).expect(200).json();
        assertThat(shown.at("/integration/label").asString()).isEqualTo("Main");
        assertThat(shown.at("/integration/health/state").asString())
                .as("our own trouble is not the provider's")
                .isEqualTo("healthy");
        owner.get(storePath + "/integration-logs").expect(200);
        owner.call(
                        "POST",
                        storePath + "/members",
                        Map.of("email", "new@comptoir.example", "role", Role.STAFF.id()))
                .expect(201);
        owner.get("/actuator/health").expect(200);
    }

    private void works(Caller owner) {
        var report = owner.call("POST", path(), null).expect(200).json();
        assertThat(report.path("outcome").asString()).isEqualTo("passed");
        owner.call("PUT", credentials(), rotation()).expect(200);
        create(owner, "Second").expect(201);
    }

    private Caller.Answer create(Caller owner, String label) {
        return owner.call("POST", storePath + "/integrations", SampleConnection.named(label));
    }

    private static Map<String, Object> rotation() {
        return Map.of("secrets", Map.of("key", SampleSimulator.OTHER_KEY));
    }

    private String path() {
        return storePath + "/integrations/" + connection + "/tests";
    }

    private String credentials() {
        return storePath + "/integrations/" + connection + "/credentials";
    }
}
