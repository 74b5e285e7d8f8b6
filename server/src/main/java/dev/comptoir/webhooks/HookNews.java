package dev.comptoir.webhooks;

import dev.comptoir.access.Role;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.notifications.Inbox;
import dev.comptoir.notifications.Message;
import dev.comptoir.notifications.Severity;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells those who look after a store's connections that a provider sent what could not be handled:
 * once a day for each connection, however much it sends.
 */
@Component
final class HookNews {

    private final Integrations integrations;
    private final Inbox inbox;
    private final Clock clock;

    HookNews(Integrations integrations, Inbox inbox, Clock clock) {
        this.integrations = integrations;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** In the transaction that gives the message up. Of a connection at rest nothing is told. */
    void givenUp(UUID integration) {
        integrations.activeWith(ReceivesHooks.class, List.of(integration)).forEach(this::tell);
    }

    private void tell(ConnectionRef connection) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        inbox.tell(
                new Message(
                        "hook.given-up",
                        Severity.WARNING,
                        Role.MANAGER,
                        null,
                        "integration-messages",
                        connection.id(),
                        Map.of(
                                "label",
                                connection.label(),
                                "provider",
                                Message.text("provider." + connection.type() + ".name")),
                        "hook-given-up %s %s".formatted(connection.id(), today)));
    }
}
