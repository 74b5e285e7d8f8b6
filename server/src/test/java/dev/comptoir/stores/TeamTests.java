package dev.comptoir.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ComptoirTest
class TeamTests {

    @LocalServerPort private int port;

    @Test
    void growsByInvitationsThatWorkOnce() {
        var store = TestStore.create(port);
        var invited = invite(store.owner(), store, "ada@team.example", "staff").expect(201).json();
        var link = "/api/v1/public/invitations/" + lastPart(invited.path("url").asString());
        var stranger = Caller.stranger(port);
        var offer = stranger.get(link).expect(200).json();
        assertThat(offer.path("email").asString()).isEqualTo("ada@team.example");
        assertThat(offer.path("accountExists").asBoolean()).isFalse();
        var body = Map.of("name", "Ada", "password", TestStore.PASSWORD);
        var user = stranger.call("POST", link + "/acceptance", body).expect(200).json();
        assertThat(user.path("stores").get(0).path("role").asString()).isEqualTo("staff");
        assertThat(
                        Caller.stranger(port)
                                .call("POST", link + "/acceptance", body)
                                .expect(404)
                                .code())
                .isEqualTo("stores.invitation-invalid");
        assertThat(invite(store.owner(), store, "Ada@Team.example", "viewer").expect(409).code())
                .isEqualTo("stores.already-member");
    }

    @Test
    void asksTheHolderOfAnAccountForItsPassword() {
        var other = TestStore.create(port);
        var email = other.owner().get("/api/v1/me").json().path("email").asString();
        var store = TestStore.create(port);
        var url =
                invite(store.owner(), store, email, "viewer")
                        .expect(201)
                        .json()
                        .path("url")
                        .asString();
        var link = "/api/v1/public/invitations/" + lastPart(url);
        var thief = Caller.stranger(port);
        assertThat(thief.get(link).json().path("accountExists").asBoolean()).isTrue();
        thief.call("POST", link + "/acceptance", Map.of("password", "not the password"))
                .expect(401);
        var joined =
                thief.call("POST", link + "/acceptance", Map.of("password", TestStore.PASSWORD))
                        .expect(200);
        assertThat(joined.json().path("stores").size()).isGreaterThan(1);
    }

    @Test
    void forgetsAnInvitationThatIsTakenBack() {
        var store = TestStore.create(port);
        var invited = invite(store.owner(), store, "bo@team.example", "staff").expect(201).json();
        var path = store.path() + "/invitations/" + invited.path("id").asString();
        assertThat(store.owner().get(store.path() + "/invitations").json().path("items"))
                .hasSize(1);
        store.owner().call("DELETE", path, null).expect(204);
        store.owner().call("DELETE", path, null).expect(404);
        Caller.stranger(port)
                .get("/api/v1/public/invitations/" + lastPart(invited.path("url").asString()))
                .expect(404);
    }

    @Test
    void keepsOneOwner() {
        var store = TestStore.create(port);
        var me = store.path() + "/members/" + id(store.owner());
        assertThat(store.owner().call("PATCH", me, Map.of("role", "viewer")).expect(409).code())
                .isEqualTo("stores.last-owner");
        assertThat(store.owner().call("DELETE", me, null).expect(409).code())
                .isEqualTo("stores.last-owner");
        store.member(Role.OWNER);
        store.owner().call("PATCH", me, Map.of("role", "viewer")).expect(200);
    }

    @Test
    void letsNobodyGiveMoreThanTheyHave() {
        var store = TestStore.create(port);
        var manager = store.member(Role.MANAGER);
        assertThat(invite(manager, store, "cy@team.example", "owner").expect(403).code())
                .isEqualTo("stores.role-above-own");
        var owner = store.path() + "/members/" + id(store.owner());
        manager.call("PATCH", owner, Map.of("role", "viewer")).expect(403);
        var me = store.path() + "/members/" + id(manager);
        manager.call("PATCH", me, Map.of("role", "owner")).expect(403);
    }

    @Test
    void leavesATrailThatNamesPeopleAndFields() {
        var store = TestStore.create(port);
        var change = Map.of("name", "Renamed", "version", 1);
        store.owner().call("PATCH", store.path(), change).expect(200);
        assertThat(store.owner().call("PATCH", store.path(), change).expect(409).code())
                .isEqualTo("stores.changed-meanwhile");
        store.member(Role.VIEWER);
        var trail =
                store.owner()
                        .with("Accept-Language", "fr")
                        .get(store.path() + "/audit-entries")
                        .expect(200)
                        .json();
        var texts =
                trail.path("items")
                        .valueStream()
                        .map(entry -> entry.path("text").asString())
                        .toList();
        assertThat(texts).hasSize(4).first().isEqualTo("Test viewer a rejoint l'équipe");
        assertThat(texts).contains("Test staff a modifié la boutique Renamed");
        var updated =
                store.owner()
                        .get(store.path() + "/audit-entries?action=store.updated")
                        .json()
                        .path("items");
        assertThat(updated).hasSize(1);
        assertThat(updated.get(0).path("changed").get(0).asString()).isEqualTo("name");
        assertThat(updated.get(0).path("correlationId").asString()).isNotEmpty();
    }

    private static Caller.Answer invite(Caller caller, TestStore store, String email, String role) {
        return caller.call("POST", store.path() + "/members", Map.of("email", email, "role", role));
    }

    private static String id(Caller caller) {
        return caller.get("/api/v1/me").json().path("id").asString();
    }

    private static String lastPart(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
