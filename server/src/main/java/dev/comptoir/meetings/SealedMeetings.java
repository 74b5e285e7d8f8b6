package dev.comptoir.meetings;

import dev.comptoir.platform.secrets.SealedTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What {@code meetings.meeting} keeps sealed, for the rotation of keys. */
@Component
final class SealedMeetings extends SealedTable {

    SealedMeetings() {
        super(
                "meetings.meeting",
                "id",
                Map.of("join_url", MeetingLedger.JOIN_URL, "passcode", MeetingLedger.PASSCODE));
    }
}
