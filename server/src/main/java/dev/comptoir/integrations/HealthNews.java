package dev.comptoir.integrations;

import dev.comptoir.access.Role;
import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.notifications.Inbox;
import dev.comptoir.notifications.Message;
import dev.comptoir.notifications.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who look after a store's connections that one has stopped working, or works again.
 */
@Component
final class HealthNews {

    private final Inbox inbox;

    HealthNews(Inbox inbox) {
        this.inbox = inbox;
    }

    /** In the transaction that writes the change. */
    void tell(Connection before, Health after) {
        var severity = severity(before.health().state(), after.state());
        if (severity != null) {
            inbox.tell(
                    new Message(
                            "integration." + after.state().id(),
                            severity,
                            Role.MANAGER,
                            null,
                            "integration",
                            before.id(),
                            Map.of(
                                    "label",
                                    before.label(),
                                    "provider",
                                    Message.text("provider." + before.type() + ".name")),
                            null));
        }
    }

    /** That a new connection works is no news: whoever made it has just seen it. */
    private static @Nullable Severity severity(HealthState before, HealthState after) {
        return switch (after) {
            case FAILING, NEEDS_RECONNECT -> Severity.PROBLEM;
            case DEGRADED -> Severity.WARNING;
            case HEALTHY -> before == HealthState.NEVER_TESTED ? null : Severity.INFO;
            case NEVER_TESTED -> null;
        };
    }
}
