package dev.comptoir.simulators.zoom;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A meeting as Zoom stores and shows it; names in camel case here, in snake case on the wire. */
record ZoomMeeting(
        String uuid,
        long id,
        String hostId,
        String hostEmail,
        String topic,
        int type,
        String status,
        Instant startTime,
        int duration,
        String timezone,
        @Nullable String agenda,
        Instant createdAt,
        String startUrl,
        String joinUrl,
        @Nullable String password,
        @Nullable String encryptedPassword,
        Settings settings,
        String creationSource,
        boolean preSchedule,
        @JsonIgnore String accountId) {

    private static final Duration KEPT_AFTER_USE = Duration.ofDays(30);
    private static final int SHOWN_OF_AGENDA = 250;

    /** The rules that this Zoom keeps; the others are not asked for. */
    record Settings(
            boolean hostVideo,
            boolean participantVideo,
            boolean joinBeforeHost,
            boolean muteUponEntry,
            boolean usePmi,
            int approvalType,
            String autoRecording,
            boolean waitingRoom) {}

    /** As a list shows it. */
    record Listed(
            String uuid,
            long id,
            String hostId,
            String topic,
            int type,
            Instant startTime,
            int duration,
            String timezone,
            @Nullable String agenda,
            Instant createdAt,
            String joinUrl) {}

    boolean expired(Instant now) {
        return now.isAfter(startTime.plus(KEPT_AFTER_USE));
    }

    Listed listed() {
        return new Listed(
                uuid,
                id,
                hostId,
                topic,
                type,
                startTime,
                duration,
                timezone,
                cut(agenda),
                createdAt,
                joinUrl);
    }

    private static @Nullable String cut(@Nullable String agenda) {
        return agenda == null || agenda.length() <= SHOWN_OF_AGENDA
                ? agenda
                : agenda.substring(0, SHOWN_OF_AGENDA);
    }
}
