package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where a paper came from. */
@Schema(enumAsRef = true)
enum DocumentSource {
    /** An answer of the carrier. */
    CARRIER,
    /** Somebody fetched it from the carrier's own pages. */
    PERSON;

    /**
     * @throws IllegalArgumentException when there is no source of that name
     */
    @JsonCreator
    static DocumentSource of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
