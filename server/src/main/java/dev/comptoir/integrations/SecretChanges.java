package dev.comptoir.integrations;

import dev.comptoir.integrations.form.Values;
import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a change of a connection means for its secrets: which are replaced, which are not needed any
 * more, which are missing now. Runs in its caller's transaction.
 */
@Component
final class SecretChanges {

    private final SecretRows rows;

    SecretChanges(SecretRows rows) {
        this.rows = rows;
    }

    /**
     * @param fresh new values
     * @param gone fields whose value is erased
     */
    record Change(Map<String, Secret> fresh, Set<String> gone) {

        boolean isEmpty() {
            return fresh.isEmpty() && gone.isEmpty();
        }

        Set<String> fields() {
            var all = new TreeSet<>(fresh.keySet());
            all.addAll(gone);
            return all;
        }
    }

    /**
     * @param settings the plain settings that the connection is to have
     * @param incoming new values, null to erase one
     * @throws Problem naming the fields that are wrong, missing, or to be entered again because
     *     they would go to another host than they were given for
     */
    <S extends Record> Change check(
            KnownProvider<S> provider,
            Connection now,
            Map<String, Object> settings,
            Map<String, ? extends @Nullable Object> incoming) {
        if (incoming.isEmpty() && settings.equals(now.settings())) {
            return new Change(Map.of(), Set.of());
        }
        var form = provider.form();
        var fresh = form.checkSecrets(settings, incoming);
        var before = rows.open(now, rows.sealed(now.id()));
        var gone = new HashSet<>(incoming.keySet());
        gone.addAll(form.needlessSecrets(settings));
        gone.retainAll(before.keySet());
        gone.removeAll(fresh.keySet());
        var kept = new HashMap<>(before);
        kept.keySet().removeAll(gone);
        kept.keySet().removeAll(fresh.keySet());
        var after = new HashMap<>(kept);
        after.putAll(fresh);
        form.requireSecrets(settings, after.keySet());
        var next = provider.settings(new Values(settings, after));
        if (!sameHost(provider, new Values(now.settings(), before), next)) {
            form.refuse(
                    kept.keySet().stream()
                            .sorted()
                            .map(field -> new Complaint(field, "address-changed"))
                            .toList());
        }
        return new Change(fresh, Set.copyOf(gone));
    }

    void write(Connection connection, Change change, Instant at) {
        rows.put(connection, change.fresh(), at);
        change.gone().forEach(field -> rows.delete(connection.id(), field));
        rows.dropToken(connection.id());
    }

    /** A person who cannot read a secret must not be able to have it sent to a host of theirs. */
    private static <S extends Record> boolean sameHost(
            KnownProvider<S> provider, Values before, S next) {
        try {
            var connector = provider.connector();
            var old = connector.address(provider.form().open(before)).map(SecretChanges::origin);
            return old.equals(connector.address(next).map(SecretChanges::origin));
        } catch (Problem incomplete) {
            return false; // what was kept no longer fills the form, so nobody knows where it led
        }
    }

    private static String origin(TypedAddress address) {
        URI uri = address.uri();
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
