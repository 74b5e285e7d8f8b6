package dev.comptoir.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where an import stands. */
@Schema(name = "ImportStatus", enumAsRef = true)
public enum ImportStatus {
    /** The file was read; nothing happens until somebody starts it. */
    READY,
    RUNNING,
    /** All records were dealt with, the rejected ones too. */
    DONE,
    /** Stopped by somebody; what was stored stays, and it can be gone on with. */
    CANCELLED,
    /** Stopped by trouble; what was stored stays, and it can be gone on with. */
    FAILED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no status of that name
     */
    @JsonCreator
    public static ImportStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
