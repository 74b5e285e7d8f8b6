package dev.comptoir.platform.jobs;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.longOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.CallersTransaction;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far long work has come, for whoever looks, on any node. Every method takes part in the
 * caller's transaction (of either role), so that work which reports in the transaction of each of
 * its chunks tells the truth also after a crash, and goes on from there:
 *
 * <pre>{@code
 * // whoever starts it, in one transaction
 * progress.begin(id, "imports.run", rows);
 * jobs.schedule("imports.run", id.toString(), now, Map.of());
 *
 * // the handler, in the transaction of each chunk; a run after a crash reads where to go on
 * if (!progress.advance(id, done, "orders")) { progress.end(id, ProgressState.CANCELLED); return; }
 * progress.end(id, ProgressState.FINISHED);
 * }</pre>
 *
 * Progress belongs to the store that is bound, or, when none is, to the installation. A job that is
 * scheduled under the id of its progress is listed with it. Work that the job scheduler gives up is
 * marked as failed by it.
 */
@Service
public class Progress {

    private final CallersTransaction caller;

    Progress(CallersTransaction caller) {
        this.caller = caller;
    }

    /**
     * Says that work is about to be done; nothing happens when that was said before.
     *
     * @param work name of its {@link JobHandler}
     * @param total how many items there are; null when not known yet
     */
    public void begin(UUID id, String work, @Nullable Long total) {
        run(sql ->
                sql.sql(
                                """
                                insert into platform.progress (id, store_id, work, total) values (:id, :store, :work, :total)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("store", StoreScope.find().map(store -> store.value()).orElse(null))
                        .param("work", work)
                        .param("total", total)
                        .update());
    }

    /** Says how many items there are, once that is known. */
    public void expect(UUID id, long total) {
        run(sql ->
                sql.sql("update platform.progress set total = :total where id = :id")
                        .param("id", id)
                        .param("total", total)
                        .update());
    }

    /**
     * Says how many items are dealt with by now.
     *
     * @param current what is next or being done; never personal data
     * @return whether to go on; false when somebody cancelled the work, or nobody began it
     */
    public boolean advance(UUID id, long done, @Nullable String current) {
        return run(sql ->
                sql.sql(
                                """
                                update platform.progress
                                   set done = :done, current = :current, updated_at = clock_timestamp(),
                                       state = 'running', ended_at = null
                                 where id = :id and state <> 'cancelled'
                                returning not cancel_asked
                                """)
                        .param("id", id)
                        .param("done", done)
                        .param("current", current)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false));
    }

    /**
     * @param outcome any state but {@code RUNNING}
     */
    public void end(UUID id, ProgressState outcome) {
        run(sql ->
                sql.sql(
                                """
                                update platform.progress
                                   set state = :state, current = null, updated_at = clock_timestamp(),
                                       ended_at = clock_timestamp()
                                 where id = :id and state = 'running'
                                """)
                        .param("id", id)
                        .param("state", outcome.id())
                        .update());
    }

    /**
     * Asks work to stop at its next step.
     *
     * @return false when there is no such work, or none that still runs
     */
    public boolean cancel(UUID id) {
        return run(sql ->
                sql.sql(
                                        "update platform.progress set cancel_asked = true where id = :id and state = 'running'")
                                .param("id", id)
                                .update()
                        == 1);
    }

    public Optional<ProgressReport> find(UUID id) {
        return run(sql ->
                sql.sql("select * from platform.progress where id = :id")
                        .param("id", id)
                        .query((row, number) -> report(row))
                        .optional());
    }

    private <T> T run(Function<JdbcClient, T> statement) {
        var result = new AtomicReference<T>();
        caller.run(sql -> result.set(statement.apply(sql)));
        return result.get();
    }

    static ProgressReport report(ResultSet row) throws SQLException {
        long done = row.getLong("done");
        var total = longOrNull(row, "total");
        var state = enumeration(row, "state", ProgressState.class);
        return new ProgressReport(
                uuid(row, "id"),
                text(row, "work"),
                state,
                done,
                total,
                total == null ? null : percent(done, total),
                row.getString("current"),
                state == ProgressState.RUNNING && row.getBoolean("cancel_asked"),
                instant(row, "started_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "ended_at"));
    }

    private static int percent(long done, long total) {
        return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
    }
}
