package dev.comptoir.shipping.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says to a question.
 *
 * @param refusal why it says nothing; null when there is a price
 */
record GridAnswer(List<GridPrice> prices, @Nullable GridRefusal refusal) {

    GridAnswer {
        prices = List.copyOf(prices);
    }

    static GridAnswer refused(GridRefusal refusal) {
        return new GridAnswer(List.of(), refusal);
    }
}
