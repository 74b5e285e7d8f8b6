package dev.comptoir.meetings.spi;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.web.FaultWords;
import dev.comptoir.platform.web.ViewerLocale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a meeting is not scheduled, in the viewer's language.
 *
 * @param code the provider's own code
 * @param message the provider's own words, or ours where it gave none
 * @param meaning what that means
 * @param remedy what to do about it
 */
@Schema(name = "MeetingProblem")
public record MeetingTrouble(
        FaultKind kind,
        @Nullable String code,
        String message,
        String meaning,
        @Nullable String remedy,
        Instant at) {

    /**
     * @return null where nothing is the matter
     */
    public static @Nullable MeetingTrouble of(Meeting meeting, FaultWords words) {
        var fault = meeting.fault();
        if (fault == null) {
            return null;
        }
        var language = ViewerLocale.current();
        var thrown = fault.asThrown();
        return new MeetingTrouble(
                fault.kind(),
                fault.code(),
                fault.message(),
                words.meaning(meeting.providerType(), thrown, language),
                words.remedy(meeting.providerType(), thrown, language).orElse(null),
                fault.at());
    }
}
