package dev.comptoir.shipping.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * How far the wish for a courier has come. Each step stands on evidence: an answer of the carrier,
 * or a person's word where its answer was lost.
 */
@Schema(enumAsRef = true)
enum PickupState {
    /** The carrier is being asked; its answer is not known yet. */
    REQUESTED,
    /** Somebody comes. */
    SCHEDULED,
    /** Somebody may come: the answer was lost. It is never ordered again by itself. */
    UNKNOWN,
    /** The carrier sends nobody, and says why. */
    REFUSED,
    /** Surely nobody was ordered. */
    NOT_SCHEDULED,
    /** The carrier is being asked to call the courier off. */
    CANCEL_REQUESTED,
    /** Nobody comes any more. */
    CANCELLED,
    /** The carrier does not call the courier off. */
    CANCEL_REFUSED,
    /** The carrier calls nobody off; the merchant does not want him all the same. */
    CANCEL_NOT_OFFERED;

    /** Whether one may follow the other. */
    boolean mayBecome(PickupState next) {
        return this == next
                || switch (this) {
                    case REQUESTED ->
                            next == SCHEDULED
                                    || next == UNKNOWN
                                    || next == REFUSED
                                    || next == NOT_SCHEDULED;
                    case UNKNOWN -> next == SCHEDULED || next == REFUSED || next == NOT_SCHEDULED;
                    // an answer that comes to light when the order was given up already
                    case NOT_SCHEDULED -> next == SCHEDULED;
                    case SCHEDULED, CANCEL_REFUSED ->
                            next == CANCEL_REQUESTED
                                    || next == CANCEL_NOT_OFFERED
                                    || next == SCHEDULED
                                    || next == CANCELLED;
                    case CANCEL_REQUESTED ->
                            next == CANCELLED || next == CANCEL_REFUSED || next == SCHEDULED;
                    case REFUSED, CANCELLED, CANCEL_NOT_OFFERED -> false;
                };
    }

    /** Whether somebody may come for the parcels. */
    boolean standing() {
        return switch (this) {
            case REQUESTED,
                    SCHEDULED,
                    UNKNOWN,
                    CANCEL_REQUESTED,
                    CANCEL_REFUSED,
                    CANCEL_NOT_OFFERED ->
                    true;
            case REFUSED, NOT_SCHEDULED, CANCELLED -> false;
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
    static PickupState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
