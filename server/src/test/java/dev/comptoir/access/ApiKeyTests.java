package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ComptoirTest
class ApiKeyTests {

    @LocalServerPort private int port;

    @Test
    void opensItsStoreWithinItsScopesUntilItIsRevoked() {
        var store = TestStore.create(port);
        var created = create(store.owner(), store, List.of("store:read"), null).expect(201).json();
        var key = Caller.withKey(port, created.path("token").asString());
        key.get(store.path()).expect(200);
        key.get(store.path() + "/members").expect(403);
        var listed = store.owner().get(store.path() + "/api-keys").expect(200);
        assertThat(listed.body()).doesNotContain(created.path("token").asString());
        assertThat(listed.json().path("items").get(0).path("lastUsedAt").asString()).isNotEmpty();
        var path = store.path() + "/api-keys/" + created.path("apiKey").path("id").asString();
        store.owner().call("DELETE", path, null).expect(204);
        assertThat(key.get(store.path()).expect(401).code()).isEqualTo("access.key-invalid");
    }

    @Test
    void cannotDoMoreThanItsMaker() {
        var store = TestStore.create(port);
        var manager = store.member(Role.MANAGER);
        assertThat(create(manager, store, List.of("store:write"), null).expect(403).code())
                .isEqualTo("access.scopes-too-wide");
        var key = store.key(List.of(Permission.API_KEYS_WRITE));
        assertThat(create(key, store, List.of("store:read"), null).expect(403).code())
                .isEqualTo("access.scopes-too-wide");
    }

    @Test
    void isMadeOnceForOneIdempotencyKey() {
        var store = TestStore.create(port);
        var first = create(store.owner(), store, List.of("store:read"), "order-1").expect(201);
        var again = create(store.owner(), store, List.of("store:read"), "order-1").expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(
                        create(store.owner(), store, List.of("members:read"), "order-1")
                                .expect(422)
                                .code())
                .isEqualTo("idempotency.key-reused");
        assertThat(store.owner().get(store.path() + "/api-keys").json().path("items")).hasSize(1);
    }

    private static Caller.Answer create(
            Caller caller,
            TestStore store,
            List<String> scopes,
            @org.jspecify.annotations.Nullable String idempotencyKey) {
        var sender =
                idempotencyKey == null
                        ? caller
                        : caller.copy().with("Idempotency-Key", idempotencyKey);
        return sender.call(
                "POST", store.path() + "/api-keys", Map.of("name", "Warehouse", "scopes", scopes));
    }
}
