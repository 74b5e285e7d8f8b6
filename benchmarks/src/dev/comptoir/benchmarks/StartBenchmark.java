package dev.comptoir.benchmarks;

import java.util.ArrayList;

/** How long the server takes from {@code java} to its first answer on a database that exists, and what it then weighs. */
final class StartBenchmark {

    private static final double SECONDS_BAR = 5;
    private static final double MEGABYTES_BAR = 400;

    private StartBenchmark() {}

    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        report.title("Start and memory");
        Product.start(settings, simulators.url()).close(); // makes the database
        var seconds = new ArrayList<Double>();
        var work = new ArrayList<Double>();
        var megabytes = new ArrayList<Double>();
        for (int round = 0; round < (settings.quick() ? 2 : 5); round++) {
            try (var product = Product.start(settings, simulators.url())) {
                seconds.add(product.startTime().toMillis() / 1e3);
                work.add(product.startWork());
                Thread.sleep(settings.quick() ? 2_000 : 10_000);
                megabytes.add(product.residentMegabytes());
            }
        }
        report.fact("flags: %s", String.join(" ", settings.serverFlags()));
        report.fact("starts: %s s; the embedded PostgreSQL starts within that time", seconds);
        report.fact("processor time of the server up to then: median %.1f s", Median.of(work));
        report.atMost("java to first answered request", Median.of(seconds), SECONDS_BAR, "s");
        report.fact("resident after 10 s of idling: %s MB", megabytes);
        report.atMost("resident memory of the server, idle", Median.of(megabytes), MEGABYTES_BAR, "MB");
    }
}
