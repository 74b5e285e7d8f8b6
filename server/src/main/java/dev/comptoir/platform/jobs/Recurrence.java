package dev.comptoir.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a {@link RecurringJob} comes back. */
public sealed interface Recurrence {

    /** That long after the end of the previous run; for the first time when the product starts. */
    record Every(Duration pause) implements Recurrence {}

    /** Once a day at that time on the clocks of the zone. */
    record Daily(LocalTime at, ZoneId zone) implements Recurrence {}
}
