package dev.comptoir.shipping.shipments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.access.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The caller's Idempotency-Key as rows keep it, so that a key outlives the first answer to it. */
public final class RequestKey {

    private RequestKey() {}

    /** The same key of two callers is two keys. */
    public static byte @Nullable [] digest(@Nullable String key) {
        if (key == null) {
            return null;
        }
        var actor = Actor.current();
        return sha256("%s %s %s".formatted(actor.kind().id(), actor.id(), key));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
