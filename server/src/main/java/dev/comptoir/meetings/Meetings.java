package dev.comptoir.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.meetings.spi.Meeting;
import dev.comptoir.meetings.spi.MeetingDesk;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ScheduleOrder;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.web.Problems;
import dev.comptoir.platform.web.RequestProblem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use case: intent first, then the provider, then the outcome. */
@Service
final class Meetings implements MeetingDesk {

    /** For so long a request whose answer was given up may still be at work at the provider. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(60);

    private final Integrations integrations;
    private final MeetingLedger ledger;
    private final MeetingSettlement settlement;
    private final Clock clock;

    Meetings(
            Integrations integrations,
            MeetingLedger ledger,
            MeetingSettlement settlement,
            Clock clock) {
        this.integrations = integrations;
        this.ledger = ledger;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public Meeting schedule(ScheduleOrder order) {
        MeetingCheck.require(order, clock);
        var intent = intent(order, Ids.next(), now());
        var row = ledger.begin(intent, key(order.key()));
        return show(row == intent ? settlement.send(intent) : again(row, order));
    }

    @Override
    public Meeting meeting(String providerType, UUID id, boolean refresh) {
        var row =
                ledger.find(id)
                        .filter(found -> found.providerType().equals(providerType))
                        .orElseThrow(() -> new Problem(MeetingsProblem.UNKNOWN_MEETING));
        return show(refresh ? refreshed(row) : row);
    }

    /** Last ordered first, without what lets people in. */
    Page<Meeting> list(@Nullable MeetingState state, PageRequest page) {
        return ledger.list(state, page).map(row -> show(row, null, null));
    }

    private MeetingRow refreshed(MeetingRow row) {
        return switch (row.state()) {
            case SCHEDULED -> settlement.refresh(row);
            case PENDING, UNSETTLED -> settlement.look(row, false);
            case FAILED, GONE -> row;
        };
    }

    /** The same request once more: its answer was lost, or it failed and is sent again. */
    private MeetingRow again(MeetingRow row, ScheduleOrder order) {
        if (row.state() != MeetingState.FAILED
                && !MessageDigest.isEqual(row.print(), print(order))) {
            throw new Problem(RequestProblem.KEY_REUSED);
        }
        return switch (row.state()) {
            case SCHEDULED, GONE -> row;
            case FAILED -> resend(row, order);
            case PENDING, UNSETTLED -> {
                requireAtRest(row);
                var settled = settlement.look(row, true);
                yield settled.state() == MeetingState.FAILED ? resend(settled, order) : settled;
            }
        };
    }

    private MeetingRow resend(MeetingRow failed, ScheduleOrder order) {
        return ledger.retry(intent(order, failed.id(), failed.createdAt()))
                .map(settlement::send)
                .orElseThrow(() -> unsettled(IN_FLIGHT));
    }

    private void requireAtRest(MeetingRow row) {
        var rest = Duration.between(clock.instant(), row.sentAt().plus(IN_FLIGHT));
        if (rest.isPositive()) {
            throw unsettled(rest);
        }
    }

    private static Problem unsettled(Duration wait) {
        var seconds = Math.max(1, wait.toSeconds() + 1);
        return new Problem(MeetingsProblem.UNSETTLED, Map.of(Problems.RETRY_AFTER, seconds));
    }

    private MeetingRow intent(ScheduleOrder order, UUID id, Instant createdAt) {
        var connection = connection(order);
        var meeting =
                new NewMeeting(
                        id,
                        order.topic().strip(),
                        order.agenda() == null || order.agenda().isBlank() ? null : order.agenda(),
                        order.start().truncatedTo(ChronoUnit.SECONDS),
                        ZoneId.of(order.zone()),
                        order.minutes(),
                        order.rules());
        return new MeetingRow(
                connection.id(),
                order.providerType(),
                connection.environment(),
                MeetingState.PENDING,
                meeting,
                meeting.startsAt(),
                null,
                null,
                null,
                null,
                print(order),
                now(),
                null,
                createdAt);
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ConnectionRef connection(ScheduleOrder order) {
        var wanted = order.integrationId();
        var active =
                integrations.activeWith(Scheduling.class).stream()
                        .filter(connection -> connection.type().equals(order.providerType()))
                        .toList();
        if (wanted == null) {
            return active.stream().findFirst().orElseThrow(() -> none(order));
        }
        return active.stream()
                .filter(connection -> connection.id().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(RequestProblem.INVALID)
                                .withFields(
                                        List.of(
                                                new FieldProblem(
                                                        "integrationId", "no-connection"))));
    }

    private static Problem none(ScheduleOrder order) {
        return new Problem(MeetingsProblem.NO_CONNECTION, Map.of("provider", order.providerType()));
    }

    private Meeting show(MeetingRow row) {
        return show(
                row,
                opened(row, MeetingLedger.JOIN_URL, row.joinUrl()),
                opened(row, MeetingLedger.PASSCODE, row.passcode()));
    }

    private static Meeting show(
            MeetingRow row, @Nullable Secret joinUrl, @Nullable Secret passcode) {
        var meeting = row.meeting();
        return new Meeting(
                row.id(),
                row.integration(),
                row.providerType(),
                row.environment(),
                row.state(),
                meeting.topic(),
                meeting.agenda(),
                meeting.start(),
                meeting.zone(),
                row.startsAt(),
                meeting.minutes(),
                meeting.rules(),
                row.providerId(),
                joinUrl,
                passcode,
                row.fault(),
                row.checkedAt(),
                row.createdAt());
    }

    private @Nullable Secret opened(MeetingRow row, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : ledger.open(row, field, sealed);
    }

    /** The same key of two callers is two keys. */
    private static byte @Nullable [] key(@Nullable String key) {
        if (key == null) {
            return null;
        }
        var actor = Actor.current();
        return digest("%s %s %s".formatted(actor.kind().id(), actor.id(), key));
    }

    private static byte[] print(ScheduleOrder order) {
        return digest(order.toString());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
