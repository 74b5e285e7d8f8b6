package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.LinkToken;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for those who wait for a parcel: 256 random bits of which only the hash is kept, good for
 * one shipment's way, until they expire or are revoked.
 */
@Component
class TrackingLinks {

    private static final Duration LIFE = Duration.ofDays(180);

    private final JdbcClient sql;
    private final JdbcClient system;
    private final Installation installation;
    private final Clock clock;

    TrackingLinks(
            JdbcClient sql, @System JdbcClient system, Installation installation, Clock clock) {
        this.sql = sql;
        this.system = system;
        this.installation = installation;
        this.clock = clock;
    }

    /** A link as it is kept. */
    record Link(UUID id, Instant createdAt, Instant expiresAt, @Nullable Instant revokedAt) {}

    /** A link that was just made; its address is not known to us afterwards. */
    record Made(Link link, URI url) {}

    /** Whose way a link shows. */
    record Opened(StoreId store, UUID shipment) {}

    /**
     * @throws Problem when there is no such shipment
     */
    @Transactional
    public Made create(UUID shipment) {
        var token = LinkToken.create();
        var now = clock.instant();
        var link = new Link(Ids.next(), now, now.plus(LIFE), null);
        int made =
                sql.sql(
                                """
                                insert into shipping.tracking_link (store_id, id, shipment_id, token_hash, created_at, expires_at)
                                select :store, :id, s.id, :hash, :now, :expires from shipping.shipment s
                                 where s.id = :shipment
                                """)
                        .param("store", StoreScope.current().value())
                        .param("id", link.id())
                        .param("shipment", shipment)
                        .param("hash", token.hash())
                        .param("now", timestamp(now))
                        .param("expires", timestamp(link.expiresAt()))
                        .update();
        if (made == 0) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
        return new Made(link, URI.create(installation.publicUrl() + "/track/" + token.value()));
    }

    @Transactional(readOnly = true)
    public List<Link> list(UUID shipment) {
        return sql.sql(
                        "select * from shipping.tracking_link where shipment_id = :shipment order by created_at desc")
                .param("shipment", shipment)
                .query((row, number) -> link(row))
                .list();
    }

    /**
     * @throws Problem when the shipment has no such link
     */
    @Transactional
    public void revoke(UUID shipment, UUID link) {
        int revoked =
                sql.sql(
                                """
                                update shipping.tracking_link set revoked_at = coalesce(revoked_at, :now)
                                 where shipment_id = :shipment and id = :link
                                """)
                        .param("now", timestamp(clock.instant()))
                        .param("shipment", shipment)
                        .param("link", link)
                        .update();
        if (revoked == 0) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
    }

    /**
     * @throws Problem when it is no link of ours, or not any more
     */
    Opened open(String token) {
        return system.sql(
                        """
                        select store_id, shipment_id from shipping.tracking_link
                         where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", new LinkToken(token).hash())
                .param("now", timestamp(clock.instant()))
                .query((row, number) ->
                        new Opened(storeId(row, "store_id"), uuid(row, "shipment_id")))
                .optional()
                .orElseThrow(() -> new Problem(TrackingProblem.LINK_INVALID));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                uuid(row, "id"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instantOrNull(row, "revoked_at"));
    }
}
