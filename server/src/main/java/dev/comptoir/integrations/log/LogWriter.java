package dev.comptoir.integrations.log;

import dev.comptoir.platform.data.GroupCommit;
import dev.comptoir.platform.data.GroupCommit.Outcome;
import dev.comptoir.platform.data.System;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Commits entries of all stores in groups.
 *
 * <p>While the database is away callers wait only {@link LogSettings#grace()}: what a provider
 * answered is worth more than its log entry. Entries stay in the backlog and are written when the
 * database is back; what overflows it, or outlasts {@link LogSettings#patience()}, is counted as
 * lost and said so in the server's log.
 */
@Component
final class LogWriter {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);

    private final GroupCommit<LogEntry> entries;
    private final Counter late;

    LogWriter(
            @System JdbcOperations sql,
            LogPartitions partitions,
            LogSettings settings,
            MeterRegistry meters) {
        entries =
                new GroupCommit<>(
                        "log-writer",
                        new GroupCommit.Limits(settings.backlog(), settings.grace()),
                        new Ledger(
                                sql,
                                partitions,
                                settings.patience(),
                                meters.counter("comptoir.log.lost")));
        meters.gauge("comptoir.log.backlog", entries, GroupCommit::waiting);
        late = meters.counter("comptoir.log.late");
    }

    /** Has the entry written while the caller goes on. */
    LogCommit write(LogEntry entry) {
        var commit = entries.begin(entry);
        return () -> {
            if (commit.await() == Outcome.LATE) {
                late.increment();
            }
        };
    }

    @PreDestroy
    void close() {
        entries.close();
    }

    private record Ledger(
            JdbcOperations sql, LogPartitions partitions, Duration patience, Counter lost)
            implements GroupCommit.Ledger<LogEntry> {

        @Override
        public void commit(List<LogEntry> group) {
            group.forEach(entry -> partitions.ensure(entry.at()));
            LogInsert.run(sql, group);
        }

        @Override
        public boolean insists(Duration age) {
            return age.compareTo(patience) < 0;
        }

        @Override
        public void lost(List<LogEntry> group, Exception why) {
            lost.increment(group.size());
            log.error(
                    "{} entries of the integration log are lost: {}",
                    group.size(),
                    why.getMessage());
        }
    }
}
