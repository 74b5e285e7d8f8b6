package dev.comptoir.platform.jobs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Drops what the scheduler logs because the database is away; {@link WatchedDataSource} says it
 * once. Every other failure of the scheduler stays in the log.
 */
final class OutageFilter extends TurboFilter {

    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    /** Of SQLSTATE: connection exceptions, and a server that shuts down, crashed or starts. */
    private static final String AWAY = "08...|57P0[123]";

    void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.addTurboFilter(this);
        }
    }

    void remove() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        return thrown != null && logger.getName().startsWith(SCHEDULER) && saysAway(thrown)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean saysAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches(AWAY))) {
                return true;
            }
        }
        return false;
    }
}
