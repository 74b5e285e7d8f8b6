package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * The commands {@code backup FILE} and {@code restore FILE [--replace]} of the product's
 * executable.
 */
@NamedInterface("commands")
public final class DatabaseCommand {

    private static final String USAGE = "usage: backup FILE | restore FILE [--replace]";

    private DatabaseCommand() {}

    /** Whether the arguments ask for one of these commands, and not for the product itself. */
    public static boolean isGiven(String[] arguments) {
        return arguments.length > 0 && Set.of("backup", "restore").contains(arguments[0]);
    }

    /**
     * Does what the arguments say, prints the outcome for a person.
     *
     * @return the process's exit status
     */
    public static int run(String[] arguments, Map<String, String> environment) {
        try {
            refuseExternal(environment);
            var dataFolder =
                    Path.of(environment.getOrDefault("COMPTOIR_DATA", ".comptoir"))
                            .toAbsolutePath()
                            .normalize();
            System.out.println(run(List.of(arguments), dataFolder));
            return 0;
        } catch (DatabaseStartException e) {
            System.err.println(e.getMessage() + "\n" + e.remedy());
            return 1;
        } catch (IOException e) {
            System.err.println("That did not work: " + Folders.reason(e));
            return 1;
        }
    }

    private static String run(List<String> arguments, Path dataFolder) throws IOException {
        if (arguments.size() == 2 && arguments.getFirst().equals("backup")) {
            return Backup.write(dataFolder, Path.of(arguments.get(1)));
        }
        if (arguments.getFirst().equals("restore") && arguments.size() >= 2) {
            var options = arguments.subList(2, arguments.size());
            if (options.isEmpty() || options.equals(List.of("--replace"))) {
                return Restore.read(Path.of(arguments.get(1)), dataFolder, !options.isEmpty());
            }
        }
        throw new DatabaseStartException("These arguments are not understood.", USAGE);
    }

    private static void refuseExternal(Map<String, String> environment) {
        if (!environment.getOrDefault("COMPTOIR_DB_URL", "").isBlank()) {
            throw new DatabaseStartException(
                    "COMPTOIR_DB_URL names a database server of yours; backup and restore work on the embedded one.",
                    "Use that server's own tools (pg_dump, pg_basebackup), and keep the master key with the result:"
                            + " without it no stored credential can be read.");
        }
    }
}
