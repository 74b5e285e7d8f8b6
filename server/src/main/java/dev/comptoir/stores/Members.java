package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.access.People;
import dev.comptoir.access.Person;
import dev.comptoir.access.Role;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The team of the current store. Nobody gives, changes or takes a role above the own one, and one
 * owner stays.
 */
@Service
class Members {

    private final MemberRows rows;
    private final StoreRows stores;
    private final People people;
    private final Audit audit;

    Members(MemberRows rows, StoreRows stores, People people, Audit audit) {
        this.rows = rows;
        this.stores = stores;
        this.people = people;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<Member> list(PageRequest request) {
        var page =
                Page.of(
                        rows.page(request),
                        request,
                        row -> Cursor.of(row.joinedAt(), row.person()));
        var known = people.byIds(page.items().stream().map(MemberRows.Row::person).toList());
        return page.map(row -> view(row, known));
    }

    @Transactional
    public Member setRole(UUID person, Role role) {
        stores.lock(StoreScope.current());
        var member = find(person);
        requireUpTo(role);
        requireUpTo(member.role());
        if (member.role() == Role.OWNER && role != Role.OWNER) {
            requireAnotherOwner();
        }
        rows.setRole(person, role);
        audit.record("member.role-changed", target(person), List.of("role"));
        return view(find(person), people.byIds(List.of(person)));
    }

    @Transactional
    public void remove(UUID person) {
        stores.lock(StoreScope.current());
        var member = find(person);
        requireUpTo(member.role());
        if (member.role() == Role.OWNER) {
            requireAnotherOwner();
        }
        rows.delete(person);
        audit.record("member.removed", target(person), List.of());
    }

    /**
     * @throws Problem when the role is above the actor's own
     */
    void requireUpTo(Role role) {
        var own = own();
        if (!own.atLeast(role)) {
            throw new Problem(
                    StoresProblem.ROLE_ABOVE_OWN, Map.of("role", role.id(), "own", own.id()));
        }
    }

    /** A key stands for the managers who can make it, never for an owner. */
    private Role own() {
        return switch (Actor.current()) {
            case Actor.PersonActor person -> find(person.id()).role();
            case Actor.KeyActor _ -> Role.MANAGER;
            case Actor.SystemActor _ -> Role.VIEWER;
        };
    }

    private void requireAnotherOwner() {
        if (rows.owners() < 2) {
            throw new Problem(StoresProblem.LAST_OWNER);
        }
    }

    private MemberRows.Row find(UUID person) {
        return rows.find(person).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    private static AuditTarget target(UUID person) {
        return new AuditTarget("person", person, null);
    }

    private static Member view(MemberRows.Row row, Map<UUID, Person> known) {
        var person = Objects.requireNonNull(known.get(row.person()), "a member has an account");
        return new Member(
                person.id(),
                person.email(),
                person.name(),
                row.role(),
                row.joinedAt(),
                person.lastSignInAt());
    }
}
