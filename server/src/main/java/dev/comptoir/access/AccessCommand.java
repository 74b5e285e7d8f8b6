package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import dev.comptoir.platform.data.SystemRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code reset-password EMAIL} of the product's executable, for whoever has the
 * machine: prints a link by which the person sets a new password, while the product runs or not.
 */
public final class AccessCommand {

    private static final String NAME = "reset-password";

    private AccessCommand() {}

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
        if (arguments.length != 2) {
            java.lang.System.err.println("usage: " + NAME + " EMAIL");
            return 1;
        }
        return SystemRole.run(environment, source -> link(source, arguments[1], environment));
    }

    private static String link(DataSource source, String email, Map<String, String> environment) {
        var sql = JdbcClient.create(source);
        var clock = Clock.systemUTC();
        var audit = new Audit(new AuditRows(sql, sql), clock);
        var links =
                new PasswordLinks(
                        sql,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        audit,
                        installation(environment),
                        clock);
        var person =
                new PersonRows(sql)
                        .byEmail(PersonRows.normalized(email))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Nobody here has the address %s.".formatted(email)))
                        .person();
        var made = links.create(person, new Actor.SystemActor("command line"));
        return "Open this within a day to set a new password for %s:%n%n  %s%n"
                .formatted(person.email(), made.url());
    }

    private static Installation installation(Map<String, String> environment) {
        var port = environment.getOrDefault("COMPTOIR_PORT", "8080");
        var address = environment.getOrDefault("COMPTOIR_PUBLIC_URL", "http://localhost:" + port);
        var data = Path.of(environment.getOrDefault("COMPTOIR_DATA", ".comptoir"));
        return new Installation(
                Installation.Mode.PRODUCTION,
                URI.create(address.replaceFirst("/+$", "")),
                data,
                null,
                "command");
    }
}
