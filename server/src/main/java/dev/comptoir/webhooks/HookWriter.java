package dev.comptoir.webhooks;

import dev.comptoir.platform.data.System;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Commits messages of all stores in groups, one after the other: whoever comes while a group is
 * being committed goes with the next, so that sixteen senders cost one commit instead of sixteen,
 * and the slower the disk the larger the groups. A sender is answered when its message is committed
 * and never before; when it cannot be, it is told so, and providers come again.
 */
@Component
final class HookWriter {

    private static final Logger log = LoggerFactory.getLogger(HookWriter.class);
    private static final int LARGEST_GROUP = 128;
    private static final int BACKLOG = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Longest that a sender waits; providers give up after five seconds or more. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final JdbcTemplate sql;
    private final HookPartitions partitions;
    private final HookBell bell;
    private final Clock clock;
    private final BlockingQueue<Waiting> backlog = new ArrayBlockingQueue<>(BACKLOG);
    private final Thread writer;
    private final Thread watch;
    private volatile List<Waiting> inCommit = List.of();
    private volatile boolean closing;

    HookWriter(
            @System JdbcTemplate sql,
            HookPartitions partitions,
            HookBell bell,
            Clock clock,
            MeterRegistry meters) {
        this.sql = sql;
        this.partitions = partitions;
        this.bell = bell;
        this.clock = clock;
        meters.gaugeCollectionSize("comptoir.hooks.backlog", List.of(), backlog);
        writer = Thread.ofPlatform().daemon().name("hook-writer").start(this::work);
        watch = Thread.ofVirtual().name("hook-writer-watch").start(this::watch);
    }

    /**
     * @param since on the clock of {@link java.lang.System#nanoTime()}
     */
    private record Waiting(KeptMessage message, CompletableFuture<Boolean> kept, long since) {

        Waiting(KeptMessage message) {
            this(message, new CompletableFuture<>(), java.lang.System.nanoTime());
        }

        void giveUpWhenLate() {
            if (java.lang.System.nanoTime() - since > PATIENCE.toNanos()) {
                giveUp();
            }
        }

        void giveUp() {
            kept.complete(false);
        }
    }

    /**
     * Returns when the message is committed.
     *
     * @return false when it could not be; it may have been all the same
     */
    boolean write(KeptMessage message) {
        var waiting = new Waiting(message);
        if (closing || !backlog.offer(waiting)) {
            return false;
        }
        try {
            return waiting.kept.get(); // see watch()
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /**
     * Ends the wait of those whose patience is over. One thread for all: a wait with an end of its
     * own would wake the timer of the virtual threads for each message.
     */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                inCommit.forEach(Waiting::giveUpWhenLate);
                backlog.forEach(Waiting::giveUpWhenLate);
            }
        } catch (InterruptedException e) {
            inCommit.forEach(Waiting::giveUp);
            backlog.forEach(Waiting::giveUp);
        }
    }

    private void work() {
        while (!closing || !backlog.isEmpty()) {
            try {
                var first = backlog.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    var group = new ArrayList<Waiting>(LARGEST_GROUP);
                    group.add(first);
                    backlog.drainTo(group, LARGEST_GROUP - 1);
                    inCommit = group;
                    commit(group);
                    inCommit = List.of();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void commit(List<Waiting> group) {
        try {
            insert(group);
        } catch (DataIntegrityViolationException e) {
            commitEach(group, e);
        } catch (DataAccessException e) {
            log.warn("{} messages of providers are not kept: {}", group.size(), e.getMessage());
            group.forEach(Waiting::giveUp);
        } catch (RuntimeException e) {
            log.error("{} messages of providers are not kept", group.size(), e);
            group.forEach(Waiting::giveUp);
        }
    }

    private void insert(List<Waiting> group) {
        var now = clock.instant();
        partitions.ensure(now);
        var messages = group.stream().map(Waiting::message).toList();
        HookInsert.run(sql, messages, now);
        group.forEach(waiting -> waiting.kept.complete(true));
        messages.forEach(message -> bell.ring(message.store(), message.integration()));
    }

    /** One message that the database cannot take must not take the others with it. */
    private void commitEach(List<Waiting> group, DataIntegrityViolationException why) {
        if (group.size() == 1) {
            log.warn("A message of a provider cannot be kept: {}", why.getMessage());
            group.getFirst().giveUp();
            return;
        }
        group.forEach(waiting -> commit(List.of(waiting)));
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        writer.join(Duration.ofSeconds(5));
        watch.interrupt();
    }
}
