package dev.comptoir.testing.sample;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.webhooks.spi.HookListener;
import dev.comptoir.webhooks.spi.HookMessage;
import dev.comptoir.webhooks.spi.HookUnreadable;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Hears the messages of all providers, and fails when a test wants it to. */
@Component
public final class SampleListener implements HookListener {

    /** What messages begin with that nobody can read. */
    public static final String GIBBERISH = "gibberish ";

    private final List<HookMessage> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> unreadable = new AtomicReference<>("");
    private final AtomicReference<Held> held = new AtomicReference<>(Held.NOTHING);

    private record Held(String body, CompletableFuture<Void> letGo) {

        static final Held NOTHING = new Held("", new CompletableFuture<>());
    }

    @Override
    public Class<? extends Capability> capability() {
        return ReceivesHooks.class;
    }

    @Override
    public void on(HookMessage message) {
        var body = body(message);
        if (!body.isEmpty() && body.equals(unreadable.get())) {
            throw new IllegalStateException("a test has this message fail");
        }
        if (body.startsWith(GIBBERISH)) {
            throw new HookUnreadable("a test sent gibberish");
        }
        heard.add(message);
        var told = held.get();
        if (told.body().equals(body)) {
            told.letGo().join();
        }
    }

    /** The bodies of all messages that were handed on. */
    public List<String> bodies() {
        return heard.stream().map(SampleListener::body).toList();
    }

    private static String body(HookMessage message) {
        return new String(message.request().body(), StandardCharsets.UTF_8);
    }

    /** How often a message was handed on. */
    public List<HookMessage> of(UUID message) {
        return heard.stream().filter(each -> each.id().equals(message)).toList();
    }

    /** Has messages with this body fail; none with an empty one. */
    public void failOn(String body) {
        unreadable.set(body);
    }

    /** Stays at messages with this body until the answer is completed. */
    public CompletableFuture<Void> stayAt(String body) {
        var letGo = new CompletableFuture<Void>();
        held.set(new Held(body, letGo));
        return letGo;
    }
}
