package dev.comptoir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordResetController {

    private final Passwords passwords;
    private final PasswordLinks links;
    private final SameOrigin sameOrigin;

    PasswordResetController(Passwords passwords, PasswordLinks links, SameOrigin sameOrigin) {
        this.passwords = passwords;
        this.links = links;
        this.sameOrigin = sameOrigin;
    }

    record PasswordReset(String email, Instant expiresAt) {}

    record ResetPassword(@NotBlank @Size(max = PasswordRules.MAX_LENGTH) String newPassword) {
        @Override
        public String toString() {
            return "ResetPassword";
        }
    }

    /** Whose password a link resets, and until when. */
    @GetMapping("/api/v1/public/password-resets/{token}")
    @ForEverybody
    PasswordReset getPasswordReset(@PathVariable String token) {
        var open = links.find(token);
        return new PasswordReset(open.person().email(), open.expiresAt());
    }

    /** Sets a new password; the link works once, and all sessions of the person end. */
    @PostMapping(
            path = "/api/v1/public/password-resets/{token}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ForEverybody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(
            @PathVariable String token,
            @Valid @RequestBody ResetPassword body,
            HttpServletRequest request) {
        sameOrigin.check(request);
        passwords.reset(token, body.newPassword(), request);
    }
}
