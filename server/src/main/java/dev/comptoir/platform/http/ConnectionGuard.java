package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Protects a provider from one connection, and the connection's callers from a provider that is
 * down.
 */
final class ConnectionGuard {

    static final Duration OPEN_FOR = Duration.ofSeconds(30);
    static final int CALLS_TO_JUDGE = 6;

    private final CallPolicy policy;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Semaphore slots;
    private final Bucket rate;
    private final SecretsSeen secrets = new SecretsSeen();

    private volatile Instant openUntil = Instant.EPOCH;
    private volatile Instant lastEntered;

    ConnectionGuard(CallPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.lastEntered = clock.instant();
        this.breaker = CircuitBreaker.of("connection", breakerConfig(clock));
        this.breaker.getEventPublisher().onStateTransition(this::noteOpening);
        this.slots = new Semaphore(policy.maxConcurrent(), true);
        this.rate =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(policy.callsPerSecond())
                                        .refillGreedy(
                                                policy.callsPerSecond(), Duration.ofSeconds(1)))
                        .build();
    }

    /** Whether this one's limits are the policy's. */
    boolean fits(CallPolicy other) {
        return policy.maxConcurrent() == other.maxConcurrent()
                && policy.callsPerSecond() == other.callsPerSecond();
    }

    boolean idleSince(Instant moment) {
        return lastEntered.isBefore(moment) && slots.availablePermits() == policy.maxConcurrent();
    }

    SecretsSeen secrets() {
        return secrets;
    }

    /**
     * Waits for its turn; whoever gets in calls {@link #leave}.
     *
     * @throws ProviderFault when the time is over before it comes, or the circuit is open
     */
    void enter(Duration patience) {
        lastEntered = clock.instant();
        try {
            if (!slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw ownLimit("%d calls at once".formatted(policy.maxConcurrent()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ownLimit("%d calls at once".formatted(policy.maxConcurrent())).causedBy(e);
        }
        try {
            awaitRate(patience);
            if (!breaker.tryAcquirePermission()) {
                throw ProviderFault.of(
                                FaultKind.UNAVAILABLE,
                                NetworkCause.CIRCUIT_OPEN,
                                "It failed repeatedly and is left alone for a moment; this call was not sent.")
                        .withRetryAfter(untilTried());
            }
        } catch (ProviderFault fault) {
            slots.release();
            throw fault;
        }
    }

    void leave() {
        slots.release();
    }

    void succeeded(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Only a provider that is down opens the circuit: one that says no is at work. */
    void failed(Duration took, ProviderFault fault) {
        if (fault.kind() == FaultKind.UNAVAILABLE || fault.kind() == FaultKind.TIMEOUT) {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, fault);
        } else {
            succeeded(took);
        }
    }

    /** The attempt ended in a mistake of ours, which says nothing about the provider. */
    void undecided() {
        breaker.releasePermission();
    }

    private void noteOpening(CircuitBreakerOnStateTransitionEvent event) {
        if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
            openUntil = clock.instant().plus(OPEN_FOR);
        }
    }

    private Duration untilTried() {
        var wait = Duration.between(clock.instant(), openUntil);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void awaitRate(Duration patience) {
        if (rate.tryConsume(1)) {
            return;
        }
        try {
            if (!rate.asBlocking().tryConsume(1, patience)) {
                throw ownLimit("%d calls per second".formatted(policy.callsPerSecond()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ownLimit("%d calls per second".formatted(policy.callsPerSecond())).causedBy(e);
        }
    }

    private static ProviderFault ownLimit(String limit) {
        return ProviderFault.of(
                FaultKind.RATE_LIMITED,
                "Comptoir's own limit for this connection, %s, left no room in time."
                        .formatted(limit));
    }

    private static CircuitBreakerConfig breakerConfig(Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(2 * CALLS_TO_JUDGE)
                .minimumNumberOfCalls(CALLS_TO_JUDGE)
                .failureRateThreshold(60)
                .waitDurationInOpenState(OPEN_FOR)
                .permittedNumberOfCallsInHalfOpenState(2)
                .maxWaitDurationInHalfOpenState(Duration.ofMinutes(1))
                .build();
    }
}
