package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product while its database is away, or has no room left, and afterwards. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final TestProduct.Home HOME = new TestProduct.Home();
    private static final Wire WIRE = Wire.to(HOME.database().access().url());

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product = HOME.start(Map.of("comptoir.db.url", WIRE.url(), "comptoir.pool.patience", "1s"));
    }

    @AfterAll
    static void stop() {
        product.close();
        WIRE.close();
        HOME.close();
    }

    @Test
    void requestsSayThatItIsAwayAndNothingIsLost(CapturedOutput output) {
        var store = TestStore.create(product.port());
        invite(store, "before@comptoir.example").expect(201);

        WIRE.cut();
        try {
            saysThatItIsAway(store.owner().get(store.path()));
            saysThatItIsAway(invite(store, "during@comptoir.example"));
            saysThatItIsAway(
                    Caller.stranger(product.port())
                            .call(
                                    "POST",
                                    "/api/v1/session",
                                    Map.of(
                                            "email", TestStore.ADMIN_EMAIL,
                                            "password", TestStore.PASSWORD)));
            var health = Caller.stranger(product.port()).get("/actuator/health").expect(503);
            assertThat(health.json().path("status").asString()).isEqualTo("DOWN");
            await("jobs have looked for work a few times")
                    .atMost(DEADLINE)
                    .until(() -> count(output, "Jobs wait for the database") == 1);
        } finally {
            WIRE.join();
        }

        await().atMost(DEADLINE).until(() -> store.owner().get(store.path()).status() == 200);
        assertThat(invited(store)).containsExactly("before@comptoir.example");
        invite(store, "during@comptoir.example").expect(201);
        assertThat(invited(store))
                .containsExactlyInAnyOrder("before@comptoir.example", "during@comptoir.example");
        await().atMost(DEADLINE).until(() -> count(output, "Jobs run again") == 1);
        assertThat(output).doesNotContain("\n\tat ");
    }

    @Test
    void aFullDiskIsNamedAndPassesByItself(CapturedOutput output) {
        var store = TestStore.create(product.port());
        var owner = JdbcClient.create(HOME.database().owner());
        owner.sql(
                        """
                        create function stores.full_disk() returns trigger language plpgsql as $$
                        begin
                            raise exception using errcode = 'disk_full',
                                message = 'could not extend file "base/16384/16400": No space left on device';
                        end $$
                        """)
                .update();
        owner.sql(
                        "create trigger full_disk before insert on stores.invitation execute function stores.full_disk()")
                .update();

        var problem = invite(store, "a@comptoir.example").expect(503).json();
        assertThat(problem.path("code").asString()).isEqualTo("database.full");
        assertThat(problem.path("detail").asString())
                .contains("Nothing that was saved before is lost");
        assertThat(problem.path("remedy").asString()).contains("disk");
        assertThat(problem.toString()).doesNotContain("base/16384");
        assertThat(output).contains("No space left on device").doesNotContain("\n\tat ");
        store.owner().get(store.path()).expect(200);

        owner.sql("drop trigger full_disk on stores.invitation").update();
        invite(store, "a@comptoir.example").expect(201);
    }

    private static void saysThatItIsAway(Caller.Answer answer) {
        assertThat(answer.expect(503).code()).isEqualTo("database.unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("remedy").asString()).isNotEmpty();
    }

    private static Caller.Answer invite(TestStore store, String email) {
        return store.owner()
                .call("POST", store.path() + "/members", Map.of("email", email, "role", "staff"));
    }

    private static List<String> invited(TestStore store) {
        return store.owner()
                .get(store.path() + "/invitations")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(invitation -> invitation.path("email").asString())
                .toList();
    }

    private static int count(CapturedOutput output, String text) {
        return output.getAll().split(text, -1).length - 1;
    }
}
