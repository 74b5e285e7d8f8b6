package dev.comptoir.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Two sides measured in turns, so that whatever else the machine does befalls both. The ratio is the median of the
 * rounds' ratios.
 */
record Comparison(List<Double> ours, List<Double> limit) {

    /** Measures both sides that many times; every other round begins with the other side. */
    static Comparison interleaved(int rounds, Callable<Double> ours, Callable<Double> limit) throws Exception {
        var result = new Comparison(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                result.ours.add(ours.call());
                result.limit.add(limit.call());
            } else {
                result.limit.add(limit.call());
                result.ours.add(ours.call());
            }
        }
        return result;
    }

    double ratio() {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / limit.get(round));
        }
        return Median.of(ratios);
    }

    double oursMedian() {
        return Median.of(ours);
    }

    double limitMedian() {
        return Median.of(limit);
    }

    String spread() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int round = 0; round < ours.size(); round++) {
            double ratio = ours.get(round) / limit.get(round);
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        return "%.2f–%.2f in %d rounds".formatted(least, most, ours.size());
    }
}
