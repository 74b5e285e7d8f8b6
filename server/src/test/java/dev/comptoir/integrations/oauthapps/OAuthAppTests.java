package dev.comptoir.integrations.oauthapps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

@ComptoirTest
class OAuthAppTests {

    private static final String ADMIN = "/api/v1/admin/oauth-apps";
    private static final String SECRET = "an-application-secret-4711";

    @LocalServerPort private int port;
    @Autowired private OAuthApps apps;
    @Autowired private DatabaseAccess access;

    private TestStore store;
    private Caller admin;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        admin = TestStore.admin(port);
    }

    @AfterEach
    void forgetTheInstallationsApp() {
        owner().sql("delete from integrations.oauth_app").update();
    }

    @Test
    void theInstallationsAppCountsWhereAStoreHasNoneOfItsOwn() {
        assertThat(sample(admin.get(ADMIN)).path("source").asString()).isEqualTo("none");
        put(admin, ADMIN, "shared", SECRET, 0).expect(200);

        var shown = sample(store.owner().get(store.path() + "/oauth-apps"));
        assertThat(shown.path("source").asString()).isEqualTo("installation");
        assertThat(shown.path("clientId").asString()).isEqualTo("shared");
        assertThat(shown.path("scopes").get(0).asString()).isEqualTo("prices:read");
        assertThat(found(store.id()).clientSecret().reveal()).isEqualTo(SECRET);

        put(store.owner(), store.path() + "/oauth-apps", "own", "a-secret-of-this-store", 0)
                .expect(200);
        assertThat(found(store.id()).clientId()).isEqualTo("own");
        assertThat(found(store.id()).clientSecret().reveal()).isEqualTo("a-secret-of-this-store");
        assertThat(found(TestStore.create(port).id()).clientId()).isEqualTo("shared");

        store.owner().call("DELETE", store.path() + "/oauth-apps/sample", null).expect(204);
        assertThat(found(store.id()).clientId()).isEqualTo("shared");
        var trail = store.owner().get(store.path() + "/audit-entries").expect(200).body();
        assertThat(trail).contains("oauth-app.updated", "oauth-app.deleted", "clientSecret");
    }

    @Test
    void theSecretIsWrittenAndNeverShown() {
        var answer = put(admin, ADMIN, "shared", SECRET, 0).expect(200);
        assertThat(answer.body()).doesNotContain(SECRET).contains("4711");
        assertThat(admin.get(ADMIN).expect(200).body()).doesNotContain(SECRET);
        var row = owner().sql("select t::text from integrations.oauth_app t").query(String.class);
        assertThat(row.single()).doesNotContain(SECRET).contains("shared");

        put(admin, ADMIN, "renamed", null, 1).expect(200);
        assertThat(found(store.id()).clientId()).isEqualTo("renamed");
        assertThat(found(store.id()).clientSecret().reveal()).isEqualTo(SECRET);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(put(admin, ADMIN, "shared", null, 0).expect(422).code())
                .isEqualTo("oauth-apps.secret-missing");
        put(admin, ADMIN, "shared", SECRET, 0).expect(200);
        assertThat(put(admin, ADMIN, "late", SECRET, 0).expect(409).code())
                .isEqualTo("oauth-apps.changed-meanwhile");
        var body = Map.of("clientId", "x", "clientSecret", SECRET, "version", 0);
        assertThat(admin.call("PUT", ADMIN + "/shipping_ups", body).expect(404).code())
                .isEqualTo("oauth-apps.unknown-provider");
    }

    private OAuthApp found(StoreId where) {
        return StoreScope.<OAuthApp, RuntimeException>call(
                where, () -> apps.find("sample").orElseThrow());
    }

    private static Caller.Answer put(
            Caller caller, String path, String client, @Nullable String secret, int version) {
        var body = new HashMap<String, Object>(Map.of("clientId", client, "version", version));
        if (secret != null) {
            body.put("clientSecret", secret);
        }
        return caller.call("PUT", path + "/sample", body);
    }

    private static JsonNode sample(Caller.Answer list) {
        return list.expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(app -> app.path("type").asString().equals("sample"))
                .findFirst()
                .orElseThrow();
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        access.url(), access.owner().user(), access.owner().password()));
    }
}
