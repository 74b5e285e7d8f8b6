package dev.comptoir.benchmarks;

import dev.comptoir.shipping.pricing.PricingLoad;
import java.util.ArrayList;
import java.util.function.IntSupplier;

/** A million pairs of an order and a price of a list, and of an order and a rule, in-process and on one thread. */
final class GridsBenchmark {

    private static final int PAIRS = 1_000_000;
    private static final double BAR_SECONDS = 2;
    private static final int WARM_UPS = 2;

    private final Settings settings;
    private final Report report;

    private GridsBenchmark(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    static void run(Settings settings, Report report) throws Exception {
        report.title("Price lists and rules, %,d pairs each".formatted(PAIRS));
        var load = new PricingLoad(PAIRS / PricingLoad.ROWS);
        var benchmark = new GridsBenchmark(settings, report);
        benchmark.measure("orders × prices of a list of %d".formatted(PricingLoad.ROWS), load::askGrid);
        benchmark.measure("orders × %d rules, five offers each".formatted(PricingLoad.RULES), load::applyRules);
    }

    private void measure(String what, IntSupplier evaluation) {
        var seconds = new ArrayList<Double>();
        int found = 0;
        for (int round = -WARM_UPS; round < settings.rounds(); round++) {
            long begun = System.nanoTime();
            found = evaluation.getAsInt();
            if (round >= 0) {
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
        }
        if (found == 0) {
            throw new IllegalStateException(what + ": nothing was found, so nothing was measured");
        }
        var told = "%s (median of %d rounds; %,d found)".formatted(what, seconds.size(), found);
        report.atMost(told, Median.of(seconds), BAR_SECONDS, "s");
    }
}
