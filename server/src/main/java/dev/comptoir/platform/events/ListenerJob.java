package dev.comptoir.platform.events;

import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Retries;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Delivers events of one kind to one listener. */
record ListenerJob<E extends StoreEvent>(EventListener<E> listener, EventType type, JsonMapper json)
        implements JobHandler {

    @Override
    public String job() {
        return "event:" + listener.name();
    }

    boolean listensTo(Class<? extends StoreEvent> event) {
        return listener.event() == event;
    }

    @Override
    public void run(JobRun run) {
        if (!run.get(Listeners.TYPE).equals(type.label())) {
            throw new IllegalStateException(
                    "%s expects %s but got %s"
                            .formatted(job(), type.label(), run.get(Listeners.TYPE)));
        }
        var event = json.convertValue(run.data(), listener.event());
        listener.on(event, new EventId(UUID.fromString(run.instance())));
    }

    @Override
    public Retries retries() {
        return listener.retries();
    }
}
