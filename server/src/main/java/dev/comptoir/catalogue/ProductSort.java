package dev.comptoir.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The orders in which products are listed. */
enum ProductSort {
    /** Changed last comes first. */
    NEWEST,
    OLDEST,
    TITLE,
    TITLE_DESC;

    /** The name in the API: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
