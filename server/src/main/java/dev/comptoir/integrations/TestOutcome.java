package dev.comptoir.integrations;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.integrations.test.Stage;
import dev.comptoir.integrations.test.StageStatus;
import java.util.List;
import java.util.Locale;

/** How a connection test ended. */
public enum TestOutcome {
    PASSED,
    WARNED,
    FAILED;

    static TestOutcome of(List<Stage> stages) {
        if (any(stages, StageStatus.FAILED)) {
            return FAILED;
        }
        return any(stages, StageStatus.WARNED) ? WARNED : PASSED;
    }

    private static boolean any(List<Stage> stages, StageStatus status) {
        return stages.stream().anyMatch(stage -> stage.status() == status);
    }

    /** The name in JSON: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
