package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded database in a process of its own, which a test may kill, and may run as another
 * user.
 */
final class DatabaseProcess implements AutoCloseable {

    private static final List<String> AS_NOBODY =
            List.of(
                    "setpriv",
                    "--reuid=nobody",
                    "--clear-groups",
                    // only so that it can read the class path below a developer's home
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search");

    private final Process process;
    private final String firstLine;

    private DatabaseProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Started, with the database ready. */
    static DatabaseProcess start(Path dataFolder) throws IOException {
        return start(List.of(), dataFolder);
    }

    static DatabaseProcess startAsNobody(Path dataFolder) throws IOException {
        return start(AS_NOBODY, dataFolder);
    }

    private static DatabaseProcess start(List<String> prefix, Path dataFolder) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName()));
        command.add(dataFolder.toString());
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var firstLine = process.inputReader().readLine();
        return new DatabaseProcess(process, String.valueOf(firstLine));
    }

    /** What it said first: the URL of the database, or why there is none. */
    String firstLine() {
        return firstLine;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process does not end");
        }
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            var server =
                    EmbeddedPostgres.start(Path.of(args[0]), TestPrograms.FOLDER, Durability.FULL);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println(server.access().url());
            Thread.currentThread().join();
        } catch (DatabaseStartException e) {
            System.out.println(e.getMessage());
        }
    }
}
