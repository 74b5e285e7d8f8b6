package dev.comptoir.connectors.zoom;

import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between our meetings and Zoom's. */
final class ZoomMapping {

    private static final int SCHEDULED = 2;

    /** Zoom cuts agendas at 250 characters where it lists meetings. */
    private static final int CUT_AT = 250;

    private static final Pattern MARKER = Pattern.compile("\\s*\\[Comptoir [0-9a-f-]{36}]\\s*$");

    private ZoomMapping() {}

    /**
     * Sends the instant, so that Zoom's zone rules cannot move it, and the zone for people to read
     * it in.
     */
    static ZoomWire.NewMeeting create(NewMeeting meeting) {
        var rules = meeting.rules();
        return new ZoomWire.NewMeeting(
                meeting.topic(),
                SCHEDULED,
                meeting.startsAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                meeting.minutes(),
                ZoomZones.nameOf(meeting.zone()),
                marked(meeting),
                new ZoomWire.Rules(
                        rules.waitingRoom(), rules.joinBeforeHost(), rules.muteOnEntry(), false));
    }

    /**
     * The agenda with our reference at its end: the one field that Zoom keeps, lists, and needs no
     * administrator to set up.
     */
    private static String marked(NewMeeting meeting) {
        var marker = marker(meeting.reference());
        var agenda = meeting.agenda();
        return agenda == null ? marker : agenda + "\n\n" + marker;
    }

    static String marker(UUID reference) {
        return "[Comptoir %s]".formatted(reference);
    }

    /** Whether a listed meeting may be the one, as far as the list shows. */
    static Resemblance resemblance(ZoomWire.Meeting listed, NewMeeting meeting) {
        var agenda = listed.agenda();
        if (agenda == null) {
            return Resemblance.NONE;
        }
        if (agenda.contains(marker(meeting.reference()))) {
            return Resemblance.SAME;
        }
        var perhapsCut = agenda.length() >= CUT_AT - marker(meeting.reference()).length();
        return perhapsCut && meeting.topic().equals(listed.topic())
                ? Resemblance.PERHAPS
                : Resemblance.NONE;
    }

    /** What a list tells of a meeting. */
    enum Resemblance {
        SAME,
        /** Its agenda may have been cut before our reference. */
        PERHAPS,
        NONE
    }

    /**
     * @throws ProviderFault when the answer lacks what every meeting has
     */
    static ProviderMeeting read(ZoomWire.Meeting meeting) {
        var id = meeting.id();
        var joinUrl = meeting.joinUrl();
        if (id == null || joinUrl == null || joinUrl.isBlank()) {
            throw foreign("The answer holds no meeting.");
        }
        var passcode = meeting.password();
        var agenda =
                meeting.agenda() == null ? "" : MARKER.matcher(meeting.agenda()).replaceAll("");
        return new ProviderMeeting(
                Long.toString(id),
                meeting.topic() == null ? "" : meeting.topic(),
                agenda.isEmpty() ? null : agenda,
                start(meeting.startTime()),
                meeting.duration(),
                Secret.of(joinUrl),
                passcode == null || passcode.isEmpty() ? null : Secret.of(passcode),
                rules(meeting.settings()));
    }

    private static MeetingRules rules(ZoomWire.@Nullable Rules settings) {
        return settings == null
                ? new MeetingRules(null, null, null)
                : new MeetingRules(
                        settings.waitingRoom(),
                        settings.joinBeforeHost(),
                        settings.muteUponEntry());
    }

    private static @Nullable Instant start(@Nullable String time) {
        if (time == null || time.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw foreign("The answer's start time cannot be read.").causedBy(e);
        }
    }

    static ProviderFault foreign(String words) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, words);
    }
}
