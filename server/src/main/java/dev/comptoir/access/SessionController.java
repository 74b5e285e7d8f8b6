package dev.comptoir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final SameOrigin sameOrigin;

    SessionController(SignIns signIns, Sessions sessions, SameOrigin sameOrigin) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.sameOrigin = sameOrigin;
    }

    record SignIn(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String password) {
        @Override
        public String toString() {
            return "SignIn[email=" + email + "]";
        }
    }

    /** Signs a person in: sets the session cookie, HttpOnly, and the cookie XSRF-TOKEN. */
    @PostMapping(path = "/api/v1/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ForEverybody
    CurrentUser signIn(
            @Valid @RequestBody SignIn body,
            HttpServletRequest request,
            HttpServletResponse response) {
        sameOrigin.check(request);
        var person = signIns.verify(body.email(), body.password(), request);
        return signIns.start(person.id(), request, response);
    }

    /** Signs out; the session is worth nothing from then on, wherever its cookie lies. */
    @DeleteMapping("/api/v1/session")
    @ForSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletResponse response) {
        var session = ActorAuthentication.current().session();
        if (session != null) {
            sessions.end(session, response);
        }
    }
}
