package dev.comptoir.platform.secrets;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of a {@link KeyRotation}, store by store: a new key beside the former one, then the
 * store's secrets in small transactions, then the mark that the store is done. What is left to do
 * is read off the rows themselves, so it makes no difference how often it begins.
 */
@Component
final class RotateKeys implements JobHandler {

    static final String JOB = "platform.rotate-keys";

    private static final Logger log = LoggerFactory.getLogger(RotateKeys.class);
    private static final int BATCH = 100;

    private final RotationRows rows;
    private final StoreKeys keys;
    private final Vault vault;
    private final List<SealedRecords> sealed;
    private final Progress progress;
    private final JdbcClient app;
    private final TransactionTemplate appTransaction;
    private final TransactionTemplate systemTransaction;

    RotateKeys(
            RotationRows rows,
            StoreKeys keys,
            Vault vault,
            List<SealedRecords> sealed,
            Progress progress,
            JdbcClient app,
            PlatformTransactionManager transactions,
            @System TransactionTemplate systemTransaction) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
        this.sealed = List.copyOf(sealed);
        this.progress = progress;
        this.app = app;
        this.appTransaction = new TransactionTemplate(transactions);
        this.systemTransaction = systemTransaction;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        var rotation = UUID.fromString(run.instance());
        systemTransaction.executeWithoutResult(status -> progress.expect(rotation, rows.stores()));
        for (var store : rows.notDone(rotation)) {
            if (!advance(rotation, store)) {
                end(rotation, ProgressState.CANCELLED);
                return;
            }
            rotate(store, rotation);
        }
        advance(rotation, null);
        end(rotation, ProgressState.FINISHED);
    }

    private boolean advance(UUID rotation, @Nullable StoreId store) {
        var current = store == null ? null : store.toString();
        return systemTransaction.<Boolean>execute(
                status -> progress.advance(rotation, rows.done(rotation), current));
    }

    private void end(UUID rotation, ProgressState state) {
        systemTransaction.executeWithoutResult(status -> progress.end(rotation, state));
    }

    private void rotate(StoreId store, UUID rotation) {
        keys.addKey(store, rotation, vault.masterKey());
        var current = keys.prefix(store, vault.masterKey());
        StoreScope.run(store, () -> sealed.forEach(records -> sealAnew(records, current)));
        rows.markDone(store, rotation);
    }

    private void sealAnew(SealedRecords records, byte[] current) {
        var after = "";
        while (true) {
            var looked = sealBatch(records, current, after);
            if (looked.size() < BATCH) {
                return;
            }
            after = looked.getLast().key();
        }
    }

    /** Each row is sealed with the former key or with the current one, and committed so. */
    private List<SealedRecords.Row> sealBatch(SealedRecords records, byte[] current, String after) {
        return appTransaction.<List<SealedRecords.Row>>execute(status -> {
            var outdated = records.outdated(app, current, after, BATCH);
            outdated.forEach(row -> sealAnew(records, row));
            return outdated;
        });
    }

    private void sealAnew(SealedRecords records, SealedRecords.Row row) {
        try {
            var secret = vault.open(row.place(), row.sealed());
            records.replace(app, row, vault.seal(row.place(), secret));
        } catch (Problem unreadable) {
            if (unreadable.code() != SecretsProblem.UNREADABLE) {
                throw unreadable;
            }
            // it opened before as little; whoever uses it is told to enter it again
            log.warn("{} of {} does not open and stays as it is", row.place().field(), row.key());
        }
    }
}
