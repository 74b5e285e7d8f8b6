package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.StoreEventStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class StoreEventsController {

    private final StoreEventStream events;
    private final Memberships memberships;
    private final ApiKeyRows keys;
    private final SessionRows sessions;

    StoreEventsController(
            StoreEventStream events,
            Memberships memberships,
            ApiKeyRows keys,
            SessionRows sessions) {
        this.events = events;
        this.memberships = memberships;
        this.keys = keys;
        this.sessions = sessions;
    }

    /** What happens in the store, as it happens: server-sent events, ids only. */
    @GetMapping(
            path = "/api/v1/stores/{storeId}/events",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.EVENTS_READ)
    SseEmitter streamStoreEvents(
            @PathVariable StoreId storeId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return events.open(
                storeId, lastEventId, stillAllowed(ActorAuthentication.current(), storeId));
    }

    /** Asked again and again: who signs out, or loses the role or the key, hears no more. */
    private BooleanSupplier stillAllowed(ActorAuthentication authentication, StoreId store) {
        return switch (authentication.getPrincipal()) {
            case Actor.PersonActor person ->
                    () ->
                            sessions.isAlive(authentication.session())
                                    && memberships
                                            .roleOf(person.id(), store)
                                            .filter(Permission.EVENTS_READ::allowedTo)
                                            .isPresent();
            case Actor.KeyActor key -> () -> keys.isUsable(key.id());
            case Actor.SystemActor _ -> () -> false;
        };
    }
}
