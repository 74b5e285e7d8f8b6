package dev.comptoir.meetings.spi;

import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the provider has it. The host's own link is no part of it: whoever holds that is the
 * host, so it is asked for when it is needed and never kept.
 *
 * @param id how the provider names the meeting
 * @param agenda without what the connector added
 * @param startsAt null when it has no fixed time any more
 * @param minutes how long; null when the provider does not say
 * @param joinUrl lets its bearer in
 * @param passcode what people type who have no link; null when there is none
 */
public record ProviderMeeting(
        String id,
        String topic,
        @Nullable String agenda,
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        Secret joinUrl,
        @Nullable Secret passcode,
        MeetingRules rules) {}
