package dev.comptoir.testing.sample;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.webhooks.spi.HookListener;
import dev.comptoir.webhooks.spi.HookMessage;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Hears the messages of all providers, and fails when a test wants it to. */
@Component
public final class SampleListener implements HookListener {

    private final List<HookMessage> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> unreadable = new AtomicReference<>("");

    @Override
    public Class<? extends Capability> capability() {
        return ReceivesHooks.class;
    }

    @Override
    public void on(HookMessage message) {
        var body = new String(message.request().body(), StandardCharsets.UTF_8);
        if (!body.isEmpty() && body.equals(unreadable.get())) {
            throw new IllegalStateException("a test has this message fail");
        }
        heard.add(message);
    }

    /** How often a message was handed on. */
    public List<HookMessage> of(UUID message) {
        return heard.stream().filter(each -> each.id().equals(message)).toList();
    }

    /** Has messages with this body fail; none with an empty one. */
    public void failOn(String body) {
        unreadable.set(body);
    }
}
