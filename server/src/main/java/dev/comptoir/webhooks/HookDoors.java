package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.LinkToken;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the connection behind a key. What was found is used for a second, so that a provider who
 * sends thousands costs no query each: a key that was replaced is refused at once by the node that
 * replaced it; a key that another node replaced, a connection that was deleted and a secret that
 * was changed are refused a second later at the latest.
 */
@Component
final class HookDoors {

    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    /** A sender whose key was good within this time is looked up whatever else it sent. */
    private static final long TRUSTED = Duration.ofHours(1).toNanos();

    private static final int MOST = 10_000;

    private final JdbcClient sql;
    private final Integrations integrations;
    private final Hooks hooks;
    private final Map<ByteBuffer, Open> open = new ConcurrentHashMap<>();

    HookDoors(@System JdbcClient sql, Integrations integrations, Hooks hooks) {
        this.sql = sql;
        this.integrations = integrations;
        this.hooks = hooks;
        hooks.onChange(this::forget);
    }

    private record Open(Door door, long since) {

        boolean within(long nanos) {
            return java.lang.System.nanoTime() - since < nanos;
        }
    }

    private record Found(UUID integration, StoreId store) {}

    /** Whether the key was good lately, as far as this node knows. */
    boolean knows(LinkToken key) {
        var known = open.get(ByteBuffer.wrap(key.hash()));
        return known != null && known.within(TRUSTED);
    }

    /**
     * @throws Problem when the connection cannot be opened at the moment, such as with a locked
     *     vault
     */
    Optional<Door> find(LinkToken key) {
        var hash = ByteBuffer.wrap(key.hash());
        var known = open.get(hash);
        if (known != null && known.within(MOMENT)) {
            return Optional.of(known.door());
        }
        var began = java.lang.System.nanoTime();
        var found = look(hash.array()).flatMap(this::open);
        if (found.isEmpty()) {
            open.remove(hash);
        } else {
            keep(hash, new Open(found.get(), began));
        }
        return found;
    }

    private void keep(ByteBuffer hash, Open door) {
        if (open.size() >= MOST) {
            open.values().removeIf(old -> !old.within(TRUSTED));
        }
        if (open.size() < MOST) {
            open.put(hash, door);
        }
    }

    private Optional<Found> look(byte[] hash) {
        return sql.sql("select integration_id, store_id from webhooks.hook where key_hash = :hash")
                .param("hash", hash)
                .query((row, number) ->
                        new Found(uuid(row, "integration_id"), storeId(row, "store_id")))
                .optional();
    }

    private Optional<Door> open(Found found) {
        return StoreScope.call(found.store(), () -> Optional.ofNullable(openInStore(found)));
    }

    private @Nullable Door openInStore(Found found) {
        var address = hooks.find(found.integration()).orElse(null);
        if (address == null) {
            return null;
        }
        try {
            var opened = integrations.open(found.integration(), ReceivesHooks.class);
            return new Door(
                    found.store(),
                    opened.connection(),
                    opened.capability(),
                    opened.opened(),
                    address.address());
        } catch (Problem problem) {
            if (problem.code().status() == HttpStatus.NOT_FOUND) {
                return null; // deleted a moment ago
            }
            throw problem;
        }
    }

    private void forget(UUID integration) {
        open.values().removeIf(each -> each.door().connection().id().equals(integration));
    }
}
