package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changing a password knowing it, and resetting one by a link that works once. */
@Component
final class Passwords {

    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final String PURPOSE = "password_reset";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final PersonRows people;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Installation installation;
    private final Clock clock;

    Passwords(
            @System JdbcClient sql,
            @System TransactionTemplate transaction,
            PersonRows people,
            PasswordHasher hasher,
            Sessions sessions,
            SignInThrottle throttle,
            Audit audit,
            Installation installation,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.people = people;
        this.hasher = hasher;
        this.sessions = sessions;
        this.throttle = throttle;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    /** A link to hand to a person. */
    record Link(URI url, Instant expiresAt) {}

    /** A link that has not been used. */
    record Open(UUID id, Person person, Instant expiresAt) {}

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

    /** A link by which a person sets a new password; an earlier one stops working. */
    Link createResetLink(Person person, Actor actor) {
        var token = LinkToken.create();
        var now = clock.instant();
        var expires = now.plus(LINK_LIFE);
        transaction.executeWithoutResult(status -> {
            voidLinks(person.id(), now);
            sql.sql(
                            """
                            insert into access.one_time_token
                                   (id, token_hash, purpose, person_id, created_at, expires_at)
                            values (:id, :hash, :purpose, :person, :now, :expires)
                            """)
                    .param("id", Ids.next())
                    .param("hash", token.hash())
                    .param("purpose", PURPOSE)
                    .param("person", person.id())
                    .param("now", timestamp(now))
                    .param("expires", timestamp(expires))
                    .update();
            audit.recordForAccount(
                    actor, "account.password-reset-link-created", SignIns.target(person));
        });
        return new Link(
                URI.create(installation.publicUrl() + "/reset-password/" + token.value()), expires);
    }

    /**
     * @throws Problem when the link was used, has expired, or never was one
     */
    Open findReset(String token) {
        return sql.sql(
                        """
                        select t.id token_id, t.expires_at, p.*
                          from access.one_time_token t join access.person p on p.id = t.person_id
                         where t.token_hash = :hash and t.purpose = :purpose and t.used_at is null
                           and t.expires_at > :now and not p.disabled
                        """)
                .param("hash", new LinkToken(token).hash())
                .param("purpose", PURPOSE)
                .param("now", timestamp(clock.instant()))
                .query((row, number) ->
                        new Open(
                                uuid(row, "token_id"),
                                PersonRows.person(row, number),
                                instant(row, "expires_at")))
                .optional()
                .orElseThrow(() -> new Problem(AccessProblem.LINK_INVALID));
    }

    /** Sets the new password and uses the link up; all sessions of the person end. */
    void reset(String token, String replacement) {
        var open = findReset(token);
        PasswordRules.check("newPassword", replacement, open.person().email());
        var hash = hasher.hash(replacement);
        transaction.executeWithoutResult(status -> {
            var used =
                    sql.sql(
                                    "update access.one_time_token set used_at = :now where id = :id and used_at is null")
                            .param("id", open.id())
                            .param("now", timestamp(clock.instant()))
                            .update();
            if (used == 0) {
                throw new Problem(AccessProblem.LINK_INVALID);
            }
            store(
                    open.person(),
                    hash,
                    null,
                    SignIns.actor(open.person()),
                    "account.password-reset");
        });
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
        voidLinks(person.id(), clock.instant());
        audit.recordForAccount(actor, action, SignIns.target(person));
    }

    private void voidLinks(UUID person, Instant now) {
        sql.sql(
                        "update access.one_time_token set used_at = :now where person_id = :person and used_at is null")
                .params(Map.of("person", person, "now", timestamp(now)))
                .update();
    }
}
