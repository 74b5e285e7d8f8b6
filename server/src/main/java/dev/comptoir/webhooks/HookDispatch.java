package dev.comptoir.webhooks;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.webhooks.spi.HookListener;
import dev.comptoir.webhooks.spi.HookUnreadable;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hands on the messages of one connection, the oldest first. A message that its listener fails on
 * waits and holds up no other.
 */
@Component
final class HookDispatch implements JobHandler {

    static final String JOB = "webhooks.dispatch";
    static final String INTEGRATION = "integration";

    private static final Logger log = LoggerFactory.getLogger(HookDispatch.class);
    private static final int BATCH = 100;

    /** The failure that needs no other attempt to be sure of. */
    private static final String UNREADABLE = "unreadable";

    /** Before each message. */
    private static final UUID NONE = new UUID(0, 0);

    private final HookQueue queue;
    private final Integrations integrations;
    private final ObjectProvider<HookListener> listeners;

    /** The connections that this node is at, each with how many of its jobs came meanwhile. */
    private final Map<UUID, Integer> turns = new ConcurrentHashMap<>();

    HookDispatch(
            HookQueue queue, Integrations integrations, ObjectProvider<HookListener> listeners) {
        this.queue = queue;
        this.integrations = integrations;
        this.listeners = listeners;
    }

    @Override
    public String job() {
        return JOB;
    }

    /**
     * A job that comes while another of its connection is at work leaves its messages to that one:
     * sixteen at the same queue would get in each other's way.
     */
    @Override
    public void run(JobRun run) {
        var integration = UUID.fromString(run.get(INTEGRATION));
        int came = turns.merge(integration, 1, Integer::sum);
        if (came > 1) {
            return;
        }
        boolean over = false;
        try {
            while (!over) {
                came = turns.getOrDefault(integration, came);
                handOnAll(integration);
                over = turns.remove(integration, came);
            }
        } finally {
            if (!over) {
                // the job is tried again, and finds what the others came for
                turns.remove(integration);
            }
        }
    }

    /** One that is committed behind this one's back has a job to come, which begins anew. */
    private void handOnAll(UUID integration) {
        var last = NONE;
        List<HookQueue.Taken> taken;
        do {
            taken = queue.take(integration, last, BATCH);
            if (!taken.isEmpty()) {
                hand(integration, taken);
                last = taken.getLast().message().id();
            }
        } while (taken.size() == BATCH);
    }

    private void hand(UUID integration, List<HookQueue.Taken> taken) {
        var audience = SingletonSupplier.of(() -> audience(integration));
        var done = new ArrayList<HookQueue.Taken>();
        for (var each : taken) {
            try {
                audience.obtain().forEach(listener -> listener.on(each.message()));
                done.add(each);
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | TransactionException away) {
                throw away; // the job is tried again, and the lease on the messages ends
            } catch (HookUnreadable unreadable) {
                log.warn("Message {}: {}", each.message().id(), unreadable.getMessage());
                queue.giveUp(integration, each, UNREADABLE);
            } catch (RuntimeException e) {
                log.warn("The message {} could not be handed on", each.message().id(), e);
                queue.failed(integration, each, why(e));
            }
        }
        if (!done.isEmpty()) {
            queue.handled(integration, done);
        }
    }

    private List<HookListener> audience(UUID integration) {
        var connector = integrations.open(integration, ReceivesHooks.class).capability();
        return listeners.stream()
                .filter(listener -> listener.capability().isInstance(connector))
                .toList();
    }

    private static String why(RuntimeException e) {
        return e instanceof Problem problem ? problem.code().code() : e.toString();
    }
}
