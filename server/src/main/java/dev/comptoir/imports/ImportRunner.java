package dev.comptoir.imports;

import dev.comptoir.imports.ImportFiles.Decisions;
import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes the records of a file, chunk by chunk. A chunk is stored, judged and counted in one
 * transaction: after a crash each record is in the store as it was or as it is to be, and the work
 * goes on behind the last chunk, on any node.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    /** Some hundred milliseconds of work: what a cancellation waits for. */
    private static final int CHUNK = 1000;

    private static final int MOST_COLLISIONS = 10;

    private final ImportTables tables;
    private final ImportLedger ledger;
    private final ImportFiles files;
    private final ImportChunk chunk;
    private final Progress progress;

    ImportRunner(
            ImportTables tables,
            ImportLedger ledger,
            ImportFiles files,
            ImportChunk chunk,
            Progress progress) {
        this.tables = tables;
        this.ledger = ledger;
        this.files = files;
        this.chunk = chunk;
        this.progress = progress;
    }

    /**
     * Does the work, from where it stands to the end; nothing when it was overtaken or stopped.
     *
     * @throws Problem when the file is at fault or gone
     */
    void run(UUID id, UUID run) {
        var current = ledger.inTransaction(() -> current(id, run));
        if (current.isPresent()) {
            var round = current.get().round();
            LOG.info(
                    "import {} goes on at record {} of {}",
                    id,
                    round.counts().position(),
                    round.records());
            take(
                    files.kind(current.get().kind()),
                    new ImportChunk.Work(id, run, round.number()),
                    round);
        }
    }

    /** Says that the work is given up; what was taken stays. */
    void fail(UUID id, UUID run, Problem problem) {
        ledger.change(
                id,
                locked -> {
                    if (locked.runs(run)) {
                        var failure = new Import.Failure(problem.code().code(), problem.params());
                        tables.imports().update(id, ImportStatus.FAILED, failure, ledger.now());
                        progress.end(run, ProgressState.FAILED);
                    }
                });
    }

    private record Current(String kind, Round round) {}

    private Optional<Current> current(UUID id, UUID run) {
        return tables.imports()
                .find(id)
                .filter(found -> found.runs(run))
                .map(found -> new Current(found.kind(), tables.rounds().get(id, found.round())));
    }

    private <R> void take(ImportKind<R> kind, ImportChunk.Work work, Round round) {
        try (var file = ledger.inTransaction(() -> tables.parts().fetch(work.importId()));
                var read = files.read(kind, file, Decisions.of(round))) {
            if (read.records() != round.records()) {
                throw new IllegalStateException(
                        "the file of import %s reads otherwise than before"
                                .formatted(work.importId()));
            }
            if (takeAll(kind, work, read, round.counts().position())) {
                ledger.change(work.importId(), locked -> finish(locked, work));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Halves a chunk that the database refuses until the one record is found that it is about.
     *
     * @return false when the work was stopped or overtaken
     */
    private <R> boolean takeAll(
            ImportKind<R> kind, ImportChunk.Work work, ReadFile<R> file, int start) {
        int size = CHUNK;
        int collisions = 0;
        for (int position = start; position < file.records(); ) {
            int end = Math.min(position + size, file.records());
            try {
                if (!chunk.take(kind, work, position, file.records(position, end))) {
                    return false;
                }
                position = end;
                size = Math.min(2 * size, CHUNK);
                collisions = 0;
            } catch (DataIntegrityViolationException refused) {
                if (end - position > 1) {
                    size = (end - position) / 2;
                } else if (!chunk.refuse(work, position, file.records(position, end).getFirst())) {
                    return false;
                } else {
                    LOG.warn(
                            "import {}: the database refused a record: {}",
                            work.importId(),
                            reason(refused));
                    position = end;
                }
            } catch (ConcurrencyFailureException collision) {
                if (++collisions > MOST_COLLISIONS) {
                    throw collision;
                }
            }
        }
        return true;
    }

    /** Without the details that follow, which are the record's own values. */
    private static String reason(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private void finish(Import locked, ImportChunk.Work work) {
        if (locked.runs(work.run())) {
            tables.imports().update(locked.id(), ImportStatus.DONE, null, ledger.now());
            tables.rounds().finished(locked.id(), work.round(), ledger.now());
            tables.parts().delete(locked.id());
            progress.end(work.run(), ProgressState.FINISHED);
        }
    }
}
