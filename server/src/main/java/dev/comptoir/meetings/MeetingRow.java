package dev.comptoir.meetings;

import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.KeptFault;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code meetings.meeting}.
 *
 * @param meeting what was asked for, or what the provider stored; its reference is the row's id
 * @param joinUrl sealed
 * @param passcode sealed
 * @param print tells whether a repeated request asks for the same
 * @param sentAt when the provider was last asked to make it
 */
@SuppressWarnings("ArrayRecordComponent") // sealed values are carried, never compared or changed
record MeetingRow(
        @Nullable UUID integration,
        String providerType,
        Environment environment,
        MeetingState state,
        NewMeeting meeting,
        Instant startsAt,
        @Nullable String providerId,
        byte @Nullable [] joinUrl,
        byte @Nullable [] passcode,
        @Nullable KeptFault fault,
        byte[] print,
        Instant sentAt,
        @Nullable Instant checkedAt,
        Instant createdAt) {

    UUID id() {
        return meeting.reference();
    }

    /** Whether the provider has to be asked what became of it. */
    boolean open() {
        return state == MeetingState.PENDING || state == MeetingState.UNSETTLED;
    }
}
