package dev.comptoir.integrations.tokens;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the access tokens of all connections used on this node, and sees to it that each is renewed
 * once: threads of this node share one flight to the provider, nodes take turns by a lease in the
 * database.
 */
@Component
public final class TokenKeeper {

    /** Longer than any sign-in takes; after it the node that held the lease is taken for dead. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LONGEST_WAIT = LEASE.plusSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final TokenRows rows;
    private final Clock clock;
    private final Map<TokenOwner, HeldToken> held = new ConcurrentHashMap<>();
    private final Map<TokenOwner, CompletableFuture<HeldToken>> flights = new ConcurrentHashMap<>();

    TokenKeeper(TokenRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The token of a connection. */
    public AccessTokens tokensOf(TokenOwner owner) {
        return new KeptTokens(this, owner);
    }

    /** The token of a connection under test: the first use signs in whatever token there is. */
    public RenewedTokens renewing(TokenOwner owner) {
        return new RenewedTokens(this, owner);
    }

    /**
     * Drops what this node holds for a connection: its credentials were replaced, or it is gone.
     */
    public void forget(UUID integration) {
        held.keySet().removeIf(owner -> owner.integration().equals(integration));
    }

    HeldToken get(TokenOwner owner, Supplier<IssuedToken> issue) {
        var known = usable(owner);
        if (known.isPresent() && !known.get().due(clock.instant())) {
            return known.get();
        }
        var flight = new CompletableFuture<HeldToken>();
        var other = flights.putIfAbsent(owner, flight);
        if (other != null) {
            return known.isPresent() ? known.get() : await(other);
        }
        try {
            var token = obtain(owner, issue);
            held.put(owner, token);
            flight.complete(token);
            return token;
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(e);
            var still = usable(owner);
            if (still.isEmpty()) {
                throw e;
            }
            return still.get(); // the renewal was ahead of time: the token at hand still serves
        } finally {
            flights.remove(owner, flight);
        }
    }

    /** Signs in now; others use the outcome from then on. */
    HeldToken renew(TokenOwner owner, Supplier<IssuedToken> issue) {
        var holder = Ids.next();
        boolean leased = rows.lease(owner, holder, LEASE);
        try {
            return issue(owner, holder, issue);
        } catch (RuntimeException | Error e) {
            if (leased) {
                rows.release(owner, holder);
            }
            throw e;
        }
    }

    /**
     * First the database, then here: whoever rejected it and asks again must not find it in either.
     */
    void reject(TokenOwner owner, Secret refused) {
        held(owner)
                .or(() -> rows.find(owner))
                .filter(token -> token.value().equals(refused))
                .ifPresent(token -> {
                    rows.drop(owner, token.id());
                    held.remove(owner, token);
                });
    }

    private Optional<HeldToken> held(TokenOwner owner) {
        return Optional.ofNullable(held.get(owner));
    }

    private Optional<HeldToken> usable(TokenOwner owner) {
        return held(owner).filter(token -> token.usable(clock.instant()));
    }

    private HeldToken obtain(TokenOwner owner, Supplier<IssuedToken> issue) {
        var fresh = held(owner).filter(this::fresh); // the flight before this one has just landed
        var holder = Ids.next();
        var giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (fresh.isEmpty()) {
            fresh = rows.find(owner).filter(this::fresh);
            if (fresh.isEmpty() && rows.lease(owner, holder, LEASE)) {
                return leased(owner, holder, issue);
            }
            if (fresh.isEmpty()) {
                pause(giveUp);
            }
        }
        return fresh.get();
    }

    private HeldToken leased(TokenOwner owner, UUID holder, Supplier<IssuedToken> issue) {
        try {
            // between our look and our lease another node may have finished
            var fresh = rows.find(owner).filter(this::fresh);
            if (fresh.isPresent()) {
                rows.release(owner, holder);
                return fresh.get();
            }
            return issue(owner, holder, issue);
        } catch (RuntimeException | Error e) {
            rows.release(owner, holder);
            throw e;
        }
    }

    private HeldToken issue(TokenOwner owner, UUID holder, Supplier<IssuedToken> issue) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A provider is never called inside a database transaction");
        }
        var token = HeldToken.of(issue.get(), clock.instant());
        rows.keep(owner, holder, token);
        held.put(owner, token);
        return token;
    }

    private boolean fresh(HeldToken token) {
        return !token.due(clock.instant());
    }

    private static HeldToken await(CompletableFuture<HeldToken> flight) {
        try {
            return flight.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException shared
                    ? shared
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw tooLong(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooLong(e);
        }
    }

    private static void pause(long giveUp) {
        if (System.nanoTime() > giveUp) {
            throw tooLong(null);
        }
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooLong(e);
        }
    }

    private static ProviderFault tooLong(@Nullable Exception cause) {
        var fault =
                ProviderFault.of(FaultKind.TIMEOUT, "Signing in to the provider took too long.");
        return cause == null ? fault : fault.causedBy(cause);
    }
}
