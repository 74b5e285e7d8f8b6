package dev.comptoir.platform.jobs;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scheduled and failed tasks side by side, as the system role sees them. */
@Component
final class BoardRows {

    /** A task's progress is reported under the id that it is scheduled by. */
    private static final String LIST =
            """
            with work as (
                select task_name, task_instance, execution_time as at, picked_by, last_success, last_failure,
                       coalesce(consecutive_failures, 0) as attempts, null as cause,
                       case when picked then 'running' when consecutive_failures > 0 then 'retrying'
                            else 'waiting' end as job_state
                  from platform.scheduled_tasks
                union all
                select task_name, task_instance, failed_at, null, null, failed_at, attempts, cause, 'failed'
                  from platform.failed_tasks),
            ranked as (
                select *, array_position(array['running', 'failed', 'retrying', 'waiting'], job_state) as rank
                  from work
                 where (:job::text is null or task_name = :job)
                   and (:state::text is null or job_state = :state))
            select r.*, p.id, p.work, p.state, p.done, p.total, p.current, p.cancel_asked, p.started_at, p.updated_at,
                   p.ended_at
              from ranked r
              left join platform.progress p
                on p.work = r.task_name and p.id::text = split_part(r.task_instance, '/', 2)
             where :rank::int is null
                or (r.rank, r.at, r.task_name, r.task_instance) > (:rank, :at::timestamptz, :name, :instance)
             order by r.rank, r.at, r.task_name, r.task_instance
             limit :fetch
            """;

    private static final String PUT_BACK =
            """
            with put_back as (
                delete from platform.failed_tasks where %s returning task_name, task_instance, task_data),
            begun as (
                update platform.progress p
                   set state = 'running', ended_at = null, cancel_asked = false, updated_at = clock_timestamp()
                  from put_back f
                 where p.work = f.task_name and p.id::text = split_part(f.task_instance, '/', 2)
                   and p.state = 'failed'),
            scheduled as (
                insert into platform.scheduled_tasks
                       (task_name, task_instance, task_data, execution_time, picked, version)
                select task_name, task_instance, task_data, now(), false, 1 from put_back
                on conflict do nothing)
            select count(*) from put_back
            """;

    private final JdbcClient sql;

    BoardRows(@System JdbcClient sql) {
        this.sql = sql;
    }

    /** Null does not restrict. */
    record Filter(@Nullable JobState state, @Nullable String job) {}

    private record Row(int rank, JobEntry entry, String key) {}

    Page<JobEntry> list(Filter filter, PageRequest page, Set<String> recurring) {
        var after = page.cursor();
        var rows =
                sql.sql(LIST)
                        .param("job", filter.job())
                        .param("state", textOrNull(filter.state()))
                        .param("rank", after.map(cursor -> (int) cursor.number(0)).orElse(null))
                        .param("at", after.map(cursor -> timestamp(cursor.instant(1))).orElse(null))
                        .param("name", after.map(cursor -> cursor.text(2)).orElse(null))
                        .param("instance", after.map(cursor -> cursor.text(3)).orElse(null))
                        .param("fetch", page.fetchSize())
                        .query((row, number) -> row(row, recurring))
                        .list();
        return Page.of(
                        rows,
                        page,
                        row ->
                                Cursor.of(
                                        row.rank(), row.entry().at(), row.entry().job(), row.key()))
                .map(Row::entry);
    }

    /** Schedules a failed task again. */
    boolean putBack(JobKey key) {
        return sql.sql(PUT_BACK.formatted("task_name = :job and task_instance = :instance"))
                        .param("job", key.job())
                        .param("instance", key.instance())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    int putAllBack(@Nullable String job) {
        return sql.sql(PUT_BACK.formatted(":job::text is null or task_name = :job"))
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    /** Lets a waiting task run now. */
    boolean hurry(JobKey key) {
        return change(
                """
                update platform.scheduled_tasks set execution_time = now(), version = version + 1
                 where task_name = :job and task_instance = :instance and not picked
                """,
                key);
    }

    /** Takes a waiting or failed task away, and ends its progress. */
    boolean remove(JobKey key) {
        boolean removed =
                change(
                                """
                                delete from platform.scheduled_tasks
                                 where task_name = :job and task_instance = :instance and not picked
                                """,
                                key)
                        | change(
                                """
                                delete from platform.failed_tasks
                                 where task_name = :job and task_instance = :instance
                                """,
                                key);
        if (removed) {
            change(
                    """
                    update platform.progress
                       set state = 'cancelled', ended_at = clock_timestamp(), updated_at = clock_timestamp()
                     where work = :job and id::text = split_part(:instance, '/', 2) and state = 'running'
                    """,
                    key);
        }
        return removed;
    }

    boolean askToStop(JobKey key) {
        return change(
                """
                update platform.progress set cancel_asked = true
                 where work = :job and id::text = split_part(:instance, '/', 2) and state = 'running'
                """,
                key);
    }

    boolean isThere(JobKey key) {
        return sql.sql(
                        """
                        select exists (select from platform.scheduled_tasks
                                        where task_name = :job and task_instance = :instance)
                        """)
                .param("job", key.job())
                .param("instance", key.instance())
                .query(Boolean.class)
                .single();
    }

    private boolean change(String statement, JobKey key) {
        return sql.sql(statement).param("job", key.job()).param("instance", key.instance()).update()
                == 1;
    }

    private static Row row(ResultSet row, Set<String> recurring) throws SQLException {
        var key = new JobKey(text(row, "task_name"), text(row, "task_instance"));
        var entry =
                new JobEntry(
                        key.encode(),
                        key.job(),
                        TaskInstances.withoutStore(key.instance()),
                        TaskInstances.store(key.instance()),
                        enumeration(row, "job_state", JobState.class),
                        recurring.contains(key.job()),
                        instant(row, "at"),
                        row.getInt("attempts"),
                        instantOrNull(row, "last_success"),
                        instantOrNull(row, "last_failure"),
                        row.getString("cause"),
                        row.getString("picked_by"),
                        row.getString("id") == null ? null : Progress.report(row));
        return new Row(row.getInt("rank"), entry, key.instance());
    }
}
