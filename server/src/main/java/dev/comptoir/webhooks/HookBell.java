package dev.comptoir.webhooks;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.Jobs;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has messages that were kept handed on soon: one job for a connection and half a second, however
 * many messages came in it. The job runs when that half second is over, so it finds all of them. A
 * bell that is not heard loses nothing: {@link HookSweep} finds what waits.
 */
@Component
final class HookBell {

    private static final Logger log = LoggerFactory.getLogger(HookBell.class);
    private static final long SPAN = Duration.ofMillis(500).toMillis();

    private final Jobs jobs;
    private final Clock clock;
    private final Map<UUID, Long> rung = new ConcurrentHashMap<>();
    private final ExecutorService ringers = Executors.newVirtualThreadPerTaskExecutor();

    HookBell(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Does not wait for the job to be written. */
    void ring(StoreId store, UUID integration) {
        long span = clock.millis() / SPAN;
        if (Long.valueOf(span).equals(rung.put(integration, span))) {
            return;
        }
        ringers.execute(() -> {
            try {
                StoreScope.run(store, () -> schedule(integration, span));
            } catch (DataAccessException | TransactionException e) {
                log.warn("Messages will be handed on later: {}", e.getMessage());
            }
        });
    }

    /** At once; the store of the connection is bound. */
    void ringNow(UUID integration) {
        schedule(integration, clock.millis() / SPAN - 1);
    }

    private void schedule(UUID integration, long span) {
        jobs.schedule(
                HookDispatch.JOB,
                integration + ":" + span,
                Instant.ofEpochMilli((span + 1) * SPAN),
                Map.of(HookDispatch.INTEGRATION, integration.toString()));
    }

    /** Forgets connections that were not heard of lately. */
    void forgetOld() {
        long old = clock.millis() / SPAN - 1;
        rung.values().removeIf(span -> span < old);
    }

    @PreDestroy
    void close() {
        ringers.shutdown();
    }
}
