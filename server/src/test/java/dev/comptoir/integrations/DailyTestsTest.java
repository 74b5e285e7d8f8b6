package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.JobRun;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DailyTestsTest extends HubTest {

    @Autowired DailyTests daily;
    @Autowired DailyTest handler;
    @Autowired Connections connections;
    @Autowired ConnectionTests tests;
    @Autowired @System JdbcClient sql;

    /** They would run within the hour, among other tests. */
    @AfterEach
    void dropWhatIsScheduled() {
        sql.sql("delete from platform.scheduled_tasks where task_name = :job")
                .param("job", DailyTest.JOB)
                .update();
    }

    @Test
    void schedulesEveryActiveConnectionOnce() {
        var on = connect("On");
        var off = connect("Off");
        inStore(() -> connections.setActive(off, false));

        daily.run();
        daily.run();

        assertThat(scheduled()).filteredOn(name -> name.contains(on.toString())).hasSize(1);
        assertThat(scheduled()).noneMatch(name -> name.contains(off.toString()));
    }

    @Test
    void testsInItsOwnName() {
        var id = connect("Main");

        StoreScope.run(store, () -> handler.run(run(id)));

        var report = inStore(() -> tests.list(id, PageRequest.first(1))).items().getFirst();
        assertThat(report.trigger()).isEqualTo(Trigger.DAILY);
        assertThat(report.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
        assertThat(report.outcome()).isEqualTo(TestOutcome.PASSED);
    }

    @Test
    void aConnectionThatIsGoneIsNoFailure() {
        StoreScope.run(store, () -> handler.run(run(Ids.next())));
    }

    private JobRun run(UUID id) {
        return new JobRun(id.toString(), store, Map.of(DailyTest.INTEGRATION, id.toString()), 1);
    }

    private UUID connect(String label) {
        return inStore(() -> connections.create(sampleConnection(label, KEY))).id();
    }

    private List<String> scheduled() {
        return sql.sql("select task_instance from platform.scheduled_tasks where task_name = :job")
                .param("job", DailyTest.JOB)
                .query((row, number) -> Columns.text(row, "task_instance"))
                .list();
    }
}
