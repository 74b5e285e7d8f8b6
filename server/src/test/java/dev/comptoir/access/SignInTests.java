package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ComptoirTest
class SignInTests {

    @LocalServerPort private int port;

    @Test
    void setsACookieThatScriptsCannotRead() {
        var answer = signIn(TestStore.ADMIN_EMAIL, TestStore.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("platformAdmin").asBoolean()).isTrue();
        assertThat(answer.headers().get("set-cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("comptoir-")
                                && cookie.contains("HttpOnly")
                                && cookie.contains("SameSite=Lax")
                                && cookie.contains("Path=/"))
                .anyMatch(
                        cookie -> cookie.startsWith("XSRF-TOKEN=") && !cookie.contains("HttpOnly"));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownAddress() {
        var wrong = signIn(newPerson(), "not the password");
        var unknown = signIn("nobody@comptoir.example", "not the password");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo(unknown.code()).isEqualTo("access.sign-in-refused");
    }

    @Test
    void makesGuessingWaitAndSaysHowLong() {
        var email = newPerson();
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn(email, "guess number " + attempt).expect(401);
        }
        var blocked = signIn(email, TestStore.PASSWORD).expect(429);
        assertThat(blocked.code()).isEqualTo("access.too-many-attempts");
        assertThat(Integer.parseInt(Objects.requireNonNull(blocked.header("Retry-After"))))
                .isBetween(1, 16);
    }

    @Test
    void refusesOtherSites() {
        var foreign = Caller.stranger(port).with("Origin", "https://elsewhere.example");
        var body = Map.of("email", TestStore.ADMIN_EMAIL, "password", TestStore.PASSWORD);
        assertThat(foreign.call("POST", "/api/v1/session", body).expect(403).code())
                .isEqualTo("access.foreign-origin");
    }

    @Test
    void endsWithSigningOutWhereverTheCookieLies() {
        var person = TestStore.create(port).owner();
        var thief = person.copy();
        thief.get("/api/v1/me").expect(200);
        person.call("DELETE", "/api/v1/session", null).expect(204);
        thief.get("/api/v1/me").expect(401);
    }

    @Test
    void explainsAMissingCsrfToken() {
        var person = TestStore.create(port).owner().forgettingCsrf();
        var refused = person.call("PATCH", "/api/v1/me", Map.of("name", "Changed")).expect(403);
        assertThat(refused.code()).isEqualTo("access.csrf");
        assertThat(refused.json().path("detail").asString()).contains("X-XSRF-TOKEN", "XSRF-TOKEN");
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        var here = TestStore.create(port).owner();
        var email = here.get("/api/v1/me").json().path("email").asString();
        var elsewhere = Caller.signedIn(port, email, TestStore.PASSWORD);
        change(here, "wrong", "another long password").expect(422);
        change(here, TestStore.PASSWORD, "short").expect(422);
        change(here, TestStore.PASSWORD, "another long password").expect(204);
        here.get("/api/v1/me").expect(200);
        elsewhere.get("/api/v1/me").expect(401);
        signIn(email, TestStore.PASSWORD).expect(401);
        signIn(email, "another long password").expect(200);
    }

    @Test
    void resetsThePasswordByALinkThatWorksOnce() {
        var person = TestStore.create(port).owner();
        var me = person.get("/api/v1/me").json();
        var path = "/api/v1/admin/people/" + me.path("id").asString() + "/password-reset-links";
        var url =
                TestStore.admin(port)
                        .call("POST", path, Map.of())
                        .expect(201)
                        .json()
                        .path("url")
                        .asString();
        var link = "/api/v1/public/password-resets/" + url.substring(url.lastIndexOf('/') + 1);
        var stranger = Caller.stranger(port);
        assertThat(stranger.get(link).expect(200).json().path("email").asString())
                .isEqualTo(me.path("email").asString());
        stranger.call("POST", link, Map.of("newPassword", "yet another password")).expect(204);
        stranger.call("POST", link, Map.of("newPassword", "and one more password")).expect(404);
        person.get("/api/v1/me").expect(401);
        signIn(me.path("email").asString(), "yet another password").expect(200);
    }

    @Test
    void speaksTheLanguageOfTheProfile() {
        var person = TestStore.create(port).owner();
        person.call("PATCH", "/api/v1/me", Map.of("language", "fr")).expect(200);
        var title =
                person.with("Accept-Language", "en").get("/api/v1/admin/people").expect(403).json();
        assertThat(title.path("title").asString()).isEqualTo("Réservé aux administrateurs");
    }

    private Caller.Answer signIn(String email, String password) {
        return Caller.stranger(port)
                .call("POST", "/api/v1/session", Map.of("email", email, "password", password));
    }

    private static Caller.Answer change(Caller caller, String current, String replacement) {
        return caller.call(
                "PUT",
                "/api/v1/me/password",
                Map.of("currentPassword", current, "newPassword", replacement));
    }

    private String newPerson() {
        return TestStore.create(port).owner().get("/api/v1/me").json().path("email").asString();
    }
}
