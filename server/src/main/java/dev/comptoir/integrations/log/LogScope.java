package dev.comptoir.integrations.log;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.http.Exchange;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * On whose behalf the current thread calls a provider: lets the log name connection and actor of an
 * exchange, and a connection test watch the exchanges that it causes.
 *
 * @param operation what the exchanges are for, such as {@code rating}
 */
public record LogScope(
        LogSubject subject, ActorRef actor, String operation, Consumer<Exchange> watcher) {

    private static final ScopedValue<LogScope> CURRENT = ScopedValue.newInstance();

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    static Optional<LogScope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
