package dev.comptoir.integrations.log;

import java.time.Instant;

/**
 * How many calls a connection made in an hour.
 *
 * @param start begin of the hour
 * @param failures how many of the calls failed
 */
public record HourOfCalls(Instant start, int calls, int failures) {}
