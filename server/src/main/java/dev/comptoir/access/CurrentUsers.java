package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what a person sees of themselves. */
@Component
final class CurrentUsers {

    private final PersonRows people;
    private final Memberships memberships;
    private final Installation installation;

    CurrentUsers(PersonRows people, Memberships memberships, Installation installation) {
        this.people = people;
        this.memberships = memberships;
        this.installation = installation;
    }

    CurrentUser of(UUID id) {
        var account = people.byId(id).orElseThrow();
        var person = account.person();
        var stores = memberships.of(id).stream().map(CurrentUsers::store).toList();
        var firstStart = person.platformAdmin() && account.signIns() <= 1 && people.count() == 1;
        return new CurrentUser(
                person.id(),
                person.email(),
                person.name(),
                account.language(),
                person.platformAdmin(),
                stores,
                new CurrentUser.ThisInstallation(
                        installation.mode(), installation.version(), firstStart));
    }

    private static CurrentUser.Store store(Membership membership) {
        var permissions = List.copyOf(Permission.of(membership.role()));
        return new CurrentUser.Store(
                membership.store().value(), membership.storeName(), membership.role(), permissions);
    }
}
