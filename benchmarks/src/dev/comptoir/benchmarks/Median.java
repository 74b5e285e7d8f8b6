package dev.comptoir.benchmarks;

import java.util.Collection;

final class Median {

    private Median() {}

    static double of(Collection<Double> values) {
        var ascending = values.stream().sorted().toList();
        int middle = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(middle)
                : (ascending.get(middle - 1) + ascending.get(middle)) / 2;
    }
}
