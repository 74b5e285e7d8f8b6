package dev.comptoir.testing;

import dev.comptoir.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;

/** A second server node in a process of its own, on the database of the test's product. */
public final class OtherNode implements AutoCloseable {

    private static final List<String> SAME =
            List.of(
                    "comptoir.db.url",
                    "comptoir.db.user",
                    "comptoir.db.password",
                    "comptoir.db.owner-user",
                    "comptoir.db.owner-password",
                    "comptoir.db.system-user",
                    "comptoir.db.system-password",
                    "comptoir.data",
                    "comptoir.simulators-url");

    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    private OtherNode(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it takes part.
     *
     * @param options of the JVM
     */
    public static OtherNode start(Environment environment, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        SAME.forEach(name ->
                command.add(
                        "-D%s=%s"
                                .formatted(
                                        name,
                                        Objects.requireNonNull(
                                                environment.getProperty(name), name))));
        command.addAll(
                List.of(
                        "-Dserver.port=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = process.inputReader();
        var lines = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.append(line).append('\n');
            if (line.contains("Comptoir is ready") || line.contains("Started Application")) {
                var node = new OtherNode(process);
                Thread.ofVirtual().start(() -> said.lines().forEach(node.log::add));
                return node;
            }
        }
        throw new IllegalStateException("the other node did not start:\n" + lines);
    }

    /** Whether it has logged a line with this in it since it was ready. */
    public boolean said(String part) {
        return log.stream().anyMatch(line -> line.contains(part));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit status, once it has ended by itself. */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the other node lives on");
        }
        return process.exitValue();
    }

    /** Ends it at once, wherever it is, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
