package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links by which a person sets a new password: one at a time, for a day, good for once. */
@Component
final class PasswordLinks {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String PURPOSE = "password_reset";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final URI publicUrl;
    private final Clock clock;

    PasswordLinks(
            @System JdbcClient sql,
            @System TransactionTemplate transaction,
            Audit audit,
            Installation installation,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.audit = audit;
        this.publicUrl = installation.publicUrl();
        this.clock = clock;
    }

    /** A link to hand to a person. */
    record Link(URI url, Instant expiresAt) {}

    /** A link that has not been used. */
    record Open(UUID id, Person person, Instant expiresAt) {}

    /** Makes a link; an earlier one stops working. */
    Link create(Person person, Actor actor) {
        var token = LinkToken.create();
        var now = clock.instant();
        var expires = now.plus(LIFE);
        transaction.executeWithoutResult(status -> {
            revoke(person.id());
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
            audit.recordForAccount(actor, "account.password-link-created", SignIns.target(person));
        });
        return new Link(URI.create(publicUrl + "/password-resets/" + token.value()), expires);
    }

    /**
     * @throws Problem when the link was used, has expired, or never was one
     */
    Open find(String token) {
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

    /**
     * @throws Problem when somebody was faster
     */
    void use(Open link) {
        var used =
                sql.sql(
                                "update access.one_time_token set used_at = :now where id = :id and used_at is null")
                        .param("id", link.id())
                        .param("now", timestamp(clock.instant()))
                        .update();
        if (used == 0) {
            throw new Problem(AccessProblem.LINK_INVALID);
        }
    }

    void revoke(UUID person) {
        sql.sql(
                        "update access.one_time_token set used_at = :now where person_id = :person and used_at is null")
                .param("person", person)
                .param("now", timestamp(clock.instant()))
                .update();
    }
}
