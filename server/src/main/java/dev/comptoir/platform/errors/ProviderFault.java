package dev.comptoir.platform.errors;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trouble at a provider, as data. The message is the provider's own words (or, when it never
 * answered, ours) with every secret masked; people are shown it beside the meaning and remedy of
 * the {@link FaultKind}.
 */
public final class ProviderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final @Nullable String providerCode;
    private final @Nullable Duration retryAfter;
    private final @Nullable String requestId;
    private final @Nullable Integer status;
    private final @Nullable NetworkCause network;

    public ProviderFault(
            FaultKind kind,
            @Nullable String providerCode,
            String message,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable Integer status,
            @Nullable Throwable cause) {
        this(
                kind,
                message,
                new Particulars(providerCode, retryAfter, requestId, status, null),
                cause);
    }

    private ProviderFault(
            FaultKind kind, String message, Particulars known, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.providerCode = known.providerCode;
        this.retryAfter = known.retryAfter;
        this.requestId = known.requestId;
        this.status = known.status;
        this.network = known.network;
    }

    public static ProviderFault of(FaultKind kind, String message) {
        return new ProviderFault(kind, message, Particulars.NONE, null);
    }

    /** A fault of the way to the provider, or of the form of its answer. */
    public static ProviderFault of(FaultKind kind, NetworkCause network, String message) {
        return of(kind, message).withNetwork(network);
    }

    public FaultKind kind() {
        return kind;
    }

    /** The provider's own words. */
    public String words() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** The provider's own code for it, such as {@code 250003}. */
    public Optional<String> providerCode() {
        return Optional.ofNullable(providerCode);
    }

    /** How long the provider, or our circuit breaker, asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What the provider's support asks for. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** HTTP status, if an answer came at all. */
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public Optional<NetworkCause> network() {
        return Optional.ofNullable(network);
    }

    /**
     * Whether the provider may have carried out the request although no good answer came. Only for
     * a request that was on its way; then the provider is asked what became of it, or somebody who
     * can look, before it is sent again.
     */
    public boolean mayHaveBeenDone() {
        return switch (kind) {
            case UNAVAILABLE, TIMEOUT, PROTOCOL ->
                    network().filter(ProviderFault::beforeSending).isEmpty();
            case AUTHENTICATION,
                    PERMISSION,
                    INVALID_REQUEST,
                    NOT_FOUND,
                    CONFLICT,
                    RATE_LIMITED,
                    QUOTA ->
                    false;
        };
    }

    private static boolean beforeSending(NetworkCause cause) {
        return switch (cause) {
            case UNKNOWN_HOST, REFUSED, UNREACHABLE, TLS, BLOCKED_ADDRESS, CIRCUIT_OPEN -> true;
            case CUT, TOO_LARGE, GARBAGE, REDIRECT -> false;
        };
    }

    public ProviderFault withProviderCode(@Nullable String code) {
        return with(words(), new Particulars(code, retryAfter, requestId, status, network));
    }

    public ProviderFault withMessage(String message) {
        return with(message, new Particulars(providerCode, retryAfter, requestId, status, network));
    }

    public ProviderFault withRetryAfter(@Nullable Duration wait) {
        return with(words(), new Particulars(providerCode, wait, requestId, status, network));
    }

    public ProviderFault withRequestId(@Nullable String id) {
        return with(words(), new Particulars(providerCode, retryAfter, id, status, network));
    }

    public ProviderFault withStatus(@Nullable Integer httpStatus) {
        return with(
                words(), new Particulars(providerCode, retryAfter, requestId, httpStatus, network));
    }

    public ProviderFault withNetwork(@Nullable NetworkCause networkCause) {
        return with(
                words(),
                new Particulars(providerCode, retryAfter, requestId, status, networkCause));
    }

    public ProviderFault causedBy(Throwable cause) {
        var same = new Particulars(providerCode, retryAfter, requestId, status, network);
        return new ProviderFault(kind, words(), same, cause);
    }

    private ProviderFault with(String message, Particulars known) {
        return new ProviderFault(kind, message, known, getCause());
    }

    /** What may be known besides kind and message. */
    private record Particulars(
            @Nullable String providerCode,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable Integer status,
            @Nullable NetworkCause network) {
        static final Particulars NONE = new Particulars(null, null, null, null, null);
    }
}
