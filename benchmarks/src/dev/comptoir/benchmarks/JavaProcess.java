package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, ended with this object. */
final class JavaProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    static JavaProcess start(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Memory that the operating system keeps for it, in MB of a million bytes. */
    double residentMegabytes() throws IOException {
        var status = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
        return status.stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time that it has used, children apart: what a start costs however busy the machine is. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** SIGKILL: it gets no chance to do anything more. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The process did not end within %d s".formatted(PATIENCE_SECONDS));
        }
    }
}
