package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.access.LinkToken;
import dev.comptoir.access.People;
import dev.comptoir.access.Person;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invitations to the current store; a link works once, for a week, and for the address it was made
 * for.
 */
@Service
class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private final InvitationRows rows;
    private final MemberRows memberRows;
    private final Members members;
    private final StoreRows stores;
    private final People people;
    private final Audit audit;
    private final Installation installation;
    private final Texts texts;
    private final TransactionTemplate system;
    private final Clock clock;

    Invitations(
            InvitationRows rows,
            MemberRows memberRows,
            Members members,
            StoreRows stores,
            People people,
            Audit audit,
            Installation installation,
            Texts texts,
            @System TransactionTemplate system,
            Clock clock) {
        this.rows = rows;
        this.memberRows = memberRows;
        this.members = members;
        this.stores = stores;
        this.people = people;
        this.audit = audit;
        this.installation = installation;
        this.texts = texts;
        this.system = system;
        this.clock = clock;
    }

    /** What the holder of a link sees before answering. */
    record Open(
            InvitationRows.Row row, String storeName, String invitedBy, boolean accountExists) {}

    /**
     * Invites; an earlier invitation of the same address stops working.
     *
     * @throws Problem when the address is already in the team, or the role is above the actor's own
     */
    @Transactional
    public Invitation invite(String address, Role role) {
        var email = address.strip().toLowerCase(Locale.ROOT);
        members.requireUpTo(role);
        var known = people.byEmail(email);
        if (known.isPresent() && memberRows.find(known.get().id()).isPresent()) {
            throw new Problem(StoresProblem.ALREADY_MEMBER, Map.of("email", email))
                    .withFields(List.of(new FieldProblem("email", "already-member")));
        }
        var now = clock.instant();
        rows.revokeOpen(email, now);
        var token = LinkToken.create();
        var row =
                new InvitationRows.Row(
                        Ids.next(),
                        StoreScope.current().value(),
                        email,
                        role,
                        Objects.requireNonNull(Actor.current().id()),
                        now,
                        now.plus(LIFE));
        rows.insert(row, token.hash());
        audit.record(
                "member.invited", new AuditTarget("invitation", row.id(), null), List.of("role"));
        var url = URI.create(installation.publicUrl() + "/invitations/" + token.value());
        return view(row, people.names(List.of(row.invitedBy())), url);
    }

    @Transactional(readOnly = true)
    public Page<Invitation> list(PageRequest request) {
        var page = Page.of(rows.page(request), request, row -> Cursor.of(row.id()));
        var names = people.names(page.items().stream().map(InvitationRows.Row::invitedBy).toList());
        return page.map(row -> view(row, names, null));
    }

    @Transactional
    public void revoke(UUID id) {
        if (!rows.revoke(id, clock.instant())) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
        audit.record(
                "member.invitation-revoked", new AuditTarget("invitation", id, null), List.of());
    }

    /**
     * @throws Problem when the link was used or revoked, has expired, or never was one
     */
    Open open(String token) {
        var row =
                rows.findByToken(new LinkToken(token).hash(), clock.instant())
                        .orElseThrow(() -> new Problem(StoresProblem.INVITATION_INVALID));
        var inviter = people.names(List.of(row.invitedBy())).get(row.invitedBy());
        return new Open(
                row,
                stores.name(row.store()),
                inviter == null ? byKey() : inviter,
                people.byEmail(row.email()).isPresent());
    }

    /**
     * Makes the invited person a member; opens their account first if they have none. Everything or
     * nothing.
     *
     * @param existing the account, proven by its password; null to open one
     */
    UUID accept(InvitationRows.Row row, @Nullable Person existing, String name, String password) {
        return Objects.requireNonNull(
                system.execute(status -> {
                    var now = clock.instant();
                    if (!rows.accept(row.id(), now)) {
                        throw new Problem(StoresProblem.INVITATION_INVALID);
                    }
                    var person =
                            existing != null
                                    ? existing
                                    : people.register(row.email(), name, password);
                    memberRows.insertInvited(
                            row.store(), person.id(), row.role(), now, row.invitedBy());
                    audit.recordJoining(new StoreId(row.store()), person, "member.joined");
                    return person.id();
                }));
    }

    private Invitation view(InvitationRows.Row row, Map<UUID, String> names, @Nullable URI url) {
        var inviter = names.get(row.invitedBy());
        return new Invitation(
                row.id(),
                row.email(),
                row.role(),
                row.createdAt(),
                row.expiresAt(),
                inviter == null ? byKey() : inviter,
                url);
    }

    private String byKey() {
        return texts.render("actor.api_key", ViewerLocale.current());
    }
}
