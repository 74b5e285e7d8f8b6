package dev.comptoir.platform.events;

import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The listener beans, each as a job of its own: one that fails holds up no other. */
@Component
final class Listeners implements JobHandlers {

    static final String TYPE = "event";

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final SingletonSupplier<List<ListenerJob<?>>> jobs;
    private final JsonMapper json;

    Listeners(ObjectProvider<EventListener<?>> beans, JsonMapper json) {
        // looked up late, because listeners may themselves publish
        this.jobs =
                SingletonSupplier.of(() -> beans.stream().<ListenerJob<?>>map(this::job).toList());
        this.json = json;
    }

    private <E extends StoreEvent> ListenerJob<E> job(EventListener<E> listener) {
        return new ListenerJob<>(listener, EventType.of(listener.event()), json);
    }

    @Override
    public List<JobHandler> handlers() {
        return List.copyOf(jobs.obtain());
    }

    List<String> jobsFor(Class<? extends StoreEvent> event) {
        return jobs.obtain().stream()
                .filter(job -> job.listensTo(event))
                .map(JobHandler::job)
                .toList();
    }

    /** The event's components by name, and its type. */
    Map<String, String> write(EventType type, StoreEvent event) {
        var data = new HashMap<>(json.convertValue(event, STRINGS));
        data.put(TYPE, type.label());
        return data;
    }
}
