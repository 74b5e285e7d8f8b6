package dev.comptoir.platform.secrets;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressReport;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every store a new key and seals its secrets with it, while the product runs. The work is a
 * job with progress, counted in stores: whichever node does it, a crash at any moment leaves each
 * secret sealed with the old key or with the new one, both of which open it, and the job goes on.
 */
@Service
public class KeyRotation {

    private final RotationRows rows;
    private final Progress progress;
    private final Vault vault;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    KeyRotation(
            RotationRows rows,
            Progress progress,
            Vault vault,
            @System JdbcClient sql,
            @System TransactionTemplate transaction) {
        this.rows = rows;
        this.progress = progress;
        this.vault = vault;
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * Begins a rotation, unless one is under way.
     *
     * @return the one that is under way now
     * @throws Problem {@link SecretsProblem#LOCKED} without the master key
     */
    public ProgressReport begin() {
        vault.masterKey();
        return transaction.<ProgressReport>execute(
                status -> progress.find(RotationRows.request(sql)).orElseThrow());
    }

    /** The rotation that is under way, or the last one. */
    public Optional<ProgressReport> latest() {
        return transaction.<Optional<ProgressReport>>execute(
                status -> rows.latest().flatMap(progress::find));
    }
}
