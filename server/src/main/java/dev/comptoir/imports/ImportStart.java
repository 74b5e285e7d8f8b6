package dev.comptoir.imports;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts and stops the work; inside the transaction that says so. */
@Component
final class ImportStart {

    private final ImportTables tables;
    private final Kinds kinds;
    private final Jobs jobs;
    private final Progress progress;
    private final Clock clock;

    ImportStart(ImportTables tables, Kinds kinds, Jobs jobs, Progress progress, Clock clock) {
        this.tables = tables;
        this.kinds = kinds;
        this.jobs = jobs;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @throws Problem when required columns are missing
     */
    void start(Import found, Round round) {
        requireColumns(found, round);
        var run = Ids.next();
        var now = clock.instant();
        tables.imports().start(found.id(), run, round.number(), now);
        tables.rounds().started(found.id(), round.number(), now);
        progress.begin(run, ImportJob.NAME, (long) round.records());
        progress.advance(run, round.counts().position(), null);
        jobs.schedule(
                ImportJob.NAME,
                run.toString(),
                now,
                Map.of(ImportJob.IMPORT, found.id().toString(), ImportJob.RUN, run.toString()));
    }

    void cancel(Import found) {
        tables.imports().update(found.id(), ImportStatus.CANCELLED, null, clock.instant());
        UUID run = found.run();
        if (run != null && found.status() == ImportStatus.RUNNING) {
            progress.end(run, ProgressState.CANCELLED);
        }
    }

    private void requireColumns(Import found, Round round) {
        List<String> missing = round.layout().mapping().missing(kinds.get(found.kind()).columns());
        if (!missing.isEmpty()) {
            throw new Problem(
                    ImportsProblem.MISSING_COLUMNS,
                    Map.of("columns", missing, "headings", round.layout().headings()));
        }
    }
}
