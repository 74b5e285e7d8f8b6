package dev.comptoir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ComptoirTest
class ProblemTests {

    @LocalServerPort private int port;

    @Test
    void sayWhichFieldsAreWrong() {
        var body =
                Map.of(
                        "name",
                        "",
                        "country",
                        "XX",
                        "currency",
                        "EUR",
                        "timeZone",
                        "Mars",
                        "language",
                        "en");
        var answer = TestStore.admin(port).call("POST", "/api/v1/stores", body).expect(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("request.invalid");
        var errors =
                answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error ->
                                error.path("field").asString()
                                        + " "
                                        + error.path("code").asString())
                        .toList();
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "name required", "country country-code", "timeZone time-zone-name");
        assertThat(answer.json().path("correlationId").asString())
                .isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void sayWhereABodyStopsBeingReadable() {
        var answer =
                TestStore.admin(port)
                        .send("POST", "/api/v1/stores", "{\n \"name\": secret }")
                        .expect(400);
        assertThat(answer.code()).isEqualTo("request.unreadable");
        assertThat(answer.json().path("params").path("line").asInt()).isEqualTo(2);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void nameAFieldOfAnotherType() {
        var answer =
                TestStore.admin(port).send("POST", "/api/v1/stores", "{\"name\": {}}").expect(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo("name");
    }

    @Test
    void nameAParameterOutOfRange() {
        var answer = TestStore.admin(port).get("/api/v1/stores?limit=1000").expect(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo("limit");
    }

    @Test
    void tellUnknownAddressesMethodsAndSizesApart() {
        var admin = TestStore.admin(port);
        assertThat(admin.get("/api/v1/nothing").expect(404).code())
                .isEqualTo("request.unknown-path");
        assertThat(admin.call("PUT", "/api/v1/stores", Map.of()).expect(405).code())
                .isEqualTo("request.method-not-allowed");
        var large = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";
        assertThat(admin.send("POST", "/api/v1/stores", large).expect(413).code())
                .isEqualTo("request.too-large");
    }

    @Test
    void carryTheHeadersThatHoldABrowserBack() {
        var answer =
                Caller.stranger(port)
                        .with("X-Correlation-Id", "my-own-id-1")
                        .get("/api/v1/public/installation");
        assertThat(answer.expect(200).header("X-Correlation-Id")).isEqualTo("my-own-id-1");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Strict-Transport-Security")).as("no TLS here").isNull();
    }

    @Test
    void keepMetricsFromStrangers() {
        Caller.stranger(port).get("/actuator/prometheus").expect(401);
        TestStore.create(port).owner().get("/actuator/prometheus").expect(403);
        TestStore.admin(port).get("/actuator/prometheus").expect(200);
        Caller.stranger(port).get("/actuator/health").expect(200);
    }

    @Test
    void whoeverIsNoTrustedProxyCannotChooseAnAddress() {
        var store = TestStore.create(port);
        store.owner()
                .copy()
                .with("X-Forwarded-For", "198.51.100.9")
                .with("X-Forwarded-Proto", "https")
                .with("Forwarded", "for=198.51.100.9;proto=https")
                .createKey(store.id().toString(), List.of(Permission.STORE_READ));

        var entry =
                store.owner()
                        .get(store.path() + "/audit-entries")
                        .expect(200)
                        .json()
                        .at("/items/0");
        assertThat(entry.path("action").asString()).isEqualTo("api-key.created");
        assertThat(entry.path("ip").asString()).isEqualTo("127.0.0.1");
    }
}
