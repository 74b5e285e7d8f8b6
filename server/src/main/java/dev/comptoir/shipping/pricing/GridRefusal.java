package dev.comptoir.shipping.pricing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/** Why a list has no price; worded by {@code shipping.grid.<why>}. */
record GridRefusal(Why why, Map<String, Object> params) {

    /** What is missing. */
    enum Why {
        /** The list does not hold on that day. */
        NOT_VALID,
        /** No zone has that destination. */
        NO_ZONE,
        /** The zone has no price for that weight. */
        NO_WEIGHT,
        /** Prices depend on the value of the goods, and nobody told it. */
        VALUE_UNKNOWN,
        /** The value is in another currency than the list. */
        OTHER_CURRENCY,
        /** The zone has no price for goods of that value. */
        NO_VALUE,
        /** Nobody has told what fuel costs in that month. */
        FUEL_UNKNOWN;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As texts are named. */
        String key() {
            return id().replace('_', '-');
        }
    }

    GridRefusal {
        params = Map.copyOf(params);
    }
}
