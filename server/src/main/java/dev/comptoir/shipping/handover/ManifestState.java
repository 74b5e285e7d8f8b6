package dev.comptoir.shipping.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * How far a manifest has come. Each step stands on evidence: an answer of the carrier, or a
 * person's word where its answer was lost.
 */
@Schema(enumAsRef = true)
enum ManifestState {
    /** The carrier is being asked, or is about to be. */
    REQUESTED,
    /** The carrier took it. */
    CLOSED,
    /** The carrier may have taken it: the answer was lost. It is never sent again by itself. */
    UNKNOWN,
    /** The carrier does not take it, and says why. */
    REFUSED,
    /** Surely the carrier has no such manifest. */
    NOT_CLOSED;

    /** Whether one may follow the other; an answer may come to light late. */
    boolean mayBecome(ManifestState next) {
        return this == next
                || switch (this) {
                    case REQUESTED -> true;
                    case UNKNOWN -> next == CLOSED || next == REFUSED || next == NOT_CLOSED;
                    case NOT_CLOSED -> next == CLOSED;
                    case CLOSED, REFUSED -> false;
                };
    }

    /** Whether the carrier may have it. */
    boolean standing() {
        return this == REQUESTED || this == CLOSED || this == UNKNOWN;
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
    static ManifestState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
