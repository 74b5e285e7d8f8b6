package dev.comptoir.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged server as ./run starts it, with its embedded database in the folder of the measurements. */
final class Product implements AutoCloseable {

    static final String EMAIL = "bench@example.com";
    static final String PASSWORD = "bench-Password-4711";

    /** Needs the database; the first accounts may not be there yet. */
    private static final String FIRST_ANSWER = "/api/v1/public/installation";

    private static final String READY = "/actuator/health/readiness";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final JavaProcess process;
    private final Duration startTime;
    private final double startWork;

    private Product(JavaProcess process, Duration startTime) {
        this.process = process;
        this.startTime = startTime;
        this.startWork = process.processorSeconds();
    }

    /** Starts the server and returns when it says that it is ready: it has answered before, and now all its runners have run. */
    static Product start(Settings settings, String simulatorsUrl) throws Exception {
        return start(settings, environment(settings, simulatorsUrl));
    }

    static Product start(Settings settings, Map<String, String> environment) throws Exception {
        var arguments = new ArrayList<>(settings.serverFlags());
        arguments.add("-jar");
        arguments.add(settings.serverJar().toString());
        return start(settings, environment, arguments);
    }

    /** The same with a further connector in its class path; the cache of classes is then of no use to it. */
    static Product startWith(Settings settings, String simulatorsUrl, Path classes, Class<?> connector)
            throws Exception {
        return startWith(settings, environment(settings, simulatorsUrl), classes, connector);
    }

    static Product startWith(
            Settings settings, Map<String, String> environment, Path classes, Class<?> connector) throws Exception {
        // nothing but the connector: what else is there may be a bean as well
        var further = Files.createTempDirectory(settings.folder(), "connector");
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith(connector.getSimpleName())).toList()) {
                var copy = further.resolve(classes.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var arguments = new ArrayList<>(settings.serverFlags().stream().filter(flag -> !flag.contains("AOT")).toList());
        arguments.add("-cp");
        arguments.add(further + File.pathSeparator + settings.serverJar());
        arguments.add("dev.comptoir.Application");
        return start(settings, environment, arguments);
    }

    private static Product start(Settings settings, Map<String, String> environment, List<String> arguments)
            throws Exception {
        long begin = System.nanoTime();
        var process = JavaProcess.start(arguments, environment, settings.folder().resolve("server.log"));
        awaitAnswer(settings, process, FIRST_ANSWER);
        var product = new Product(process, Duration.ofNanos(System.nanoTime() - begin));
        awaitAnswer(settings, process, READY);
        return product;
    }

    static Map<String, String> environment(Settings settings, String simulatorsUrl) {
        return Map.of(
                "COMPTOIR_PORT", Integer.toString(settings.port()),
                "COMPTOIR_DATA", dataFolder(settings).toString(),
                "COMPTOIR_MODE", "demo",
                "COMPTOIR_ADMIN_EMAIL", EMAIL,
                "COMPTOIR_ADMIN_PASSWORD", PASSWORD,
                "COMPTOIR_SIMULATORS_URL", simulatorsUrl,
                // our own limit per key is in force, but out of the way: it is not what is measured
                "COMPTOIR_LIMIT_CALLER", "1000000");
    }

    static Path dataFolder(Settings settings) {
        return settings.folder().resolve("data");
    }

    static URI address(Settings settings) {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    Duration startTime() {
        return startTime;
    }

    /** Processor seconds up to the first answer. */
    double startWork() {
        return startWork;
    }

    void kill() {
        process.kill();
    }

    /** Processor seconds until now; the database's are its own. */
    double processorSeconds() {
        return process.processorSeconds();
    }

    double residentMegabytes() throws IOException {
        return process.residentMegabytes();
    }

    private static void awaitAnswer(Settings settings, JavaProcess process, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(address(settings).resolve(path))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, request)) {
                    return;
                }
                Thread.sleep(10);
            }
        }
        var log = Files.readString(settings.folder().resolve("server.log"));
        var failure = new IllegalStateException("The server did not start within %s:%n%s".formatted(PATIENCE, log));
        try {
            process.close();
        } catch (IllegalStateException hangs) {
            failure.addSuppressed(hangs);
        }
        throw failure;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
