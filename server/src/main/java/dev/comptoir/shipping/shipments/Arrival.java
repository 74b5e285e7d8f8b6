package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How delivered parcels kept to the day that their carrier had named with its price. */
@Schema(enumAsRef = true)
enum Arrival {
    /** On the day, or before. */
    ON_TIME,
    LATE;

    /** The name in JSON: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    @JsonCreator
    static Arrival of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
