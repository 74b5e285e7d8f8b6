package dev.comptoir.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a start that failed because the database, which itself runs, has no room left. */
final class DiskFullFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String DISK_FULL = "53100";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!DISK_FULL.equals(cause.getSQLState())) {
            return null;
        }
        return new FailureAnalysis(
                "The disk of the database is full: %s.".formatted(cause.getMessage()),
                "Make room on it and start again; what was saved is kept.",
                cause);
    }
}
