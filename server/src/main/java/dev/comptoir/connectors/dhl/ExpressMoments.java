package dev.comptoir.connectors.dhl;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When parcels are handed over, in DHL's form {@code 2026-01-15T17:00:00 GMT+01:00}. It must not be
 * in the past, nor be the present moment, nor be more than ten days ahead (MyDHL API 3.1.1, {@code
 * plannedShippingDateAndTime}).
 */
record ExpressMoments(ZoneId zone, Clock clock) {

    static final int DAYS_AHEAD = 10;

    private static final LocalTime USUAL = LocalTime.of(17, 0);
    private static final Duration LEAD = Duration.ofMinutes(15);
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss 'GMT'xxx", Locale.ROOT);

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** At the usual hour of the day, or a little later than now when that is past. */
    String of(@Nullable LocalDate day) {
        var usual = (day == null ? today() : day).atTime(USUAL).atZone(zone);
        var soonest =
                ZonedDateTime.ofInstant(clock.instant().plus(LEAD), zone)
                        .truncatedTo(ChronoUnit.MINUTES);
        return FORM.format(usual.isBefore(soonest) ? soonest : usual);
    }

    String of(LocalDate day, LocalTime hour) {
        return FORM.format(day.atTime(hour).atZone(zone));
    }

    /** Whether DHL plans for this day. */
    boolean plannable(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusDays(DAYS_AHEAD));
    }
}
