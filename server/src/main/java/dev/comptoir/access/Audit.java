package dev.comptoir.access;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The trail of who did what. An entry is written in the transaction that causes it, so that neither
 * is there without the other; not even the application's own role can change or remove one.
 */
@Service
public final class Audit {

    private final AuditRows rows;
    private final Clock clock;

    Audit(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Records an action of the current actor in the current store; call it inside the transaction
     * of the action.
     *
     * @param action stable name, past tense, such as {@code integration.created}; its text is
     *     {@code audit.<action>}, with the parameters {@code actor} and {@code target}
     * @param changed names of the fields that changed; never their values
     * @throws IllegalStateException when no store is bound
     */
    public void record(String action, @Nullable AuditTarget target, Collection<String> changed) {
        rows.insert(StoreScope.current(), entry(Actor.current(), action, target, changed));
    }

    /**
     * Records that a person came into a store, by themselves and from outside of it; inside a
     * transaction of the system role.
     */
    public void recordJoining(StoreId store, Person person, String action) {
        rows.insertJoining(
                store, entry(SignIns.actor(person), action, SignIns.target(person), List.of()));
    }

    /**
     * Records what the current actor did to the installation; inside a transaction of the system
     * role.
     *
     * @param changed names of what was changed; never values
     */
    public void recordForInstallation(
            String action, @Nullable AuditTarget target, Collection<String> changed) {
        rows.insertForAccount(entry(Actor.current(), action, target, changed));
    }

    /**
     * Records what happened to an account, outside of any store; inside a transaction of the system
     * role.
     */
    void recordForAccount(Actor actor, String action, @Nullable AuditTarget target) {
        rows.insertForAccount(entry(actor, action, target, List.of()));
    }

    private AuditRows.Row entry(
            Actor actor, String action, @Nullable AuditTarget target, Collection<String> changed) {
        return new AuditRows.Row(
                Ids.next(),
                clock.instant(),
                ActorRef.of(actor),
                action,
                target,
                List.copyOf(changed),
                Correlation.current(),
                Visitor.current().map(Visitor::ip).orElse(null));
    }
}
