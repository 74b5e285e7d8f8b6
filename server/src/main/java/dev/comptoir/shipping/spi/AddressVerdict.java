package dev.comptoir.shipping.spi;

import java.util.List;

/** What a carrier makes of an address. */
public sealed interface AddressVerdict {

    /** It knows the address as it is written. */
    record Confirmed(Address address) implements AddressVerdict {}

    /** It knows it in another form, or several that it could be. */
    record Suggested(List<Address> candidates) implements AddressVerdict {

        public Suggested {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("a suggestion names an address");
            }
        }
    }

    /** It knows no such address. */
    record Unknown(List<Reason> reasons) implements AddressVerdict {

        public Unknown {
            reasons = List.copyOf(reasons);
        }
    }

    /** It does not check addresses of that country. */
    record NotCovered() implements AddressVerdict {}
}
