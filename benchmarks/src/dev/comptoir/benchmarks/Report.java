package dev.comptoir.benchmarks;

import java.nio.file.Path;

/** Prints results as they come: a line for each, with both sides and the bar. */
final class Report {

    private final Path dataFolder;

    Report(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    void title(String text) throws Exception {
        var fsync = Machine.fsync(dataFolder);
        System.out.printf(
                "%n## %s%n(fsync of 8 kB now: median %.2f ms, p99 %.2f ms)%n",
                text, fsync.millisAt(0.5), fsync.millisAt(0.99));
    }

    void fact(String format, Object... values) {
        System.out.printf("- " + format + "%n", values);
    }

    /** The bar is a least value. */
    void atLeast(String what, Comparison comparison, double bar) {
        verdict(
                comparison.ratio() >= bar,
                "%s: ratio %.2f (%s), bar ≥ %.2f; ours %.0f/s, limit %.0f/s"
                        .formatted(
                                what,
                                comparison.ratio(),
                                comparison.spread(),
                                bar,
                                comparison.oursMedian(),
                                comparison.limitMedian()));
    }

    /** The bar is a largest value. */
    void atMost(String what, double value, double bar, String unit) {
        verdict(value <= bar, "%s: %.2f %s, bar ≤ %.2f %s".formatted(what, value, unit, bar, unit));
    }

    private static void verdict(boolean met, String text) {
        System.out.println("- " + (met ? "MET    " : "MISSED ") + text);
    }
}
