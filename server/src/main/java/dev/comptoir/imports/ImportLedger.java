package dev.comptoir.imports;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes imports one at a time, and tells whoever watches them. */
@Component
final class ImportLedger {

    private final ImportRows imports;
    private final Kinds kinds;
    private final TransactionTemplate transaction;
    private final Events events;
    private final Clock clock;

    ImportLedger(
            ImportRows imports,
            Kinds kinds,
            TransactionTemplate transaction,
            Events events,
            Clock clock) {
        this.imports = imports;
        this.kinds = kinds;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Statements of one transaction; they may read and write files of this node. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** A change of an import that nobody else changes meanwhile. */
    interface Change {
        void to(Import locked) throws IOException;
    }

    Instant now() {
        return clock.instant();
    }

    /** The import, if there is one that whoever acts now may know of. */
    Import require(UUID id) {
        var found =
                inTransaction(() -> imports.find(id))
                        .orElseThrow(() -> new Problem(ImportsProblem.UNKNOWN));
        kinds.require(found.kind());
        return found;
    }

    /** Locks, changes and announces in one transaction. */
    void change(UUID id, Change change) {
        inTransaction(() -> {
            change.to(imports.lock(id).orElseThrow(() -> new Problem(ImportsProblem.UNKNOWN)));
            announce(id);
            return true;
        });
    }

    /** Says, if and when the transaction commits, that the import is not what it was. */
    void announce(UUID id) {
        events.publish(new ImportChanged(StoreScope.current(), id));
    }

    <T> T inTransaction(Work<T> work) {
        return transaction.execute(status -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
