package dev.comptoir.testing;

import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Has the database hold up whoever changes a certain row, in the middle of their transaction, until
 * it is closed: so that a test knows where work of another process or thread stands. One at a time.
 */
public final class HeldRow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String TRIGGER =
            """
            create function public.test_hold() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(4711);
                return new;
            end $$;
            create trigger test_hold before update on %1$s for each row when (%2$s) execute function public.test_hold();
            """;

    private static final String WITHOUT =
            """
            drop trigger if exists test_hold on %1$s;
            drop function if exists public.test_hold();
            """;

    private static final String ARRIVED =
            """
            select exists (select from pg_locks
                            where locktype = 'advisory' and objid = 4711 and not granted
                              and database = (select oid from pg_database where datname = current_database()))
            """;

    private final String table;
    private final Connection holder;
    private final Connection observer;

    /**
     * @param condition on {@code new}, in SQL
     */
    public HeldRow(DatabaseAccess access, String table, String condition) throws SQLException {
        this.table = table;
        this.observer = connect(access);
        execute(observer, WITHOUT.formatted(table));
        execute(observer, TRIGGER.formatted(table, condition));
        this.holder = connect(access);
        holder.setAutoCommit(false);
        execute(holder, "select pg_advisory_xact_lock(4711)");
    }

    /** Waits until somebody is held up. */
    public void awaitArrival() {
        await().atMost(PATIENCE).until(this::arrived);
    }

    private boolean arrived() throws SQLException {
        try (var statement = observer.createStatement();
                var answer = statement.executeQuery(ARRIVED)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Lets go on whoever is held up, and holds up nobody else. */
    @Override
    public void close() throws SQLException {
        try (holder;
                observer) {
            holder.rollback();
            execute(observer, WITHOUT.formatted(table));
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        var login = access.owner();
        return DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
