package dev.comptoir.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The orders in which orders are listed. */
enum OrderSort {
    /** Placed last comes first. */
    NEWEST,
    OLDEST,
    /** Dearest first; only within one currency. */
    TOTAL_DESC,
    TOTAL;

    /** The name in the API: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
