package dev.comptoir.benchmarks;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Runs the measurements that are named, or all; ./bench starts it. */
public final class Main {

    private static final List<String> ALL = 
            List.of("start", "read", "lists", "rates", "quotes", "grids", "batch", "import", "jobs", "hub", "hooks", "tracking");

    private static final Set<String> NEEDS_NO_SERVER = Set.of("start", "grids");

    /** Enough that the provider's limit of calls per second on each never binds. */
    private static final int CONNECTIONS = 64;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.read();
        var wanted = arguments.length == 0 ? ALL : List.of(arguments);
        if (settings.kills() == 0 && !ALL.containsAll(wanted)) {
            throw new IllegalArgumentException("Known are " + ALL);
        }
        Files.createDirectories(Product.dataFolder(settings));
        var report = new Report(Product.dataFolder(settings));
        System.out.printf("# Comptoir benchmarks%n%s%n", Machine.describe());
        if (settings.quick()) {
            System.out.println("QUICK: tries the harness; not figures");
        }
        try (var simulators = Simulators.start(settings)) {
            if (settings.kills() > 0 && List.of(arguments).equals(List.of("hooks"))) {
                HookKills.run(settings.onFreePort(), simulators);
                return;
            }
            if (settings.kills() > 0) {
                KillBenchmark.run(settings.onFreePort(), simulators, List.of(arguments));
                return;
            }
            if (wanted.contains("start")) {
                StartBenchmark.run(settings, report, simulators);
            }
            if (wanted.contains("grids")) {
                GridsBenchmark.run(settings, report);
            }
            measureRunning(settings, report, simulators, wanted);
        }
    }

    private static void measureRunning(
            Settings settings, Report report, Simulators simulators, List<String> wanted) throws Exception {
        if (NEEDS_NO_SERVER.containsAll(wanted)) {
            return;
        }
        Prepared prepared;
        try (var product = Product.start(settings, simulators.url())) {
            prepared = Prepared.in(settings, CONNECTIONS);
            if (wanted.contains("read")) {
                ReadBenchmark.run(settings, report, prepared);
            }
            if (wanted.contains("lists")) {
                ListBenchmark.run(settings, report, prepared);
            }
            if (wanted.contains("rates")) {
                RatesBenchmark.run(settings, report, prepared, simulators);
                report.fact("resident after the load: %.0f MB", product.residentMegabytes());
            }
            if (wanted.contains("quotes")) {
                QuotesBenchmark.run(settings, report, simulators);
            }
        }
        if (wanted.contains("batch")) {
            BatchBenchmark.run(settings, report, simulators);
        }
        if (wanted.contains("import")) {
            ImportBenchmark.run(settings, report, simulators);
        }
        if (wanted.contains("jobs")) {
            JobsBenchmark.run(settings, report, prepared, simulators);
        }
        if (wanted.contains("hooks")) {
            HookBenchmark.run(settings, report, simulators);
        }
        if (wanted.contains("tracking")) {
            TrackingBenchmark.run(settings, report, simulators);
        }
        if (wanted.contains("hub")) {
            HubBenchmark.run(settings, report, prepared, simulators);
        }
    }
}
