package dev.comptoir.notifications;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.events.Events;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of the current store. */
@Service
public class Inbox {

    private final InboxRows rows;
    private final Events events;
    private final Clock clock;

    Inbox(InboxRows rows, Events events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells the store's people something, in the transaction that causes it: after a rollback they
     * were not told, after a commit they were, once. Open browsers hear of it at once.
     *
     * @return false when they were told before, see {@link Message#once()}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Message message) {
        var id = Ids.next();
        boolean isNew = rows.insert(id, clock.instant(), message);
        if (isNew) {
            events.publish(new MessageArrived(StoreScope.current(), id));
        }
        return isNew;
    }
}
