package dev.comptoir.shipping.batches;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How far a batch has come. */
@Schema(enumAsRef = true)
enum BatchStatus {
    /** Shipments are being prepared of its orders, and carriers chosen. */
    PLANNING,
    /** Somebody looks at what it would cost and mends what cannot be bought. */
    REVIEW,
    /** What is ready is being bought. */
    BUYING,
    /** All that was ready was tried; what failed may be mended and bought in another round. */
    DONE,
    /** Stopped by somebody; what was bought until then stays. */
    CANCELLED;

    /** Whether one may follow the other. */
    boolean mayBecome(BatchStatus next) {
        return switch (this) {
            case PLANNING -> next == REVIEW || next == CANCELLED;
            case REVIEW -> next == BUYING || next == CANCELLED;
            case BUYING -> next == DONE || next == CANCELLED;
            case DONE -> next == BUYING;
            case CANCELLED -> false;
        };
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no status of that name
     */
    @JsonCreator
    static BatchStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
