package dev.comptoir.platform.secrets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key, password or token. Prints as {@code ***}, is read from JSON but never written to it, and
 * is not serialisable, so that it cannot slip into a log, an answer or a session. Reading it takes
 * the word {@link #reveal()}, which is easy to search for.
 */
public final class Secret {

    /** Below this length the last four characters would give too much away. */
    private static final int LONG_ENOUGH_FOR_A_HINT = 12;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself; only for the call that needs it. */
    public String reveal() {
        return value;
    }

    /** What people recognise the secret by; nothing when it has fewer than 12 characters. */
    public Optional<String> lastFour() {
        return value.length() < LONG_ENOUGH_FOR_A_HINT
                ? Optional.empty()
                : Optional.of(value.substring(value.length() - 4));
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(bytes(value), bytes(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    /**
     * Tells Jackson and the contract that this is a string, and stops the former from writing it.
     */
    @JsonValue
    String neverWritten() {
        throw new IllegalStateException("a secret is never written as JSON");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
