package dev.comptoir.access;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.RecentReads;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The API keys of the current store. */
@Service
class ApiKeys {

    static final String TOKEN_PREFIX = "ck_";
    private static final int SHOWN = TOKEN_PREFIX.length() + 6;

    /** How exact "last used" is: not every request writes. */
    private static final Duration USED_STEP = Duration.ofMinutes(1);

    /** For how long at most a key that another node revoked still opens something here. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ApiKeyRows rows;
    private final Memberships memberships;
    private final People people;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;
    private final RecentReads<String, Optional<ApiKeyRows.Row>> reads = new RecentReads<>(MOMENT);

    ApiKeys(
            ApiKeyRows rows,
            Memberships memberships,
            People people,
            Audit audit,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    record Created(ApiKey key, String token) {}

    /**
     * The actor behind a token, if it opens anything. What this node revokes is refused at once,
     * what another revokes a second later at most.
     */
    Optional<Actor.KeyActor> authenticate(String token) {
        var now = clock.instant();
        var hash = new LinkToken(token).hash();
        var name = HexFormat.of().formatHex(hash);
        var found =
                reads.get(name, () -> rows.findUsable(hash, now)).filter(row -> row.livesAt(now));
        found.filter(row ->
                        row.lastUsedAt() == null || row.lastUsedAt().isBefore(now.minus(USED_STEP)))
                .ifPresent(row -> {
                    rows.used(row.id(), now);
                    reads.forget(name::equals);
                });
        return found.map(
                row -> new Actor.KeyActor(row.id(), row.store(), row.name(), row.scopes()));
    }

    /**
     * @throws Problem when the scopes allow more than the actor is allowed
     */
    @Transactional
    public Created create(String name, Set<Permission> scopes, @Nullable Instant expiresAt) {
        var store = StoreScope.current();
        var actor = Actor.current();
        var allowed = allowed(actor, store);
        if (!allowed.containsAll(scopes)) {
            var tooMuch =
                    scopes.stream()
                            .filter(scope -> !allowed.contains(scope))
                            .map(Permission::id)
                            .sorted();
            throw new Problem(AccessProblem.SCOPES_TOO_WIDE, Map.of("scopes", tooMuch.toList()));
        }
        var token = TOKEN_PREFIX + LinkToken.create().value();
        var row =
                new ApiKeyRows.Row(
                        Ids.next(),
                        store,
                        name.strip(),
                        token.substring(0, SHOWN),
                        scopes,
                        clock.instant(),
                        Objects.requireNonNull(actor.id()),
                        null,
                        expiresAt,
                        null);
        rows.insert(row, new LinkToken(token).hash());
        audit.record(
                "api-key.created",
                new AuditTarget("api_key", row.id(), row.name()),
                List.of("name", "scopes"));
        return new Created(view(row, people.names(List.of(row.createdBy()))), token);
    }

    @Transactional(readOnly = true)
    public Page<ApiKey> list(PageRequest request) {
        var page = Page.of(rows.page(request), request, row -> Cursor.of(row.id()));
        var names = people.names(page.items().stream().map(ApiKeyRows.Row::createdBy).toList());
        return page.map(row -> view(row, names));
    }

    @Transactional
    public void revoke(UUID id) {
        var row = rows.byId(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
        if (rows.revoke(id, clock.instant())) {
            audit.record("api-key.revoked", new AuditTarget("api_key", id, row.name()), List.of());
            forgetAfterCommit();
        }
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        reads.forget(any -> true);
                    }
                });
    }

    private Set<Permission> allowed(Actor actor, StoreId store) {
        return switch (actor) {
            case Actor.KeyActor key -> key.scopes();
            case Actor.PersonActor person ->
                    memberships.roleOf(person.id(), store).map(Permission::of).orElse(Set.of());
            case Actor.SystemActor _ -> Set.of();
        };
    }

    private ApiKey view(ApiKeyRows.Row row, Map<UUID, String> names) {
        var creator = names.get(row.createdBy());
        return new ApiKey(
                row.id(),
                row.name(),
                row.prefix(),
                row.scopes().stream().sorted().toList(),
                row.createdAt(),
                creator == null ? texts.render("actor.api_key", ViewerLocale.current()) : creator,
                row.lastUsedAt(),
                row.expiresAt(),
                row.revokedAt());
    }
}
