package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.TrackingPace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps to what a carrier allows a connection: so many calls a day (UTC) and so much time between
 * two, counted in the database, so that all nodes keep to it together. What follows parcels by
 * itself spreads its calls over the day and leaves the last tenth to people who press a button.
 */
@Component
class PaceKeeper {

    private final JdbcClient sql;
    private final Clock clock;

    PaceKeeper(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether a call may be made, and if not, when to look again. */
    sealed interface Turn {

        /**
         * @param calls how many may be made
         */
        record Now(int calls) implements Turn {}

        record Later(Instant at) implements Turn {}
    }

    /** A call of somebody who waits for it. */
    @Transactional
    public Turn forPerson(UUID integration, TrackingPace pace) {
        var now = clock.instant();
        return take(integration, pace, 1, pace.callsPerDay(), now);
    }

    /**
     * Calls of the job: all that it is about to make where the carrier wants no time between them,
     * so that each need not be counted by itself, and else one.
     *
     * @param wanted how many it is about to make
     */
    @Transactional
    public Turn forJob(UUID integration, TrackingPace pace, int wanted) {
        var now = clock.instant();
        int allowed = allowedBy(now, pace.callsPerDay());
        int calls = pace.between().isZero() ? Math.min(wanted, allowed) : 1;
        var turn = take(integration, pace, calls, allowed, now);
        return calls > 1 && turn instanceof Turn.Later
                ? take(integration, pace, 1, allowed, now) // the last of the day
                : turn;
    }

    /** How many calls of a day the job may have made by now: a little ahead of the clock. */
    static int allowedBy(Instant now, int callsPerDay) {
        var day = now.atOffset(ZoneOffset.UTC);
        double passed = day.toLocalTime().toSecondOfDay() / (double) Duration.ofDays(1).toSeconds();
        int most = Math.max(1, callsPerDay - callsPerDay / 10);
        int ahead = 1 + callsPerDay / 20;
        return Math.min(
                most, (int) Math.min(Integer.MAX_VALUE - ahead, passed * callsPerDay) + ahead);
    }

    private Turn take(UUID integration, TrackingPace pace, int calls, int allowed, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int taken =
                sql.sql(
                                """
                                insert into shipping.tracking_pace as p (integration_id, store_id, day, calls, next_at)
                                values (:integration, :store, :today, :calls, :next)
                                    on conflict (integration_id) do update
                                   set calls = excluded.calls + case when p.day = excluded.day then p.calls else 0 end,
                                       day = excluded.day, next_at = excluded.next_at
                                 where p.next_at <= :now and (p.day <> excluded.day or p.calls + excluded.calls <= :allowed)
                                """)
                        .param("integration", integration)
                        .param("store", StoreScope.current().value())
                        .param("today", today)
                        .param("calls", calls)
                        .param("next", timestamp(now.plus(pace.between())))
                        .param("now", timestamp(now))
                        .param("allowed", allowed)
                        .update();
        return taken > 0 ? new Turn.Now(calls) : new Turn.Later(next(integration, now));
    }

    private Instant next(UUID integration, Instant now) {
        var next =
                sql.sql(
                                "select next_at from shipping.tracking_pace where integration_id = :integration")
                        .param("integration", integration)
                        .query((row, number) -> instant(row, "next_at"))
                        .single();
        return next.isAfter(now) ? next : now.plus(Duration.ofMinutes(5));
    }
}
