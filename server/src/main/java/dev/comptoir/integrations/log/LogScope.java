package dev.comptoir.integrations.log;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.http.Exchange;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the current thread calls a provider: lets the log name connection and actor of an
 * exchange, and a connection test watch the exchanges that it causes.
 *
 * @param operation what the exchanges are for, such as {@code rating}
 * @param about what of the store's they concern, such as a shipment
 */
public record LogScope(
        LogSubject subject,
        ActorRef actor,
        String operation,
        Set<UUID> about,
        Consumer<Exchange> watcher) {

    private static final ScopedValue<UnderWay> CURRENT = ScopedValue.newInstance();

    /** Returns when all that was exchanged is committed, whatever came of the work. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return call(work, LogCommit::await);
    }

    /**
     * Returns when the work is done.
     *
     * @param later given what may still be under way to the disk by then
     */
    public <T, X extends Throwable> T call(
            ScopedValue.CallableOp<? extends T, X> work, Consumer<LogCommit> later) throws X {
        var underWay = new UnderWay(this);
        try {
            return ScopedValue.where(CURRENT, underWay).call(work);
        } finally {
            if (underWay.last != null) {
                later.accept(underWay.last);
            }
        }
    }

    static Optional<UnderWay> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * The work's newest entry, which is committed while the work goes on with the answer. Of one
     * thread; the next entry waits for it, so that the backlog holds no more than there are calls.
     */
    static final class UnderWay {

        private final LogScope scope;
        private @Nullable LogCommit last;

        private UnderWay(LogScope scope) {
            this.scope = scope;
        }

        LogScope scope() {
            return scope;
        }

        void follow(LogCommit next) {
            if (last != null) {
                last.await();
            }
            last = next;
        }
    }
}
