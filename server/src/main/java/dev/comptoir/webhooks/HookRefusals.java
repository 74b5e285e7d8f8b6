package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.System;
import dev.comptoir.webhooks.spi.HookDoubt;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is refused: for each sender, so that whoever guesses is slowed down, and for each
 * connection, so that a merchant sees that a provider's messages are not let in, and why.
 */
@Component
final class HookRefusals {

    private static final Logger log = LoggerFactory.getLogger(HookRefusals.class);
    private static final int MOST_SENDERS = 10_000;
    private static final int BURST_SECONDS = 4;

    private final JdbcClient sql;
    private final HookSettings settings;
    private final Clock clock;
    private final Map<String, Bucket> senders =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_SENDERS;
                }
            };

    HookRefusals(@System JdbcClient sql, HookSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a sender had so much refused that strangers' keys are not even looked up. */
    boolean tooMany(String sender) {
        synchronized (senders) {
            var bucket = senders.get(sender);
            return bucket != null && bucket.getAvailableTokens() == 0;
        }
    }

    /**
     * @return whether it is to be refused with a plain no; false when the sender is to slow down
     */
    boolean count(String sender) {
        synchronized (senders) {
            return senders.computeIfAbsent(sender, key -> bucket()).tryConsume(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) settings.refusals() * BURST_SECONDS)
                                .refillGreedy(settings.refusals(), Duration.ofSeconds(1)))
                .build();
    }

    /** Shown in the settings of the connection. */
    void note(UUID integration, HookDoubt why) {
        try {
            sql.sql(
                            """
                            update webhooks.hook set refused = refused + 1, refused_at = :now, refused_why = :why
                             where integration_id = :integration
                            """)
                    .param("now", timestamp(clock.instant()))
                    .param("why", why.id())
                    .param("integration", integration)
                    .update();
        } catch (DataAccessException e) {
            log.warn("A refused message is not counted: {}", e.getMessage());
        }
    }
}
