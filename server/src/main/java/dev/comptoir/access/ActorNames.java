package dev.comptoir.access;

import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Names the actors of rows for whoever looks at them. */
@Service
public class ActorNames {

    private final People people;
    private final Texts texts;

    ActorNames(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** Looks all of a list's actors up at once, and gives the view of each. */
    public Function<ActorRef, ActorView> of(Collection<ActorRef> actors) {
        var ids =
                actors.stream()
                        .filter(actor -> actor.label() == null)
                        .map(ActorRef::id)
                        .filter(Objects::nonNull)
                        .toList();
        var names = people.names(ids);
        return actor -> view(actor, names);
    }

    private ActorView view(ActorRef actor, Map<UUID, String> names) {
        var label = actor.label();
        if (label == null) {
            label = names.get(actor.id());
        }
        return new ActorView(
                actor.kind(),
                actor.id(),
                label == null
                        ? texts.render("audit.unknown-person", ViewerLocale.current())
                        : label);
    }
}
