package dev.comptoir.webhooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Digests by which addresses are found and repeated messages known. */
final class HookKeys {

    private static final byte NAMED = 1;
    private static final byte WHOLE = 2;

    private HookKeys() {}

    /**
     * The same for the same message sent twice.
     *
     * @param name the provider's for the message; without one, its path and bytes tell
     */
    static UUID ofMessage(@Nullable String name, String path, byte[] body) {
        var digest = sha256();
        digest.update(name == null ? WHOLE : NAMED);
        digest.update((name == null ? path : name).getBytes(StandardCharsets.UTF_8));
        if (name == null) {
            digest.update((byte) 0);
            digest.update(body);
        }
        var half = ByteBuffer.wrap(digest.digest());
        return new UUID(half.getLong(), half.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
