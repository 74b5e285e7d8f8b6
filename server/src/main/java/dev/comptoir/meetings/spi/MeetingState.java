package dev.comptoir.meetings.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a meeting has come. */
public enum MeetingState {
    /** The intent is written, and the provider is being asked; or we stopped while asking. */
    PENDING,
    /** The provider was asked, and whether it made the meeting is not known yet. */
    UNSETTLED,
    SCHEDULED,
    /** It surely was not made. */
    FAILED,
    /** It was made, and is not at the provider any more. */
    GONE;

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    public static MeetingState of(String id) {
        for (var state : values()) {
            if (state.id().equals(id)) {
                return state;
            }
        }
        throw new IllegalArgumentException("there is no state '%s'".formatted(id));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
