package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.access.People;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of this installation. */
@Service
public class Stores {

    private static final List<String> FIELDS =
            List.of("name", "country", "currency", "timeZone", "language", "shipFrom");

    private final StoreRows rows;
    private final MemberRows members;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Stores(
            StoreRows rows,
            MemberRows members,
            People people,
            Audit audit,
            PlatformTransactionManager manager,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.people = people;
        this.audit = audit;
        this.transaction = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /** What a new store is. */
    record Outline(
            String name,
            String country,
            String currency,
            String timeZone,
            String language,
            @Nullable ShipFrom shipFrom) {}

    /** Opens a store; the person who does becomes its owner. */
    Store create(Outline outline, UUID owner) {
        return create(outline, owner, store -> {});
    }

    /**
     * Opens a store.
     *
     * @param besides what else is written in the same transaction, or not at all
     */
    Store create(Outline outline, UUID owner, Consumer<Store> besides) {
        var now = clock.instant();
        var store =
                new Store(
                        Ids.next(),
                        outline.name().strip(),
                        outline.country(),
                        outline.currency(),
                        outline.timeZone(),
                        outline.language(),
                        outline.shipFrom(),
                        now,
                        1,
                        Role.OWNER);
        var id = new StoreId(store.id());
        // the store is bound before the transaction begins: its first row is already behind the
        // fence
        StoreScope.run(
                id,
                () ->
                        transaction.executeWithoutResult(status -> {
                            rows.insert(store);
                            members.insert(id, owner, Role.OWNER, now);
                            audit.record("store.created", target(store), FIELDS);
                            besides.accept(store);
                        }));
        return store;
    }

    Page<Store> ofPerson(UUID person, PageRequest request) {
        return Page.of(
                rows.ofPerson(person, request),
                request,
                store -> Cursor.of(store.name(), store.id()));
    }

    /** The current store. */
    @Transactional(readOnly = true)
    public Store current() {
        return withRole(find());
    }

    /**
     * @throws Problem naming each field that cannot be used, or when somebody else changed the
     *     store since {@code version}
     */
    @Transactional
    public Store update(StoreRows.Changes changes, int version) {
        var problems =
                changes.shipFrom() == null
                        ? List.<FieldProblem>of()
                        : changes.shipFrom().problems();
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        if (!rows.update(StoreScope.current(), changes, version)) {
            throw new Problem(StoresProblem.CHANGED_MEANWHILE);
        }
        var store = find();
        audit.record("store.updated", target(store), changed(changes));
        return withRole(store);
    }

    /** Names of any stores by id, for whoever runs the installation. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows.names(ids);
    }

    Page<AdminStore> all(PageRequest request) {
        var page =
                Page.of(rows.all(request), request, store -> Cursor.of(store.name(), store.id()));
        var owners =
                people.names(
                        page.items().stream()
                                .flatMap(store -> store.owners().stream())
                                .map(AdminStore.Owner::id)
                                .toList());
        return page.map(store -> store.withNames(owners));
    }

    /** Different names of stores: all, or as many as are asked for. */
    Set<String> someNames(int most) {
        return rows.someNames(most);
    }

    private Store find() {
        return rows.find(StoreScope.current())
                .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    private Store withRole(Store store) {
        var role =
                Actor.current() instanceof Actor.PersonActor person
                        ? members.roleOf(person.id(), StoreScope.current()).orElse(null)
                        : null;
        return new Store(
                store.id(),
                store.name(),
                store.country(),
                store.currency(),
                store.timeZone(),
                store.language(),
                store.shipFrom(),
                store.createdAt(),
                store.version(),
                role);
    }

    private static AuditTarget target(Store store) {
        return new AuditTarget("store", store.id(), store.name());
    }

    private static List<String> changed(StoreRows.Changes changes) {
        var values = new ArrayList<@Nullable Object>();
        values.add(changes.name());
        values.add(changes.country());
        values.add(changes.currency());
        values.add(changes.timeZone());
        values.add(changes.language());
        values.add(changes.shipFrom());
        return java.util.stream.IntStream.range(0, FIELDS.size())
                .filter(index -> Objects.nonNull(values.get(index)))
                .mapToObj(FIELDS::get)
                .toList();
    }
}
