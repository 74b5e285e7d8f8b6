package dev.comptoir.imports;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Retries;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs imports on whichever node has time. */
@Component
final class ImportJob implements JobHandler {

    static final String NAME = "imports.run";
    static final String IMPORT = "import";
    static final String RUN = "run";

    /** A database that restarts is waited for; then somebody is told and may go on later. */
    private static final Retries RETRIES =
            new Retries(6, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final ImportRunner runner;

    ImportJob(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public String job() {
        return NAME;
    }

    @Override
    public Retries retries() {
        return RETRIES;
    }

    @Override
    public void run(JobRun job) {
        var id = UUID.fromString(job.get(IMPORT));
        var run = UUID.fromString(job.get(RUN));
        Actor.callAs(
                new Actor.SystemActor("import"),
                () -> {
                    try {
                        runner.run(id, run);
                    } catch (Problem problem) {
                        // the file is at fault, or gone: trying again would not help
                        runner.fail(id, run, problem);
                    } catch (RuntimeException trouble) {
                        // ours or the database's: tried again, and thrown to the scheduler's log
                        if (job.attempt() >= RETRIES.attempts()) {
                            runner.fail(id, run, new Problem(ImportsProblem.TROUBLE, Map.of()));
                        }
                        throw trouble;
                    }
                    return true;
                });
    }
}
