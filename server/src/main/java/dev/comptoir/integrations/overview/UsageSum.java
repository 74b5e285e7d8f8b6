package dev.comptoir.integrations.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls of several days, and perhaps connections, together.
 *
 * @param failureRate failures per call, 0 to 1; absent without calls, as all times are
 * @param meanMillis over all calls
 * @param worstP95Millis the highest 95th percentile of a connection's day
 */
record UsageSum(
        long calls,
        long failures,
        @Nullable Double failureRate,
        @Nullable Integer meanMillis,
        @Nullable Integer worstP95Millis) {

    static UsageSum read(ResultSet row) throws SQLException {
        long calls = row.getLong("calls");
        long failures = row.getLong("failures");
        return calls == 0
                ? new UsageSum(0, 0, null, null, null)
                : new UsageSum(
                        calls,
                        failures,
                        (double) failures / calls,
                        Math.toIntExact(row.getLong("total_millis") / calls),
                        row.getInt("worst_p95"));
    }
}
