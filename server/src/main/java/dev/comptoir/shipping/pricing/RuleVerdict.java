package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules made of an offer.
 *
 * @param customerPrice after all adjustments; never below 0
 * @param deniedBy name of the rule that took it out; null when it is still offered
 * @param chosen whether it is the one to take
 * @param applied names of the rules that touched it, in their order
 */
public record RuleVerdict(
        RuleOffer offer,
        Money customerPrice,
        @Nullable String deniedBy,
        boolean chosen,
        List<String> applied) {

    public RuleVerdict {
        applied = List.copyOf(applied);
    }
}
