package dev.comptoir.meetings.spi;

import org.jspecify.annotations.Nullable;

/**
 * How people come in; where nothing is said, the host's own settings at the provider decide.
 *
 * @param waitingRoom whether the host lets people in one by one
 * @param joinBeforeHost whether people may come in while the host is away
 * @param muteOnEntry whether microphones are off at first
 */
public record MeetingRules(
        @Nullable Boolean waitingRoom,
        @Nullable Boolean joinBeforeHost,
        @Nullable Boolean muteOnEntry) {}
