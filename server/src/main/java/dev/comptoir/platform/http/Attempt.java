package dev.comptoir.platform.http;

import java.time.Duration;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a request. The HTTP client below finds its time limits here, and hands over the
 * means to stop it.
 */
final class Attempt {

    static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Duration connectTimeout;
    private final Duration responseTimeout;

    private @Nullable Cancellable request; // guarded by this
    private boolean expired; // guarded by this

    Attempt(CallPolicy policy, Duration remaining) {
        this.connectTimeout = shorter(policy.connectTimeout(), remaining);
        this.responseTimeout = shorter(policy.responseTimeout(), remaining);
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration responseTimeout() {
        return responseTimeout;
    }

    synchronized void started(Cancellable sending) {
        request = sending;
        if (expired) {
            sending.cancel();
        }
    }

    /** The deadline has passed: closes the connection under whatever waits for it. */
    synchronized void expire() {
        expired = true;
        abort();
    }

    /** Closes the connection instead of reading the rest of the answer. */
    synchronized void abort() {
        if (request != null) {
            request.cancel();
        }
    }

    synchronized boolean hasExpired() {
        return expired;
    }

    private static Duration shorter(Duration one, Duration other) {
        var shortest = one.compareTo(other) < 0 ? one : other;
        return shortest.isPositive() ? shortest : Duration.ofMillis(1);
    }
}
