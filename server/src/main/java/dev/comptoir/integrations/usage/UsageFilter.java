package dev.comptoir.integrations.usage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which usage is asked for; what is null does not restrict.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record UsageFilter(@Nullable UUID integration, @Nullable LocalDate from, @Nullable LocalDate to) {}
