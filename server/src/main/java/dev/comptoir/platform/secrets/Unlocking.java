package dev.comptoir.platform.secrets;

import dev.comptoir.platform.secrets.MasterKeySource.Found;
import dev.comptoir.platform.secrets.VaultStatus.Locked;
import dev.comptoir.platform.secrets.VaultStatus.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides whether the master key at hand is the installation's. Makes one only for an installation
 * that has none recorded: another key in the place of a lost one would look like success until the
 * first secret is needed.
 */
@Component
final class Unlocking {

    private static final Logger LOG = LoggerFactory.getLogger(Unlocking.class);

    private final MasterKeySource source;
    private final MasterKeyRows rows;

    Unlocking(MasterKeySource source, MasterKeyRows rows) {
        this.source = source;
        this.rows = rows;
    }

    sealed interface Result {
        record Unlocked(MasterKey key) implements Result {}

        record StillLocked(Locked why) implements Result {}
    }

    synchronized Result attempt() {
        var recorded = rows.currentId().orElse(null);
        return switch (source.current()) {
            case Found.Key(MasterKey key) -> with(key, recorded);
            case Found.Unusable(Reason reason) -> locked(reason, recorded, null);
            case Found.Nothing() -> withoutKey(recorded);
        };
    }

    private Result withoutKey(@Nullable String recorded) {
        if (recorded != null && former(recorded) == null) {
            return locked(Reason.MISSING, recorded, null);
        }
        return switch (source.create()) {
            case Found.Key(MasterKey key) -> with(key, recorded);
            case Found.Unusable(Reason reason) -> locked(reason, recorded, null);
            case Found.Nothing() -> locked(Reason.MISSING, recorded, null);
        };
    }

    private Result with(MasterKey key, @Nullable String recorded) {
        var needed = recorded == null ? rows.recordFirst(key.id()) : recorded;
        if (needed.equals(key.id())) {
            return new Result.Unlocked(key);
        }
        var former = former(needed);
        if (former == null) {
            return locked(Reason.WRONG, needed, key.id());
        }
        rows.replace(former, key);
        LOG.info(
                "The stores' keys are encrypted with master key {} now, no longer with {}",
                key.id(),
                former.id());
        return new Result.Unlocked(key);
    }

    /** The former key that was handed over for a change, if it is the one in use. */
    private @Nullable MasterKey former(String inUse) {
        return source.former() instanceof Found.Key(MasterKey key) && key.id().equals(inUse)
                ? key
                : null;
    }

    private static Result locked(Reason reason, @Nullable String needed, @Nullable String found) {
        return new Result.StillLocked(new Locked(reason, needed, found));
    }
}
