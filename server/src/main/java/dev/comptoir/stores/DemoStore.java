package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.People;
import dev.comptoir.access.Person;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.Events;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demo installation stores to begin with, owned by its first administrator. */
@Component
@Order(DemoStore.ORDER)
final class DemoStore implements ApplicationRunner {

    /** After the first administrator. */
    static final int ORDER = 200;

    private static final Map<DemoStoreOpened.Kind, Stores.Outline> STORES =
            Map.of(
                    DemoStoreOpened.Kind.CERAMICS,
                    new Stores.Outline(
                            "Atelier des Pentes",
                            "FR",
                            "EUR",
                            "Europe/Paris",
                            "fr",
                            new ShipFrom(
                                    "Atelier des Pentes",
                                    "14 montée de la Grande Côte",
                                    null,
                                    "69001",
                                    "Lyon",
                                    null,
                                    "FR")),
                    DemoStoreOpened.Kind.TEXTILES,
                    new Stores.Outline(
                            "Maison Téranga",
                            "SN",
                            "XOF",
                            "Africa/Dakar",
                            "fr",
                            new ShipFrom(
                                    "Maison Téranga",
                                    "27 rue Félix Faure",
                                    null,
                                    "10200",
                                    "Dakar",
                                    null,
                                    "SN")));

    private final Installation installation;
    private final Stores stores;
    private final People people;
    private final Events events;

    DemoStore(Installation installation, Stores stores, People people, Events events) {
        this.installation = installation;
        this.stores = stores;
        this.people = people;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.mode() == Installation.Mode.DEMO) {
            people.platformAdmins().stream().findFirst().ifPresent(this::openMissing);
        }
    }

    /** A first start may have been cut short between two stores. */
    private void openMissing(Person admin) {
        var there = stores.someNames(STORES.size() + 1);
        var names = STORES.values().stream().map(Stores.Outline::name).toList();
        if (names.containsAll(there)) {
            for (var kind : DemoStoreOpened.Kind.values()) {
                var outline = Objects.requireNonNull(STORES.get(kind));
                if (!there.contains(outline.name())) {
                    open(kind, outline, admin);
                }
            }
        }
    }

    /** With its event, in one transaction: no store stays empty because a start was cut short. */
    private void open(DemoStoreOpened.Kind kind, Stores.Outline outline, Person admin) {
        Actor.callAs(
                new Actor.SystemActor("demo"),
                () -> stores.create(outline, admin.id(), store -> publish(kind, store)));
    }

    private void publish(DemoStoreOpened.Kind kind, Store store) {
        events.publish(new DemoStoreOpened(new StoreId(store.id()), kind, store.createdAt()));
    }
}
