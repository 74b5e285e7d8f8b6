package dev.comptoir.shipping.spi;

import java.util.List;

/** How a carrier answered. Trouble on the way to an answer is a {@code ProviderFault} instead. */
public sealed interface RateOutcome {

    /**
     * The carrier gave prices.
     *
     * @param notices what the reader should know about the answer as a whole, such as a service
     *     left out
     */
    record Quoted(List<Rate> rates, List<Notice> notices) implements RateOutcome {

        public Quoted {
            rates = List.copyOf(rates);
            notices = List.copyOf(notices);
        }

        public Quoted(List<Rate> rates) {
            this(rates, List.of());
        }
    }

    /** The carrier understood the question and will not carry the shipment; at least one reason. */
    record Declined(List<Reason> reasons) implements RateOutcome {

        public Declined {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("who declines says why");
            }
        }
    }
}
