package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.comptoir.platform.data.CallersTransaction;
import dev.comptoir.platform.data.System;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Our own statements on the scheduler's table. The application role may only add rows of the store
 * it is bound to and reads none, which is why the library's insert, which looks first, cannot be
 * used.
 */
@Component
final class TaskTable {

    static final String NAME = "platform.scheduled_tasks";

    private final CallersTransaction caller;
    private final JdbcClient system;
    private final TaskDataSerializer serializer;

    TaskTable(CallersTransaction caller, @System JdbcClient system, TaskDataSerializer serializer) {
        this.caller = caller;
        this.system = system;
        this.serializer = serializer;
    }

    void insert(List<String> jobs, String instance, Instant at, TaskData data) {
        caller.run(jdbc ->
                jdbc.sql(
                                """
                                insert into platform.scheduled_tasks
                                    (task_name, task_instance, task_data, execution_time, picked, version)
                                select job, :instance, :data, :at, false, 1
                                from unnest(:jobs::text[]) as job
                                on conflict do nothing
                                """)
                        .param("instance", instance)
                        .param("data", serializer.serialize(data))
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("jobs", jobs.toArray(String[]::new))
                        .update());
    }

    /**
     * Takes work that has used up its attempts out of the schedule and keeps it with its cause, in
     * one statement; progress that is reported under its id ends with it.
     */
    void keepAsFailed(Execution execution, int attempts, String cause) {
        system.sql(
                        """
                        with given_up as (
                            delete from platform.scheduled_tasks
                            where task_name = :job and task_instance = :instance and version = :version
                            returning task_name, task_instance, task_data),
                        ended as (
                            update platform.progress p
                            set state = 'failed', updated_at = clock_timestamp(), ended_at = clock_timestamp()
                            from given_up g
                            where p.work = g.task_name and p.id::text = split_part(g.task_instance, '/', 2)
                              and p.state = 'running')
                        insert into platform.failed_tasks
                            (task_name, task_instance, task_data, attempts, cause, failed_at)
                        select task_name, task_instance, task_data, :attempts, :cause, now() from given_up
                        on conflict (task_name, task_instance) do update
                            set task_data = excluded.task_data, attempts = excluded.attempts,
                                cause = excluded.cause, failed_at = excluded.failed_at
                        """)
                .param("job", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .param("attempts", attempts)
                .param("cause", cause)
                .update();
    }

    long countFailed() {
        return system.sql("select count(*) from platform.failed_tasks").query(Long.class).single();
    }

    /** Work whose time has come and that no node has taken yet. */
    long countDue() {
        return system.sql(
                        "select count(*) from platform.scheduled_tasks where not picked and execution_time <= now()")
                .query(Long.class)
                .single();
    }

    /** For how many seconds the oldest of it has been due. */
    double oldestDueSeconds() {
        return system.sql(
                        """
                        select coalesce(extract(epoch from now() - min(execution_time)), 0)::double precision
                          from platform.scheduled_tasks where not picked and execution_time <= now()
                        """)
                .query(Double.class)
                .single();
    }
}
