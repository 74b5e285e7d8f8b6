package dev.comptoir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    private final CurrentUsers users;
    private final PersonRows people;
    private final Passwords passwords;

    MeController(CurrentUsers users, PersonRows people, Passwords passwords) {
        this.users = users;
        this.people = people;
        this.passwords = passwords;
    }

    record UpdateCurrentUser(
            @Size(min = 1, max = 200) @Nullable String name,
            @Pattern(regexp = "en|fr") @Nullable String language) {}

    record ChangePassword(
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String currentPassword,
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String newPassword) {
        @Override
        public String toString() {
            return "ChangePassword";
        }
    }

    /** The person who is signed in. */
    @GetMapping("/api/v1/me")
    @ForSignedIn
    CurrentUser getCurrentUser() {
        return users.of(me());
    }

    /** Changes name or language; what is left out stays. */
    @PatchMapping("/api/v1/me")
    @ForSignedIn
    CurrentUser updateCurrentUser(@Valid @RequestBody UpdateCurrentUser body) {
        people.update(me(), body.name(), body.language());
        return users.of(me());
    }

    /** Changes the password; all other sessions of the person end. */
    @PutMapping("/api/v1/me/password")
    @ForSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody ChangePassword body, HttpServletRequest request) {
        var authentication = ActorAuthentication.current();
        passwords.change(
                me(),
                body.currentPassword(),
                body.newPassword(),
                authentication.session(),
                request);
    }

    private static UUID me() {
        return Objects.requireNonNull(Actor.current().id());
    }
}
