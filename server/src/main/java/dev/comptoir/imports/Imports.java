package dev.comptoir.imports;

import dev.comptoir.access.ActorRef;
import dev.comptoir.imports.ImportFiles.Decisions;
import dev.comptoir.imports.ImportFiles.Place;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Imports of the current store. A file is received and read at once, so that people see how it is
 * understood; its records are taken when somebody starts it.
 */
@Service
public class Imports {

    private final ImportTables tables;
    private final ImportLedger ledger;
    private final ImportFiles files;
    private final ImportStart work;
    private final RejectsFile rejects;
    private final ImportViews views;

    Imports(
            ImportTables tables,
            ImportLedger ledger,
            ImportFiles files,
            ImportStart work,
            RejectsFile rejects,
            ImportViews views) {
        this.tables = tables;
        this.ledger = ledger;
        this.files = files;
        this.work = work;
        this.rejects = rejects;
        this.views = views;
    }

    /**
     * A file to import from, as it comes.
     *
     * @param name as people know it; the file is recognised by its content
     */
    public record Upload(@Nullable String name, InputStream content) {}

    /**
     * Receives a file.
     *
     * @param kind id of the kind
     * @param start whether to take its records at once, without anybody looking first
     * @throws Problem when nothing can be imported from the file, or it is to be started and
     *     columns are missing
     */
    public ImportView receive(String kind, Upload upload, boolean start) {
        var made = Import.ready(Ids.next(), kind, ActorRef.current(), ledger.now());
        try (var file = ReceivedFile.of(upload.content())) {
            var place = new Place(made.id(), kind, made.round());
            var round = files.examine(place, file, upload.name(), Decisions.NONE);
            ledger.inTransaction(() -> {
                tables.imports().insert(made);
                tables.rounds().insert(round);
                tables.parts().store(made.id(), file.path());
                if (start) {
                    work.start(made, round);
                }
                ledger.announce(made.id());
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return views.view(made.id());
    }

    /**
     * What somebody corrects about how a file is read; null leaves it.
     *
     * @param mapping place of each column in the file
     */
    record Correction(
            @Nullable Map<String, @Nullable Integer> mapping,
            @Nullable Conventions conventions,
            int version) {}

    /** Reads a waiting file again, as somebody says that it is to be understood. */
    ImportView correct(UUID id, Correction correction) {
        var found = ledger.require(id);
        requireStatus(found, ImportStatus.READY);
        var before = ledger.inTransaction(() -> tables.rounds().get(id, found.round()));
        try (var file = ledger.inTransaction(() -> tables.parts().fetch(id))) {
            var place = new Place(id, found.kind(), found.round());
            var again =
                    files.examine(
                            place, file, before.file().name(), Corrections.of(before, correction));
            ledger.change(
                    id,
                    locked -> {
                        requireStatus(locked, ImportStatus.READY);
                        if (locked.version() != correction.version()) {
                            throw new Problem(ImportsProblem.CHANGED_MEANWHILE);
                        }
                        tables.rounds().update(again);
                        tables.imports().update(id, ImportStatus.READY, null, ledger.now());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return views.view(id);
    }

    /** Takes the records of a file that waits. */
    ImportView start(UUID id) {
        ledger.require(id);
        ledger.change(
                id,
                locked -> {
                    requireStatus(locked, ImportStatus.READY);
                    work.start(locked, tables.rounds().get(id, locked.round()));
                });
        return views.view(id);
    }

    /** Goes on where a cancelled or failed import stood. */
    ImportView resume(UUID id) {
        ledger.require(id);
        ledger.change(
                id,
                locked -> {
                    requireStatus(locked, ImportStatus.CANCELLED, ImportStatus.FAILED);
                    if (!tables.parts().has(id)) {
                        throw new Problem(ImportsProblem.FILE_GONE);
                    }
                    work.start(locked, tables.rounds().get(id, locked.round()));
                });
        return views.view(id);
    }

    /** Takes rows that were rejected and are now corrected, as another round. */
    ImportView resume(UUID id, Upload corrected) {
        var found = ledger.require(id);
        requireStatus(found, ImportStatus.DONE);
        try (var file = ReceivedFile.of(corrected.content())) {
            return takeAnother(found, file, corrected.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rejected rows with other cells.
     *
     * @param round that they were rejected in
     * @param rows all cells of each, by its line in the file
     */
    record Mending(int round, Map<Integer, List<String>> rows) {}

    /** Takes all rejected rows of the last file again, some of them mended, as another round. */
    ImportView mend(UUID id, Mending mending) {
        var found = ledger.require(id);
        requireStatus(found, ImportStatus.DONE);
        if (found.round() != mending.round()) {
            throw new Problem(ImportsProblem.CHANGED_MEANWHILE);
        }
        var round = rejects.round(id);
        try (var file = ReceivedFile.of(out -> rejects.write(round, mending.rows(), out))) {
            return takeAnother(found, file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportView takeAnother(Import found, ReceivedFile file, @Nullable String name)
            throws IOException {
        var id = found.id();
        var earlier = ledger.inTransaction(() -> tables.rounds().get(id, found.round()));
        var place = new Place(id, found.kind(), found.round() + 1);
        var round = files.examine(place, file, name, Decisions.of(earlier));
        ledger.change(
                id,
                locked -> {
                    requireStatus(locked, ImportStatus.DONE);
                    if (locked.round() != found.round()) {
                        throw new Problem(ImportsProblem.CHANGED_MEANWHILE);
                    }
                    tables.rounds().insert(round);
                    tables.parts().store(id, file.path());
                    work.start(locked, round);
                });
        return views.view(id);
    }

    /** Stops an import at its next step, or drops one that waits. */
    ImportView cancel(UUID id) {
        ledger.require(id);
        ledger.change(
                id,
                locked -> {
                    requireStatus(locked, ImportStatus.READY, ImportStatus.RUNNING);
                    work.cancel(locked);
                });
        return views.view(id);
    }

    /**
     * Deletes all that is kept of the store's files and of records named in them, except of an
     * import that runs: for whoever has a right to be forgotten. Counts stay.
     */
    public void forgetFiles() {
        ledger.inTransaction(() -> tables.imports().resting()).forEach(this::clear);
    }

    /** Deletes what is kept of one import, unless it runs. */
    void clear(UUID id) {
        ledger.change(
                id,
                locked -> {
                    if (locked.status() == ImportStatus.RUNNING) {
                        return;
                    }
                    tables.parts().delete(id);
                    tables.verdicts().delete(id);
                    tables.rounds().clearPreviews(id);
                    if (locked.status() == ImportStatus.READY) {
                        tables.imports().update(id, ImportStatus.CANCELLED, null, ledger.now());
                    }
                    tables.imports().cleared(id, ledger.now());
                });
    }

    private static void requireStatus(Import found, ImportStatus... allowed) {
        if (!List.of(allowed).contains(found.status())) {
            throw new Problem(ImportsProblem.WRONG_STATUS, Map.of("status", found.status().id()));
        }
    }
}
