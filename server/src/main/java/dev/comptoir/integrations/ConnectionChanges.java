package dev.comptoir.integrations;

import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogEntry.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a connection. Of secrets it is said that they changed, never
 * from what to what.
 */
final class ConnectionChanges {

    private ConnectionChanges() {}

    /** The state that a connection is to have. */
    record Edit(String label, Map<String, Object> settings, boolean active, boolean isDefault) {

        Connection applyTo(Connection now, Instant at) {
            return new Connection(
                    now.id(),
                    now.store(),
                    now.type(),
                    now.environment(),
                    label,
                    settings,
                    active,
                    isDefault,
                    now.version() + 1,
                    now.credentialsVersion(),
                    now.health(),
                    now.createdAt(),
                    at);
        }

        List<Change> changes(Connection now) {
            var changes = new ArrayList<Change>();
            add(changes, "label", now.label(), label);
            add(changes, "active", now.active(), active);
            add(changes, "isDefault", now.isDefault(), isDefault);
            var names = new TreeSet<>(now.settings().keySet());
            names.addAll(settings.keySet());
            names.forEach(name ->
                    add(changes, "settings." + name, now.settings().get(name), settings.get(name)));
            return changes;
        }
    }

    static List<Change> initial(Connection connection, Collection<String> secrets) {
        var changes = new ArrayList<Change>();
        add(changes, "label", null, connection.label());
        connection
                .settings()
                .forEach((name, value) -> add(changes, "settings." + name, null, value));
        changes.addAll(ofSecrets(secrets));
        return changes;
    }

    static List<Change> ofSecrets(Collection<String> fields) {
        return fields.stream()
                .sorted()
                .map(field -> new LogEntry.Change("secrets." + field, null, null))
                .toList();
    }

    /** What was known of its health, and its access token, belong to the credentials before. */
    static Connection withNewCredentials(Connection changed, Instant at) {
        return new Connection(
                changed.id(),
                changed.store(),
                changed.type(),
                changed.environment(),
                changed.label(),
                changed.settings(),
                changed.active(),
                changed.isDefault(),
                changed.version(),
                changed.credentialsVersion() + 1,
                changed.health().after(new HealthEvent.Reconnected(at)),
                changed.createdAt(),
                at);
    }

    private static void add(
            List<Change> changes, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, text(from), text(to)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
