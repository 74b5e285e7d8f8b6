package dev.comptoir.platform.secrets;

import com.google.crypto.tink.Aead;
import dev.comptoir.platform.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Encrypts secrets for storing. Each store has a key of its own, which the installation's master
 * key encrypts; an encrypted secret opens only in the place it was sealed for. Without the right
 * master key the rest of the product works, and only this does not.
 */
@Service
public class Vault {

    private final Unlocking unlocking;
    private final StoreKeys storeKeys;
    private volatile @Nullable MasterKey master;

    Vault(Unlocking unlocking, StoreKeys storeKeys) {
        this.unlocking = unlocking;
        this.storeKeys = storeKeys;
    }

    /**
     * @throws Problem {@link SecretsProblem#LOCKED}
     */
    public byte[] seal(SecretPlace place, Secret secret) {
        var key = storeKeys.findOrCreate(place.store(), masterKey());
        try {
            return key.encrypt(
                    secret.reveal().getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /**
     * @throws Problem {@link SecretsProblem#LOCKED}, or {@link SecretsProblem#UNREADABLE} for what
     *     was changed, cut or sealed for another place
     */
    public Secret open(SecretPlace place, byte[] sealed) {
        Aead key =
                storeKeys
                        .findFor(sealed, place.store(), masterKey())
                        .orElseThrow(() -> unreadable(null));
        try {
            return Secret.of(
                    new String(
                            key.decrypt(sealed, place.associatedData()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** Looks again while locked: a key put in its place is used without a restart. */
    public VaultStatus status() {
        var key = master;
        if (key != null) {
            return new VaultStatus.Open(key.id());
        }
        return switch (unlocking.attempt()) {
            case Unlocking.Result.Unlocked(MasterKey found) -> {
                master = found;
                yield new VaultStatus.Open(found.id());
            }
            case Unlocking.Result.StillLocked(VaultStatus.Locked why) -> why;
        };
    }

    /**
     * @throws Problem {@link SecretsProblem#LOCKED}
     */
    MasterKey masterKey() {
        var key = master;
        if (key == null && status() instanceof VaultStatus.Locked locked) {
            throw locked(locked);
        }
        return Objects.requireNonNull(master);
    }

    private static Problem locked(VaultStatus.Locked locked) {
        var params = new HashMap<String, Object>();
        params.put("reason", locked.reason().name());
        params.put("keyIdNeeded", locked.keyIdNeeded() == null ? "" : locked.keyIdNeeded());
        params.put("keyIdFound", locked.keyIdFound() == null ? "" : locked.keyIdFound());
        return new Problem(SecretsProblem.LOCKED, params);
    }

    static Problem unreadable(@Nullable Exception cause) {
        var problem = new Problem(SecretsProblem.UNREADABLE, Map.of());
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
