package dev.comptoir.platform.database;

import java.nio.file.Path;
import java.util.Locale;

/** Reads what PostgreSQL's programs print when they fail, and says it to the operator. */
final class PostgresTrouble {

    private PostgresTrouble() {}

    static boolean portTaken(String output) {
        return output.contains("could not bind");
    }

    /**
     * Whether the same start may work in a moment: the port is changed, or the last server's
     * children are still ending.
     */
    static boolean mayPass(String output) {
        return portTaken(output) || output.contains("pre-existing shared memory block");
    }

    static DatabaseStartException explain(String what, Path data, String output) {
        var said = output.toLowerCase(Locale.ROOT);
        if (said.contains("no space left on device")) {
            return new DatabaseStartException(
                    "The embedded PostgreSQL %s: the disk that holds %s is full."
                            .formatted(what, data),
                    "Make room on it and start again; nothing that was saved is lost.");
        }
        if (said.contains("permission denied") || said.contains("wrong ownership")) {
            return new DatabaseStartException(
                    "The embedded PostgreSQL %s: it may not read or write %s. %s"
                            .formatted(what, data, lastLines(output)),
                    "Start Comptoir as the user that made this folder, or give the folder to the user that it runs"
                            + " as now.");
        }
        return new DatabaseStartException(
                "The embedded PostgreSQL %s: %s".formatted(what, lastLines(output)),
                "Its log is in %s.".formatted(data.resolveSibling("log")));
    }

    private static String lastLines(String output) {
        var lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return String.join(" ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }
}
