package dev.comptoir.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The orders in which customers are listed. */
enum CustomerSort {
    NAME,
    /** Came last comes first. */
    NEWEST;

    /** The name in the API: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
