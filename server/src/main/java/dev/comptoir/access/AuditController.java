package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private static final String PERSON = "person";

    private final AuditRows entries;
    private final ActorNames actorNames;
    private final People people;
    private final Texts texts;

    AuditController(AuditRows entries, ActorNames actorNames, People people, Texts texts) {
        this.entries = entries;
        this.actorNames = actorNames;
        this.people = people;
        this.texts = texts;
    }

    /**
     * The audit trail of a store, newest first.
     *
     * @param from first instant, inclusive
     * @param to last instant, exclusive
     */
    @GetMapping("/api/v1/stores/{storeId}/audit-entries")
    @Requires(Permission.AUDIT_READ)
    @Transactional(readOnly = true)
    Page<AuditEntry> listAuditEntries(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable UUID actorId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var request = PageRequest.of(cursor, limit);
        var page =
                Page.of(
                        entries.page(new AuditRows.Filter(action, actorId, from, to), request),
                        request,
                        row -> Cursor.of(row.at(), row.id()));
        var rows = page.items();
        var actors = actorNames.of(rows.stream().map(AuditRows.Row::actor).toList());
        var names = people.names(rows.stream().flatMap(AuditController::mentioned).toList());
        return page.map(row -> entry(row, actors.apply(row.actor()), names));
    }

    private static Stream<UUID> mentioned(AuditRows.Row row) {
        var target = row.target();
        return target != null && target.type().equals(PERSON)
                ? Stream.of(target.id())
                : Stream.of();
    }

    private AuditEntry entry(AuditRows.Row row, ActorView actor, Map<UUID, String> names) {
        var target = target(row.target(), names);
        var params = new HashMap<String, @Nullable Object>();
        params.put("actor", actor.label());
        params.put("target", target == null ? null : target.label());
        return new AuditEntry(
                row.id(),
                row.at(),
                actor,
                row.action(),
                texts.render("audit." + row.action(), params, ViewerLocale.current()),
                target,
                List.copyOf(row.changed()),
                row.correlationId(),
                row.ip());
    }

    private static AuditEntry.@Nullable Target target(
            @Nullable AuditTarget target, Map<UUID, String> names) {
        if (target == null) {
            return null;
        }
        var label = target.type().equals(PERSON) ? names.get(target.id()) : target.label();
        return new AuditEntry.Target(target.type(), target.id(), label);
    }
}
