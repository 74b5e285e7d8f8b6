package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customers that some drafts may be about, as they were and as they become. Whoever comes with
 * an identifier of a shop is recognised by it, everybody else by the e-mail address.
 */
final class KnownCustomers {

    private final Map<String, UUID> byIdentity = new HashMap<>();
    private final Map<String, UUID> byEmail = new HashMap<>();
    private final Map<UUID, CustomerRow> current = new HashMap<>();
    private final Map<UUID, CustomerRow> changed = new LinkedHashMap<>();
    private final Set<UUID> stored = new HashSet<>();

    void stored(Collection<CustomerRow> rows) {
        rows.forEach(row -> {
            remember(row);
            stored.add(row.id());
        });
    }

    @Nullable CustomerRow find(CustomerDraft draft) {
        var content = draft.content();
        var id = byIdentity.get(requireNonNull(content.identity(draft.source())));
        if (id == null && content.externalId() == null) {
            id = byEmail.get(requireNonNull(content.emailKey()));
        }
        return id == null ? null : current.get(id);
    }

    /**
     * Describes the customer as the draft does.
     *
     * @return the row, which is the one of before when nothing is other
     */
    CustomerRow describe(CustomerDraft draft, @Nullable CustomerRow before) {
        var row = before == null ? made(draft) : replaced(before, draft.content());
        if (before != null && before.fingerprint().equals(row.fingerprint())) {
            return before;
        }
        remember(row);
        changed.put(row.id(), row);
        return row;
    }

    boolean isStored(UUID id) {
        return stored.contains(id);
    }

    /** What has to be written. */
    Collection<CustomerRow> changed() {
        return changed.values();
    }

    private void remember(CustomerRow row) {
        current.put(row.id(), row);
        byIdentity.put(row.identity(), row.id());
        if (row.emailKey() != null) {
            byEmail.put(row.emailKey(), row.id());
        }
    }

    private static CustomerRow made(CustomerDraft draft) {
        var identity = requireNonNull(draft.content().identity(draft.source()));
        return CustomerRow.of(Ids.next(), identity, draft);
    }

    /** Who was found by e-mail keeps the identifier of the shop that knows more. */
    private static CustomerRow replaced(CustomerRow before, CustomerContent content) {
        var kept =
                new CustomerContent(
                        before.externalId(),
                        content.name(),
                        content.company(),
                        content.email(),
                        content.phone(),
                        content.language());
        return CustomerRow.of(
                before.id(), before.identity(), new CustomerDraft(before.source(), kept));
    }
}
