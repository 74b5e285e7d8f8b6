package dev.comptoir.shipping.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * How far the wish for a courier at another time has come. Whatever becomes of it, a courier comes;
 * it is about when.
 */
@Schema(enumAsRef = true)
enum ChangeState {
    /** The carrier is being asked; its answer is not known yet. */
    REQUESTED,
    /** He comes as wished; the pickup tells it. */
    MADE,
    /** He comes as before, and the carrier says why. */
    REFUSED,
    /** He comes as before or as wished: the answer was lost. */
    UNKNOWN,
    /** He surely comes as before: the wish never reached the carrier. */
    NOT_MADE;

    /** Whether one may follow the other. */
    boolean mayBecome(ChangeState next) {
        return switch (this) {
            case REQUESTED -> next != REQUESTED;
            case UNKNOWN -> next == MADE || next == REFUSED || next == NOT_MADE;
            // an answer that comes to light when the wish was given up already
            case NOT_MADE -> next == MADE;
            case MADE, REFUSED -> false;
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
    static ChangeState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
