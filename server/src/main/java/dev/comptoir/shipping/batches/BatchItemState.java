package dev.comptoir.shipping.batches;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How far one order of a batch has come. */
@Schema(enumAsRef = true)
enum BatchItemState {
    /** Nobody has looked at it yet. */
    WAITING,
    /** It cannot be bought as it is; its problems say why. */
    EXCEPTION,
    /** It can be bought. */
    READY,
    /** The carrier is being asked, or was when a node died. */
    BUYING,
    BOUGHT,
    /** It was tried and not bought; the carrier's reasons or the trouble say why. */
    FAILED,
    /** It may have been bought: the carrier's answer was lost, and is being looked for. */
    UNKNOWN,
    /** Somebody does not want it shipped here. */
    LEFT_OUT,
    /** The batch was stopped before it came to it. */
    CANCELLED;

    /** Whether somebody may mend it, leave it out or take it in again. */
    boolean editable() {
        return switch (this) {
            case EXCEPTION, READY, FAILED, LEFT_OUT -> true;
            case WAITING, BUYING, BOUGHT, UNKNOWN, CANCELLED -> false;
        };
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    static BatchItemState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
