package dev.comptoir.platform.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a long piece of work stands. */
public enum ProgressState {
    RUNNING,
    FINISHED,
    CANCELLED,
    FAILED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
