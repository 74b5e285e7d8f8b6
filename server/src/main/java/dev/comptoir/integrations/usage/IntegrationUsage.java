package dev.comptoir.integrations.usage;

import dev.comptoir.platform.Environment;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What a connection was used for on a day. Every attempt to call the provider counts, repetitions
 * of ours included.
 *
 * @param day in UTC; the running day is as of a few minutes ago
 * @param failures how many of the calls failed
 * @param faults how many failures there were of each fault kind, such as {@code rate_limited}
 * @param meanMillis from request to answer, like the three after it
 * @param medianMillis half of the calls were as fast or faster
 */
record IntegrationUsage(
        UUID integrationId,
        String type,
        Environment environment,
        LocalDate day,
        int calls,
        int failures,
        Map<String, Integer> faults,
        int meanMillis,
        int medianMillis,
        int p95Millis,
        int p99Millis) {}
