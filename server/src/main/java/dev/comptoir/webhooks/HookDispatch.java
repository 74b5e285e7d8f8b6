package dev.comptoir.webhooks;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.webhooks.spi.HookListener;
import dev.comptoir.webhooks.spi.HookMessage;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Hands on the messages of one connection, the oldest first. A message that its listener fails on
 * waits and holds up no other.
 */
@Component
final class HookDispatch implements JobHandler {

    static final String JOB = "webhooks.dispatch";
    static final String INTEGRATION = "integration";

    private static final Logger log = LoggerFactory.getLogger(HookDispatch.class);
    private static final int BATCH = 50;

    private final HookQueue queue;
    private final Integrations integrations;
    private final ObjectProvider<HookListener> listeners;

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

    @Override
    public void run(JobRun run) {
        var integration = UUID.fromString(run.get(INTEGRATION));
        List<HookMessage> messages;
        do {
            messages = queue.take(integration, BATCH);
            var done = new ArrayList<UUID>();
            for (var message : messages) {
                if (hand(message)) {
                    done.add(message.id());
                }
            }
            if (!done.isEmpty()) {
                queue.handled(integration, done);
            }
        } while (messages.size() == BATCH);
    }

    private boolean hand(HookMessage message) {
        try {
            var connector = connector(message.integration());
            listeners.stream()
                    .filter(listener -> listener.capability().isInstance(connector))
                    .forEach(listener -> listener.on(message));
            return true;
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException away) {
            throw away; // the job is tried again, and the lease on the messages ends
        } catch (RuntimeException e) {
            log.warn("The message {} could not be handed on", message.id(), e);
            queue.failed(message.integration(), message.id(), why(e));
            return false;
        }
    }

    private Capability connector(UUID integration) {
        return integrations.open(integration, ReceivesHooks.class).capability();
    }

    private static String why(RuntimeException e) {
        return e instanceof Problem problem ? problem.code().code() : e.toString();
    }
}
