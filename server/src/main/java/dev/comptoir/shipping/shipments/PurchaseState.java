package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * How far the purchase of a shipment has come, and what of it follows what. Each step stands on
 * evidence: an answer of the carrier, what it said when it was asked later, or a person's word.
 * Where the parcels are is another matter, see {@code TrackingState}.
 */
@Schema(enumAsRef = true)
public enum PurchaseState {
    /** Nothing is bought; it may be edited. */
    DRAFT,
    /** The carrier is being asked; its answer is not known yet. */
    REQUESTED,
    /** Sold: its numbers are known, and its label has not come yet. */
    ANSWERED,
    /** It may have been sold: the answer was lost, and nobody has found out. */
    UNKNOWN,
    /** Sold, and the label is here. */
    LABELLED,
    /** The carrier is being asked to take it back. */
    VOID_REQUESTED,
    /** Taken back; it is not billed. */
    VOIDED,
    /** The carrier does not take it back. */
    VOID_REFUSED,
    /** Given up by the merchant; the carrier takes nothing back. */
    VOID_NOT_OFFERED,
    /** The carrier will not carry it as it is. */
    REJECTED;

    /** Whether one may follow the other; a state may always be written anew with better facts. */
    public boolean mayBecome(PurchaseState next) {
        return this == next
                || switch (this) {
                    // an answer that comes to light late, when the purchase was given up already
                    case DRAFT, REJECTED ->
                            next == REQUESTED && this == DRAFT
                                    || next == DRAFT
                                    || next == ANSWERED
                                    || next == LABELLED;
                    case REQUESTED ->
                            next == ANSWERED
                                    || next == LABELLED
                                    || next == UNKNOWN
                                    || next == REJECTED
                                    || next == DRAFT;
                    case UNKNOWN -> next == ANSWERED || next == LABELLED || next == DRAFT;
                    case ANSWERED ->
                            next == LABELLED || next == VOID_REQUESTED || next == VOID_NOT_OFFERED;
                    case LABELLED, VOID_REFUSED ->
                            next == VOID_REQUESTED || next == VOID_NOT_OFFERED;
                    // back to where it was when only some of the parcels were taken back
                    case VOID_REQUESTED ->
                            next == VOIDED
                                    || next == VOID_REFUSED
                                    || next == LABELLED
                                    || next == ANSWERED;
                    case VOIDED, VOID_NOT_OFFERED -> false;
                };
    }

    /** Whether it is still to be bought, and may be changed. */
    boolean editable() {
        return this == DRAFT || this == REJECTED;
    }

    /** Whether it may have cost money without our knowing it. */
    public boolean open() {
        return this == REQUESTED || this == UNKNOWN;
    }

    /** Whether the carrier sold it, whatever came after. */
    public boolean sold() {
        return switch (this) {
            case ANSWERED, LABELLED, VOID_REQUESTED, VOIDED, VOID_REFUSED, VOID_NOT_OFFERED -> true;
            case DRAFT, REQUESTED, UNKNOWN, REJECTED -> false;
        };
    }

    /** Whether the goods are with the carrier, or may be. */
    boolean carriesGoods() {
        return open() || sold() && this != VOIDED && this != VOID_NOT_OFFERED;
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    public static PurchaseState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
