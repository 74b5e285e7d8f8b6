package dev.comptoir.shipping.batches;

import java.util.Map;

/**
 * How many items of a batch {@code listBatchItems} has under each state; one that has none is left
 * out.
 */
record BatchCounts(int total, Map<BatchItemState, Integer> states) {

    BatchCounts {
        states = Map.copyOf(states);
    }

    static BatchCounts of(Map<BatchItemState, Integer> states) {
        var total = states.values().stream().mapToInt(Integer::intValue).sum();
        return new BatchCounts(total, states);
    }

    int of(BatchItemState state) {
        return states.getOrDefault(state, 0);
    }
}
