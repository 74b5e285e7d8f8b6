package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.pricing.RuleAction.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to offers. Each rule whose conditions the shipment meets does its part, in order:
 * offers are taken out, preferred, or priced otherwise. One offer is chosen: the most preferred,
 * and of equals the cheapest, or the fastest where a rule says so. Prices of different currencies
 * are not compared: then, without a preference, nothing is chosen.
 */
final class RuleEngine {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RuleEngine() {}

    static List<RuleVerdict> apply(
            List<ShippingRule> rules, RuleSubject subject, List<RuleOffer> offers) {
        var states = offers.stream().map(State::new).toList();
        var fastest = false;
        for (var rule : rules) {
            if (rule.active() && rule.conditions().met(subject)) {
                states.forEach(state -> state.apply(rule));
                fastest = order(rule, fastest);
            }
        }
        var chosen = chosen(states, fastest);
        return states.stream().map(state -> state.verdict(state == chosen)).toList();
    }

    /** The last rule that says how to choose wins. */
    private static boolean order(ShippingRule rule, boolean before) {
        return switch (rule.action().kind()) {
            case FASTEST -> true;
            case CHEAPEST -> false;
            case DENY, ALLOW_ONLY, PREFER, ADJUST -> before;
        };
    }

    private static @Nullable State chosen(List<State> states, boolean fastest) {
        var left = states.stream().filter(state -> state.deniedBy == null).toList();
        var most = left.stream().mapToInt(state -> state.preference).max().orElse(0);
        var best = left.stream().filter(state -> state.preference == most).toList();
        if (best.size() > 1 && currencies(best) > 1 && !fastest) {
            return null;
        }
        return best.stream().min(fastest ? State.BY_ARRIVAL : State.BY_PRICE).orElse(null);
    }

    private static int currencies(List<State> states) {
        var seen = new HashSet<>();
        states.forEach(state -> seen.add(state.offer.price().currency()));
        return seen.size();
    }

    /** An offer while rules go over it. */
    private static final class State {

        static final Comparator<State> BY_PRICE =
                Comparator.comparingLong(state -> state.offer.price().amountMinor());

        /** What a carrier does not say comes last. */
        static final Comparator<State> BY_ARRIVAL =
                Comparator.<State, LocalDate>comparing(
                                state -> state.offer.arrives(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(BY_PRICE);

        final RuleOffer offer;
        private final List<String> applied = new ArrayList<>();
        private long customerMinor;
        int preference;
        @Nullable String deniedBy;

        State(RuleOffer offer) {
            this.offer = offer;
            this.customerMinor = offer.price().amountMinor();
        }

        void apply(ShippingRule rule) {
            var named = rule.action().names(offer);
            if (deniedBy != null || named == (rule.action().kind() == Kind.ALLOW_ONLY)) {
                return;
            }
            switch (rule.action().kind()) {
                case DENY, ALLOW_ONLY -> deniedBy = rule.name();
                case PREFER -> preference++;
                case ADJUST -> adjust(rule.action());
                case CHEAPEST, FASTEST -> {
                    return; // about the choice, not about one offer
                }
            }
            applied.add(rule.name());
        }

        private void adjust(RuleAction action) {
            var percent = action.percent();
            if (percent != null) {
                customerMinor +=
                        BigDecimal.valueOf(customerMinor)
                                .multiply(percent)
                                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                                .longValueExact();
            }
            var amount = action.amount();
            if (amount != null && amount.currency().equals(offer.price().currency())) {
                customerMinor += amount.amountMinor();
            }
            customerMinor = Math.max(0, customerMinor);
        }

        RuleVerdict verdict(boolean chosen) {
            return new RuleVerdict(
                    offer,
                    new Money(customerMinor, offer.price().currency()),
                    deniedBy,
                    chosen,
                    applied);
        }
    }
}
