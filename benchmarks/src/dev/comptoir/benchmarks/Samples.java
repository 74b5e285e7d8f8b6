package dev.comptoir.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Durations in nanoseconds, in ascending order. */
record Samples(long[] ascending) {

    static Samples of(Collection<Long> nanos) {
        return new Samples(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    static Samples all(Collection<Samples> parts) {
        return new Samples(parts.stream().flatMapToLong(part -> Arrays.stream(part.ascending)).sorted().toArray());
    }

    int count() {
        return ascending.length;
    }

    /** The smallest duration that the share of all does not exceed, in milliseconds. */
    double millisAt(double share) {
        int index = (int) Math.ceil(share * ascending.length) - 1;
        return ascending[Math.max(0, index)] / 1e6;
    }
}
