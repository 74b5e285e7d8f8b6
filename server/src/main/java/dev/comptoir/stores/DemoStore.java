package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.People;
import dev.comptoir.platform.Installation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demo installation a store to begin with, owned by its first administrator. */
@Component
@Order(DemoStore.ORDER)
final class DemoStore implements ApplicationRunner {

    /** After the first administrator. */
    static final int ORDER = 200;

    private static final Stores.Outline STORE =
            new Stores.Outline("Atelier des Pentes", "FR", "EUR", "Europe/Paris", "fr");

    private final Installation installation;
    private final Stores stores;
    private final People people;

    DemoStore(Installation installation, Stores stores, People people) {
        this.installation = installation;
        this.stores = stores;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.mode() == Installation.Mode.DEMO && stores.none()) {
            people.platformAdmins().stream()
                    .findFirst()
                    .ifPresent(admin ->
                            Actor.callAs(
                                    new Actor.SystemActor("demo"),
                                    () -> stores.create(STORE, admin.id())));
        }
    }
}
