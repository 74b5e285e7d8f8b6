package dev.comptoir.integrations;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tests one connection, as scheduled by {@link DailyTests}. */
@Component
final class DailyTest implements JobHandler {

    static final String JOB = "integrations.daily-test";
    static final String INTEGRATION = "integration";

    private static final Logger log = LoggerFactory.getLogger(DailyTest.class);

    private final ConnectionTests tests;

    DailyTest(ConnectionTests tests) {
        this.tests = tests;
    }

    @Override
    public String job() {
        return JOB;
    }

    /** A connection that is gone or locked by now is nothing to try again. */
    @Override
    public void run(JobRun run) {
        var integration = UUID.fromString(run.get(INTEGRATION));
        try {
            Actor.callAs(
                    new Actor.SystemActor("daily test"),
                    () -> tests.test(integration, Trigger.DAILY));
        } catch (Problem problem) {
            log.info("Integration {} was not tested: {}", integration, problem.code().code());
        }
    }
}
