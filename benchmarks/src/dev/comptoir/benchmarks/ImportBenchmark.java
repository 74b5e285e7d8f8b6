package dev.comptoir.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Import of a CSV file of orders over HTTP, from sending the file to the last order, against COPY of the rows that it made;
 * and how much memory the server takes for it. Each import goes into a store of its own with a small catalogue.
 */
final class ImportBenchmark {

    private static final double TIMES_COPY_BAR = 10;
    private static final double MEGABYTES_BAR = 250;
    private static final int MOST_ROUNDS = 3;

    private final Report report;
    private final Imports imports;
    private final RawCopy raw;
    private final Path file;
    private final int orders;

    private ImportBenchmark(Report report, Imports imports, RawCopy raw, Path file, int orders) {
        this.report = report;
        this.imports = imports;
        this.raw = raw;
        this.file = file;
        this.orders = orders;
    }

    /** On a server of its own, so that what it has done before is not in its memory. */
    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        int orders = settings.quick() ? 5_000 : 100_000;
        var file = settings.folder().resolve("orders.csv");
        OrderFile.write(file, orders);
        report.title("Import of %,d orders of %d lines".formatted(orders, OrderFile.LINES));
        try (var product = Product.start(settings, simulators.url());
                var imports = new Imports(settings);
                var raw = new RawCopy(Database.of(Product.dataFolder(settings)), settings.folder())) {
            Thread.sleep(settings.quick() ? 2_000 : 10_000);
            double idle = product.residentMegabytes();
            var benchmark = new ImportBenchmark(report, imports, raw, file, orders);
            try (var memory = new MemoryWatch(product)) {
                benchmark.measure(Math.min(settings.rounds(), MOST_ROUNDS));
                report.fact("resident: %.0f MB idle, at most %.0f MB", idle, memory.mostMegabytes());
                report.atMost("memory above idle", memory.mostMegabytes() - idle, MEGABYTES_BAR, "MB");
            }
        }
    }

    private void measure(int rounds) throws Exception {
        var ours = new ArrayList<Double>();
        var limit = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                ours.add(importAll(round == 0));
                limit.add(raw.take());
            } else {
                limit.add(raw.take());
                ours.add(importAll(false));
            }
            report.fact("import %.1f s, COPY %.1f s", ours.getLast(), limit.getLast());
        }
        var result = new Comparison(ours, limit);
        report.fact(
                "%.0f orders/s; import / COPY in each round: %s",
                orders / result.oursMedian(), result.spread());
        report.atMost("import / COPY of the same rows, median of rounds", result.ratio(), TIMES_COPY_BAR, "×");
    }

    private double importAll(boolean first) throws Exception {
        var store = imports.store();
        double seconds = imports.run(store, file, orders);
        if (first) {
            report.fact("rows: %s", raw.sizes(store));
            raw.keep(store);
        }
        return seconds;
    }
}
