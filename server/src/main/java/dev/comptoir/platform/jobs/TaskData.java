package dev.comptoir.platform.jobs;

import dev.comptoir.platform.StoreId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task row holds, as JSON.
 *
 * @param store whose work it is; the row's policy compares it with the store bound by whoever
 *     writes the row
 * @param correlationId ties the work's log lines to the request that caused it
 */
record TaskData(@Nullable StoreId store, String correlationId, Map<String, String> data) {}
