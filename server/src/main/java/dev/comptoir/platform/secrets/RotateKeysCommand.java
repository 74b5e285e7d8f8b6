package dev.comptoir.platform.secrets;

import dev.comptoir.platform.data.SystemRole;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code rotate-keys} of the product's executable: begins a rotation and shows how it
 * goes. The product does the work; if it does not run, it does so when it runs next.
 */
public final class RotateKeysCommand {

    private static final String NAME = "rotate-keys";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** A product that runs begins within seconds. */
    private static final int LOOKS_UNTIL_BEGUN = 20;

    private RotateKeysCommand() {}

    /** Whether the arguments ask for this command, and not for the product itself. */
    public static boolean isGiven(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * Does what the arguments say, prints the outcome for a person.
     *
     * @return the process's exit status
     */
    public static int run(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 1) {
            java.lang.System.err.println("usage: " + NAME);
            return 1;
        }
        return SystemRole.run(environment, RotateKeysCommand::rotate);
    }

    private static String rotate(DataSource source) {
        var sql = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        UUID rotation = transaction.execute(status -> RotationRows.request(sql));
        try {
            return follow(sql, rotation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The rotation goes on; it is shown among the jobs.";
        }
    }

    private record Seen(String state, long done, long total, boolean begun) {}

    private static String follow(JdbcClient sql, UUID rotation) throws InterruptedException {
        var shown = "";
        for (int looks = 0; ; looks++) {
            var seen = look(sql, rotation);
            if (!seen.state().equals("running")) {
                return "Stores with a new key: %d (%s).".formatted(seen.done(), seen.state());
            }
            if (!seen.begun() && looks >= LOOKS_UNTIL_BEGUN) {
                return "Comptoir does not run. The keys will be rotated when it does.";
            }
            var now = "Stores: %d of %d".formatted(seen.done(), seen.total());
            if (!now.equals(shown)) {
                java.lang.System.out.println(now);
                shown = now;
            }
            Thread.sleep(LOOK_AGAIN); // a person watches; nothing tells a second process sooner
        }
    }

    private static Seen look(JdbcClient sql, UUID rotation) {
        return sql.sql(
                        """
                        select state, done, coalesce(total, 0) as total,
                               not exists (select from platform.scheduled_tasks t
                                            where t.task_name = p.work and t.task_instance = '-/' || p.id
                                              and not t.picked) as begun
                          from platform.progress p where id = :id
                        """)
                .param("id", rotation)
                .query((row, number) ->
                        new Seen(
                                row.getString("state"),
                                row.getLong("done"),
                                row.getLong("total"),
                                row.getBoolean("begun")))
                .single();
    }
}
