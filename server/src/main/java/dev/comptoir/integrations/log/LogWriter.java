package dev.comptoir.integrations.log;

import dev.comptoir.platform.data.System;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Commits entries of all stores in groups: whoever comes while a group is being committed goes with
 * the next, so that sixteen callers cost one commit instead of sixteen. A caller waits until its
 * entry is committed. While there is a crowd, a group waits for more, the longer the larger the
 * crowd, since a commit costs more than a row; a caller who comes alone waits for nobody.
 *
 * <p>While the database is away callers wait only {@link LogSettings#grace()}: what a provider
 * answered is worth more than its log entry. Entries stay in the backlog and are written when the
 * database is back; what overflows it, or outlasts {@link LogSettings#patience()}, is counted as
 * lost and said so in the server's log.
 */
@Component
final class LogWriter {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);
    private static final int LARGEST_GROUP = 128;

    /** How long a group waits for more, for each entry of the group before it. */
    private static final Duration LINGER = Duration.ofNanos(400_000);

    private static final Duration LONGEST_LINGER = Duration.ofMillis(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final JdbcOperations sql;
    private final LogPartitions partitions;
    private final LogSettings settings;
    private final BlockingQueue<Waiting> backlog;
    private final Counter lost;
    private final Counter late;
    private final Thread writer;
    private volatile boolean closing;

    LogWriter(
            @System JdbcOperations sql,
            LogPartitions partitions,
            LogSettings settings,
            MeterRegistry meters) {
        this.sql = sql;
        this.partitions = partitions;
        this.settings = settings;
        backlog = new ArrayBlockingQueue<>(settings.backlog());
        meters.gaugeCollectionSize("comptoir.log.backlog", List.of(), backlog);
        lost = meters.counter("comptoir.log.lost");
        late = meters.counter("comptoir.log.late");
        writer = Thread.ofPlatform().daemon().name("log-writer").start(this::work);
    }

    /** Returns when the entry is committed, or when the wait for that is over. */
    void write(LogEntry entry) {
        var waiting = new Waiting(entry);
        if (!backlog.offer(waiting)) {
            lose(List.of(waiting), "the backlog is full");
            return;
        }
        try {
            if (!waiting.done.await(settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                late.increment();
            }
        } catch (InterruptedException e) {
            Thread.currentThread()
                    .interrupt(); // the entry is in the backlog and will be written all the same
        }
    }

    private void work() {
        int crowd = 0;
        while (!closing || !backlog.isEmpty()) {
            try {
                var first = backlog.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    var group = gather(first, crowd);
                    crowd = group.size();
                    commitPatiently(group);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Waiting> gather(Waiting first, int crowd) throws InterruptedException {
        if (crowd > 1) {
            var linger = LINGER.multipliedBy(crowd);
            Thread.sleep(linger.compareTo(LONGEST_LINGER) < 0 ? linger : LONGEST_LINGER);
        }
        var group = new ArrayList<Waiting>(LARGEST_GROUP);
        group.add(first);
        backlog.drainTo(group, LARGEST_GROUP - 1);
        return group;
    }

    private void commitPatiently(List<Waiting> group) throws InterruptedException {
        while (true) {
            try {
                commit(group);
                return;
            } catch (DataIntegrityViolationException e) {
                commitEach(group, e);
                return;
            } catch (DataAccessException e) {
                var oldest = group.getFirst();
                if (closing || oldest.olderThan(settings.patience())) {
                    lose(group, String.valueOf(e.getMessage()));
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void commit(List<Waiting> group) {
        var entries = group.stream().map(Waiting::entry).toList();
        entries.forEach(entry -> partitions.ensure(entry.at()));
        LogInsert.run(sql, entries);
        group.forEach(waiting -> waiting.done.countDown());
    }

    /** One entry that the database cannot take must not take the others with it. */
    private void commitEach(List<Waiting> group, DataIntegrityViolationException why) {
        if (group.size() == 1) {
            lose(group, String.valueOf(why.getMessage()));
            return;
        }
        for (var waiting : group) {
            try {
                commit(List.of(waiting));
            } catch (DataAccessException e) {
                lose(List.of(waiting), String.valueOf(e.getMessage()));
            }
        }
    }

    private void lose(List<Waiting> group, String reason) {
        lost.increment(group.size());
        log.error("{} entries of the integration log are lost: {}", group.size(), reason);
        group.forEach(waiting -> waiting.done.countDown());
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        writer.join(Duration.ofSeconds(5));
    }

    private record Waiting(LogEntry entry, CountDownLatch done, long since) {

        Waiting(LogEntry entry) {
            this(entry, new CountDownLatch(1), java.lang.System.nanoTime());
        }

        boolean olderThan(Duration age) {
            return java.lang.System.nanoTime() - since > age.toNanos();
        }
    }
}
