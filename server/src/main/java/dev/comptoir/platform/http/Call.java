package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import tools.jackson.databind.JavaType;

/**
 * A call as its caller sees it: the time it has, how often it was sent, whether it may be sent
 * again. Of one thread.
 */
final class Call {

    /** Request attribute: name of the connector's method. */
    static final String OPERATION = "dev.comptoir.operation";

    /** Request attribute: the type that a JSON answer is to be read into, if that is known. */
    static final String FORM = "dev.comptoir.form";

    private static final String ATTRIBUTE = "dev.comptoir.call";

    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.OPTIONS,
                    HttpMethod.PUT,
                    HttpMethod.DELETE,
                    HttpMethod.TRACE);
    private static final Set<NetworkCause> NEVER_SENT =
            Set.of(NetworkCause.UNKNOWN_HOST, NetworkCause.REFUSED, NetworkCause.UNREACHABLE);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final CallPolicy policy;
    private final long deadline;
    private final boolean repeatable;
    private final @Nullable String operation;
    private final @Nullable JavaType form;

    private int sent;
    private int tries;

    private Call(HttpRequest request, CallPolicy policy) {
        this.policy = policy;
        this.deadline = System.nanoTime() + policy.deadline().toNanos();
        this.repeatable =
                request.getAttributes().get(SafeToRepeat.ATTRIBUTE) instanceof Boolean told
                        ? told
                        : IDEMPOTENT.contains(request.getMethod());
        this.operation = (String) request.getAttributes().get(OPERATION);
        this.form = (JavaType) request.getAttributes().get(FORM);
    }

    static Call begin(HttpRequest request, CallPolicy policy) {
        var call = new Call(request, policy);
        request.getAttributes().put(ATTRIBUTE, call);
        return call;
    }

    static Call of(HttpRequest request) {
        if (request.getAttributes().get(ATTRIBUTE) instanceof Call call) {
            return call;
        }
        throw new IllegalStateException(
                "an authentication interceptor dropped the request's attributes");
    }

    @Nullable String operation() {
        return operation;
    }

    @Nullable JavaType form() {
        return form;
    }

    Duration remaining() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    /** Counts a sending; 1 for the first. */
    int send() {
        return ++sent;
    }

    int sent() {
        return sent;
    }

    /**
     * The pause before the next try, if there is to be one. A call whose outcome is unknown is
     * repeated only when carrying it out twice does no harm.
     */
    Optional<Duration> pauseAfter(ProviderFault fault) {
        tries++;
        if (tries >= policy.maxAttempts() || !mayRepeat(fault)) {
            return Optional.empty();
        }
        var pause = fault.retryAfter().map(Call::asAsked).orElseGet(this::growing);
        return pause.compareTo(remaining()) < 0 ? Optional.of(pause) : Optional.empty();
    }

    private boolean mayRepeat(ProviderFault fault) {
        var network = fault.network().orElse(null);
        if (!fault.kind().retryable() || network == NetworkCause.CIRCUIT_OPEN) {
            return false;
        }
        var surelyNotCarriedOut =
                fault.kind() == FaultKind.RATE_LIMITED
                        || (network != null && NEVER_SENT.contains(network));
        return repeatable || surelyNotCarriedOut;
    }

    /** Never earlier than asked, and not all at the same moment. */
    private static Duration asAsked(Duration asked) {
        long spread = Math.min(asked.toNanos() / 10, Duration.ofSeconds(1).toNanos()) + 1;
        return asked.plusNanos(ThreadLocalRandom.current().nextLong(spread));
    }

    /** Doubles each time; anywhere in its upper half. */
    private Duration growing() {
        long whole =
                Math.min(FIRST_PAUSE.toNanos() << Math.min(tries - 1, 10), LONGEST_PAUSE.toNanos());
        return Duration.ofNanos(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }
}
