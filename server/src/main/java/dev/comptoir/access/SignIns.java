package dev.comptoir.access;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with e-mail and password. */
@Service
public final class SignIns {

    private final PersonRows people;
    private final PasswordHasher hasher;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final SessionRows sessionRows;
    private final CurrentUsers users;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIns(
            PersonRows people,
            PasswordHasher hasher,
            SignInThrottle throttle,
            Sessions sessions,
            SessionRows sessionRows,
            CurrentUsers users,
            Audit audit,
            @System TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.hasher = hasher;
        this.throttle = throttle;
        this.sessions = sessions;
        this.sessionRows = sessionRows;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Proves who somebody is, as slowly for an address without an account as for one with.
     *
     * @throws Problem when e-mail or password are wrong (which of them is not said), or were too
     *     often
     */
    public Person verify(String email, String password, HttpServletRequest request) {
        var normalized = PersonRows.normalized(email);
        var ip = Visitor.of(request).ip();
        var account = people.byEmail(normalized).filter(found -> !found.person().disabled());
        var familiar =
                account.filter(found -> sessionRows.knows(found.person().id(), ip)).isPresent();
        throttle.check(normalized, ip, familiar);
        if (!hasher.matches(password, account.map(PersonRows.Account::passwordHash))) {
            throttle.failed(normalized, ip);
            account.ifPresent(found -> recordFailure(found.person()));
            throw new Problem(AccessProblem.SIGN_IN_REFUSED);
        }
        throttle.succeeded(normalized, ip);
        return account.orElseThrow().person();
    }

    /**
     * Starts a session for a person who is proven, by password or by a link that was sent to them.
     */
    public CurrentUser start(
            UUID personId, HttpServletRequest request, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            var person = people.byId(personId).orElseThrow().person();
            sessions.start(personId, request, response);
            people.signedIn(personId, clock.instant());
            audit.recordForAccount(actor(person), "account.signed-in", target(person));
        });
        return users.of(personId);
    }

    /** The session that a request carries, for filters. */
    Optional<SessionRows.Live> find(HttpServletRequest request) {
        return sessions.find(request);
    }

    private void recordFailure(Person person) {
        audit.recordForAccount(
                new Actor.SystemActor("sign-in"), "account.sign-in-refused", target(person));
    }

    static AuditTarget target(Person person) {
        return new AuditTarget("person", person.id(), null);
    }

    static Actor.PersonActor actor(Person person) {
        return new Actor.PersonActor(
                person.id(), person.email(), person.name(), person.platformAdmin());
    }
}
