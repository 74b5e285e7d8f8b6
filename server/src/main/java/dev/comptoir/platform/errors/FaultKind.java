package dev.comptoir.platform.errors;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * What kind of trouble a provider gave. Retry, health, alerts, the status we answer with and the
 * words people read depend on this alone, never on which provider it was.
 */
public enum FaultKind {
    /** The provider does not accept who we say we are. */
    AUTHENTICATION(HttpStatus.BAD_GATEWAY),
    /** It knows us, and refuses this operation. */
    PERMISSION(HttpStatus.BAD_GATEWAY),
    /** It understood the request, and finds something wrong in it. */
    INVALID_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT),
    /** It does not know the thing that we ask about. */
    NOT_FOUND(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The thing is in a state that does not allow this. */
    CONFLICT(HttpStatus.CONFLICT),
    /** Too many calls for the moment. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    /** The plan, the budget or the contract is used up; waiting a minute does not help. */
    QUOTA(HttpStatus.BAD_GATEWAY),
    /** It could not be reached, or says that it is down. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** It did not answer in time; for a call that changes something the outcome is unknown. */
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT),
    /** It answered with something that is not its documented protocol. */
    PROTOCOL(HttpStatus.BAD_GATEWAY);

    private final HttpStatus httpStatus;

    FaultKind(HttpStatus httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** Whether the same call may well succeed a little later. */
    public boolean retryable() {
        return this == RATE_LIMITED || this == UNAVAILABLE || this == TIMEOUT;
    }

    /**
     * What we answer with when this reaches a caller of our own API; a provider's trouble is never
     * a 500.
     */
    public HttpStatus httpStatus() {
        return httpStatus;
    }

    /** The name in JSON, in the database and in text keys: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
