package dev.comptoir.simulators.zoom;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The meetings that were made, and those that have not expired. */
final class ZoomMeetings {

    private static final long FIRST_ID = 81_234_567_000L;

    private final Map<Long, ZoomMeeting> meetings = new LinkedHashMap<>();
    private long sequence;

    synchronized ZoomMeeting make(
            ZoomAccount account, ZoomUser host, ZoomOrder order, Instant now) {
        var id = FIRST_ID + ++sequence;
        var text = Long.toString(id);
        var password = password(order, id);
        var encrypted = password == null ? null : token("pwd" + id);
        var link = "https://us05web.zoom.us/j/" + text;
        var meeting =
                new ZoomMeeting(
                        Base64.getEncoder().encodeToString(bytes(id)),
                        id,
                        host.id(),
                        host.email(),
                        Objects.requireNonNullElse(order.topic(), "Zoom Meeting"),
                        Objects.requireNonNullElse(order.type(), 2),
                        "waiting",
                        order.start(host.timezone(), now).truncatedTo(ChronoUnit.SECONDS),
                        Objects.requireNonNullElse(order.duration(), 60),
                        Objects.requireNonNullElse(order.timezone(), host.timezone()),
                        order.agenda(),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        "https://us05web.zoom.us/s/" + text + "?zak=" + token("zak" + id),
                        encrypted == null ? link : link + "?pwd=" + encrypted + ".1",
                        password,
                        encrypted,
                        rules(account, order.settings()),
                        "open_api",
                        false,
                        account.accountId());
        meetings.put(id, meeting);
        return meeting;
    }

    synchronized Optional<ZoomMeeting> find(ZoomAccount account, long id, Instant now) {
        return Optional.ofNullable(meetings.get(id))
                .filter(meeting -> meeting.accountId().equals(account.accountId()))
                .filter(meeting -> !meeting.expired(now));
    }

    /** Oldest first. */
    synchronized List<ZoomMeeting> of(ZoomUser host, Predicate<ZoomMeeting> wanted) {
        return meetings.values().stream()
                .filter(meeting -> meeting.hostId().equals(host.id()))
                .filter(wanted)
                .toList();
    }

    synchronized void delete(long id) {
        meetings.remove(id);
    }

    synchronized void forget() {
        meetings.clear();
        sequence = 0;
    }

    /** The account's policy goes before the request, and a waiting room before an open door. */
    private static ZoomMeeting.Settings rules(
            ZoomAccount account, ZoomOrder.@Nullable Rules asked) {
        var waitingRoom =
                account.waitingRoomForced()
                        || (asked != null && Boolean.TRUE.equals(asked.waitingRoom()));
        return new ZoomMeeting.Settings(
                false,
                false,
                !waitingRoom && asked != null && Boolean.TRUE.equals(asked.joinBeforeHost()),
                asked != null && Boolean.TRUE.equals(asked.muteUponEntry()),
                false,
                2,
                "none",
                waitingRoom);
    }

    private static @Nullable String password(ZoomOrder order, long id) {
        if (order.password() != null) {
            return order.password();
        }
        return Boolean.FALSE.equals(order.defaultPassword())
                ? null
                : token("pass" + id).substring(0, 8);
    }

    /** Opaque, and the same in every run. */
    private static String token(String seed) {
        var name = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(name.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 30);
    }

    private static byte[] bytes(long id) {
        return ("meeting" + id).substring(2).getBytes(StandardCharsets.UTF_8);
    }
}
