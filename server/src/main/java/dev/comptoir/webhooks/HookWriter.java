package dev.comptoir.webhooks;

import dev.comptoir.platform.data.GroupCommit;
import dev.comptoir.platform.data.GroupCommit.Outcome;
import dev.comptoir.platform.data.System;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Commits messages of all stores in groups. A sender is answered when its message is committed and
 * never before; when it cannot be, it is told so, and providers come again.
 */
@Component
final class HookWriter {

    private static final Logger log = LoggerFactory.getLogger(HookWriter.class);

    /** A sender waits at most four seconds; providers give up after five or more. */
    private static final GroupCommit.Limits LIMITS =
            new GroupCommit.Limits(1_000, Duration.ofSeconds(4));

    private final GroupCommit<KeptMessage> messages;

    HookWriter(
            @System JdbcTemplate sql,
            HookPartitions partitions,
            HookBell bell,
            Clock clock,
            MeterRegistry meters) {
        messages =
                new GroupCommit<>("hook-writer", LIMITS, new Ledger(sql, partitions, bell, clock));
        meters.gauge("comptoir.hooks.backlog", messages, GroupCommit::waiting);
    }

    /**
     * Returns when the message is committed.
     *
     * @return false when it could not be; it may have been all the same
     */
    boolean write(KeptMessage message) {
        return messages.write(message) == Outcome.COMMITTED;
    }

    @PreDestroy
    void close() {
        messages.close();
    }

    private record Ledger(JdbcTemplate sql, HookPartitions partitions, HookBell bell, Clock clock)
            implements GroupCommit.Ledger<KeptMessage> {

        @Override
        public void commit(List<KeptMessage> group) {
            var now = clock.instant();
            partitions.ensure(now);
            HookInsert.run(sql, group, now);
        }

        @Override
        public void committed(List<KeptMessage> group) {
            group.forEach(message -> bell.ring(message.store(), message.integration()));
        }

        /** Its sender will come again. */
        @Override
        public boolean insists(Duration age) {
            return false;
        }

        @Override
        public void lost(List<KeptMessage> group, Exception why) {
            log.warn("{} messages of providers are not kept: {}", group.size(), why.getMessage());
        }
    }
}
