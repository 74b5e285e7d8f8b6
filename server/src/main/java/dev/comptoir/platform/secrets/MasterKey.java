package dev.comptoir.platform.secrets;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.comptoir.platform.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** AES-256-GCM key that encrypts the stores' keys and nothing else. */
final class MasterKey {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    private final String id;
    private final Aead aead;

    private MasterKey(byte[] key) {
        try {
            AeadConfig.register();
            this.id = idOf(key);
            this.aead = handle(key).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks AES-256-GCM", e);
        }
    }

    /** The key that the text holds; empty when it is not 32 bytes in base64. */
    static Optional<MasterKey> parse(String base64) {
        try {
            var key =
                    Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/'));
            return key.length == BYTES ? Optional.of(new MasterKey(key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new key in the form that {@link #parse} reads. */
    static String random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** A hash, by which people and the database name the key. */
    String id() {
        return id;
    }

    byte[] wrap(StoreId store, KeysetHandle keys) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, aead, boundTo(store));
    }

    /**
     * @throws GeneralSecurityException when another key wrapped it, for another store, or it was
     *     changed since
     */
    KeysetHandle unwrap(StoreId store, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, boundTo(store));
    }

    private static byte[] boundTo(StoreId store) {
        return ("comptoir store key 1 " + store).getBytes(StandardCharsets.US_ASCII);
    }

    @AccessesPartialKey // the key's bytes come from the operator
    private static KeysetHandle handle(byte[] key) throws GeneralSecurityException {
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build();
        var aes =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                        .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(aes).withRandomId().makePrimary())
                .build();
    }

    private static String idOf(byte[] key) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("comptoir master key id".getBytes(StandardCharsets.US_ASCII));
        return "mk-" + HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
    }
}
