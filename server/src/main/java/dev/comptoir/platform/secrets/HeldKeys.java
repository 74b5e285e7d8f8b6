package dev.comptoir.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A store's keys in memory. What one of them seals begins with a version byte and the key's id,
 * which is how Tink finds the key to open it with.
 *
 * @param primary the key that seals
 * @param ids of all, the primary included
 * @param readAt of {@link System#nanoTime}
 */
record HeldKeys(Aead aead, int primary, Set<Integer> ids, long readAt) {

    private static final byte TINK_FORM = 1;
    private static final int PREFIX = 1 + Integer.BYTES;

    /** By then another node's new key is used here too. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    static HeldKeys of(KeysetHandle keys) {
        try {
            return new HeldKeys(
                    keys.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keys.getPrimary().getId(),
                    IntStream.range(0, keys.size())
                            .mapToObj(index -> keys.getAt(index).getId())
                            .collect(Collectors.toUnmodifiableSet()),
                    System.nanoTime());
        } catch (GeneralSecurityException e) {
            throw Vault.unreadable(e);
        }
    }

    /**
     * @param primaryOnly whether to keep, of the keys so far, the primary one alone
     */
    static KeysetHandle withNewKey(KeysetHandle keys, boolean primaryOnly)
            throws GeneralSecurityException {
        var next = KeysetHandle.newBuilder();
        for (int index = 0; index < keys.size(); index++) {
            var entry = keys.getAt(index);
            if (entry.isPrimary() || !primaryOnly) {
                next.addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()));
            }
        }
        return next.addEntry(
                        KeysetHandle.generateEntryFromParameters(
                                        PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                .build();
    }

    /**
     * Whether one of the keys sealed this; also of what is none of ours, which then does not open.
     */
    boolean hasKeyOf(byte[] sealed) {
        return sealed.length < PREFIX
                || sealed[0] != TINK_FORM
                || ids.contains(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
    }

    /** How everything begins that the primary key seals. */
    byte[] prefix() {
        return ByteBuffer.allocate(PREFIX).put(TINK_FORM).putInt(primary).array();
    }

    boolean isStale() {
        return System.nanoTime() - readAt > FRESH.toNanos();
    }

    /** The same, as if just read: somebody is about to read them again. */
    HeldKeys refreshing() {
        return new HeldKeys(aead, primary, ids, System.nanoTime());
    }
}
