package dev.comptoir.platform.errors;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where on the way to a provider, or in the form of its answer, a call failed: tells a wrong
 * address from a wrong key.
 */
public enum NetworkCause {
    /** The host name does not exist, or no resolver answers. */
    UNKNOWN_HOST,
    /** The host actively refuses connections on this port. */
    REFUSED,
    /** No connection within the time allowed, or no route to the host. */
    UNREACHABLE,
    /** No trusted encrypted connection: certificate unknown, expired, or of another host. */
    TLS,
    /** The connection ended before the answer was complete. */
    CUT,
    /**
     * The address is not one that we call: private, local, a cloud's metadata service, or not
     * https.
     */
    BLOCKED_ADDRESS,
    /** The answer is larger than any honest one. */
    TOO_LARGE,
    /** The answer is not in the documented format: a web page, broken JSON, no HTTP at all. */
    GARBAGE,
    /** It points elsewhere; credentials are never carried to another address. */
    REDIRECT,
    /** Not called at all: the provider failed repeatedly and is left alone for a while. */
    CIRCUIT_OPEN;

    /** The name in JSON and in text keys: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
