package dev.comptoir.access;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing a password knowing it, and resetting one by a link. */
@Component
final class Passwords {

    private final TransactionTemplate transaction;
    private final PersonRows people;
    private final PasswordHasher hasher;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Audit audit;

    Passwords(
            @System TransactionTemplate transaction,
            PersonRows people,
            PasswordHasher hasher,
            PasswordLinks links,
            Sessions sessions,
            SignInThrottle throttle,
            Audit audit) {
        this.transaction = transaction;
        this.people = people;
        this.hasher = hasher;
        this.links = links;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * @throws Problem when the current password is wrong, or the new one too weak
     */
    void change(
            UUID id,
            String current,
            String replacement,
            @Nullable UUID session,
            HttpServletRequest request) {
        var account = people.byId(id).orElseThrow();
        var email = account.person().email();
        var ip = Visitor.of(request).ip();
        throttle.check(email, ip, true);
        if (!hasher.matches(current, Optional.of(account.passwordHash()))) {
            throttle.failed(email, ip);
            throw new Problem(AccessProblem.WRONG_PASSWORD)
                    .withFields(List.of(new FieldProblem("currentPassword", "wrong-password")));
        }
        PasswordRules.check("newPassword", replacement, email);
        set(account.person(), replacement, session, Actor.current(), "account.password-changed");
    }

    /** Sets the new password and uses the link up; all sessions of the person end. */
    void reset(String token, String replacement, HttpServletRequest request) {
        var open = links.find(token);
        var person = open.person();
        PasswordRules.check("newPassword", replacement, person.email());
        var hash = hasher.hash(replacement);
        transaction.executeWithoutResult(status -> {
            links.use(open);
            store(person, hash, null, SignIns.actor(person), "account.password-reset");
        });
        throttle.succeeded(person.email(), Visitor.of(request).ip());
    }

    private void set(
            Person person, String password, @Nullable UUID kept, Actor actor, String action) {
        var hash = hasher.hash(password);
        transaction.executeWithoutResult(status -> store(person, hash, kept, actor, action));
    }

    private void store(
            Person person, String hash, @Nullable UUID kept, Actor actor, String action) {
        people.setPassword(person.id(), hash);
        sessions.endOthers(person.id(), kept);
        links.revoke(person.id());
        audit.recordForAccount(actor, action, SignIns.target(person));
    }
}
