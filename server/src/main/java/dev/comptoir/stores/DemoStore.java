package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.People;
import dev.comptoir.access.Person;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.events.Events;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;

    DemoStore(
            Installation installation,
            Stores stores,
            People people,
            Events events,
            PlatformTransactionManager transactions) {
        this.installation = installation;
        this.stores = stores;
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.mode() == Installation.Mode.DEMO && stores.none()) {
            people.platformAdmins().stream().findFirst().ifPresent(this::openAll);
        }
    }

    private void openAll(Person admin) {
        for (var kind : DemoStoreOpened.Kind.values()) {
            var outline = Objects.requireNonNull(STORES.get(kind));
            var store =
                    Actor.callAs(
                            new Actor.SystemActor("demo"),
                            () -> stores.create(outline, admin.id()));
            var opened = new DemoStoreOpened(new StoreId(store.id()), kind, store.createdAt());
            StoreScope.run(
                    opened.store(),
                    () -> transaction.executeWithoutResult(status -> events.publish(opened)));
        }
    }
}
