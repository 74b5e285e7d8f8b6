package dev.comptoir.meetings;

import static dev.comptoir.meetings.spi.MeetingState.FAILED;
import static dev.comptoir.meetings.spi.MeetingState.GONE;
import static dev.comptoir.meetings.spi.MeetingState.SCHEDULED;
import static dev.comptoir.meetings.spi.MeetingState.UNSETTLED;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.events.StoreEvent;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what becomes of meetings: each step one short transaction, together with its event and
 * with the job that settles the step if nobody else does.
 */
@Component
final class MeetingLedger {

    static final String JOIN_URL = "meeting join url";
    static final String PASSCODE = "meeting passcode";

    private final MeetingRows rows;
    private final Vault vault;
    private final Events events;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingLedger(
            MeetingRows rows,
            Vault vault,
            Events events,
            Jobs jobs,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Writes an intent, or finds the one that was written under the same key.
     *
     * @return the given row when it is new, another one otherwise
     */
    MeetingRow begin(MeetingRow intent, byte @Nullable [] key) {
        return inTransaction(() -> {
            if (rows.insert(intent, key, Actor.current().id())) {
                settleLater(intent);
                return intent;
            }
            return rows.findByKey(Objects.requireNonNull(key)).orElseThrow();
        });
    }

    /**
     * Opens a failed intent again, for the order as it is now.
     *
     * @return empty when somebody else has just done so
     */
    Optional<MeetingRow> retry(MeetingRow intent) {
        return inTransaction(() -> {
            var opened = rows.update(intent, FAILED);
            if (opened) {
                settleLater(intent);
            }
            return opened ? Optional.of(intent) : Optional.empty();
        });
    }

    /**
     * The provider has it. What it stored counts from now on, also where somebody has meanwhile
     * given the intent up: a meeting that is there is not to be forgotten.
     */
    MeetingRow scheduled(MeetingRow row, ProviderMeeting made) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var scheduled = new Change(row).at(now).to(SCHEDULED, made, sealed(row, made));
        var event = new MeetingScheduled(StoreScope.current(), row.id());
        var written = write(row, scheduled, event);
        return written.open() || written.state() == FAILED
                ? write(written, scheduled, event)
                : written;
    }

    /** Another look at the provider found it as it is. */
    MeetingRow confirmed(MeetingRow row, ProviderMeeting found) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return write(row, new Change(row).at(now).to(SCHEDULED, found, sealed(row, found)), null);
    }

    MeetingRow unsettled(MeetingRow row, KeptFault fault) {
        return write(row, new Change(row).to(UNSETTLED, fault), null);
    }

    MeetingRow failed(MeetingRow row, KeptFault fault) {
        var event = new MeetingFailed(StoreScope.current(), row.id());
        return write(row, new Change(row).to(FAILED, fault), event);
    }

    MeetingRow gone(MeetingRow row) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = new MeetingGone(StoreScope.current(), row.id());
        return write(row, new Change(row).at(now).to(GONE, (KeptFault) null), event);
    }

    Page<MeetingRow> list(@Nullable MeetingState state, PageRequest page) {
        return inTransaction(() -> rows.list(state, page));
    }

    Optional<MeetingRow> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    /** Looks again after a while whether an intent was settled. */
    void settleLater(MeetingRow intent) {
        MeetingRecovery.schedule(jobs, intent, MeetingRecovery.Look.FIRST);
    }

    Secret open(MeetingRow row, String field, byte[] sealed) {
        return vault.open(place(row, field), sealed);
    }

    /**
     * Writes a change unless somebody else was faster, whose word then stands.
     *
     * @param event what it tells others; null for nothing new
     */
    private MeetingRow write(MeetingRow before, MeetingRow after, @Nullable StoreEvent event) {
        return inTransaction(() -> {
            if (!rows.update(after, before.state())) {
                return rows.find(before.id()).orElseThrow();
            }
            if (event != null) {
                events.publish(event);
            }
            if (before.state() != SCHEDULED && after.state() == SCHEDULED) {
                var target = new AuditTarget("meeting", after.id(), null);
                audit.record("meeting.scheduled", target, List.of());
            }
            return after;
        });
    }

    private Sealed sealed(MeetingRow row, ProviderMeeting made) {
        var passcode = made.passcode();
        return new Sealed(
                vault.seal(place(row, JOIN_URL), made.joinUrl()),
                passcode == null ? null : vault.seal(place(row, PASSCODE), passcode));
    }

    private static SecretPlace place(MeetingRow row, String field) {
        StoreId store = StoreScope.current();
        return new SecretPlace(store, row.id(), field);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.<T>execute(status -> work.get());
    }

    /** What lets people in, encrypted. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared or changed
    private record Sealed(byte[] joinUrl, byte @Nullable [] passcode) {}

    /** A row as it is to be. */
    private record Change(MeetingRow row, @Nullable Instant checkedAt) {

        Change(MeetingRow row) {
            this(row, row.checkedAt());
        }

        Change at(Instant checked) {
            return new Change(row, checked);
        }

        MeetingRow to(MeetingState state, @Nullable KeptFault fault) {
            return new MeetingRow(
                    row.integration(),
                    row.providerType(),
                    row.environment(),
                    state,
                    row.meeting(),
                    row.startsAt(),
                    row.providerId(),
                    null,
                    null,
                    fault,
                    row.print(),
                    row.sentAt(),
                    checkedAt,
                    row.createdAt());
        }

        MeetingRow to(MeetingState state, ProviderMeeting made, Sealed secrets) {
            return new MeetingRow(
                    row.integration(),
                    row.providerType(),
                    row.environment(),
                    state,
                    asStored(made),
                    startsAt(made),
                    made.id(),
                    secrets.joinUrl(),
                    secrets.passcode(),
                    null,
                    row.print(),
                    row.sentAt(),
                    checkedAt,
                    row.createdAt());
        }

        private Instant startsAt(ProviderMeeting made) {
            return Objects.requireNonNullElse(made.startsAt(), row.startsAt());
        }

        private NewMeeting asStored(ProviderMeeting made) {
            var asked = row.meeting();
            var starts = startsAt(made);
            var moved = !starts.equals(row.startsAt());
            var minutes = made.minutes();
            boolean told = minutes != null && minutes > 0 && minutes <= NewMeeting.MINUTES;
            return new NewMeeting(
                    asked.reference(),
                    made.topic().isBlank() ? asked.topic() : made.topic(),
                    made.agenda(),
                    moved ? LocalDateTime.ofInstant(starts, asked.zone()) : asked.start(),
                    asked.zone(),
                    told && minutes != null ? minutes : asked.minutes(),
                    made.rules());
        }
    }
}
