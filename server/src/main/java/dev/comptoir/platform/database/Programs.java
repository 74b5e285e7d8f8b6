package dev.comptoir.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short programs to their end. */
final class Programs {

    /** Longer than any crash recovery we want to wait for; then the program is killed. */
    private static final long MINUTES = 12;

    private static final File NOTHING = new File("/dev/null");

    private Programs() {}

    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    static Result run(List<String> command) throws IOException {
        return run(command, Path.of("/"));
    }

    /**
     * @return status and everything printed; a program that does not end is killed and shows that
     *     as its status
     * @throws IOException when the program cannot be started
     */
    static Result run(List<String> command, Path folder) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(NOTHING);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        process.onExit()
                .orTimeout(MINUTES, TimeUnit.MINUTES)
                .exceptionally(late -> process.destroyForcibly());
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.onExit().join().exitValue(), output);
    }
}
