package dev.comptoir.integrations.test;

import dev.comptoir.integrations.health.ConnectionFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a test.
 *
 * @param offsetMillis from the begin of the test
 * @param facts what was found out
 * @param fault the provider's trouble or that of the way to it, which explains a failed stage
 * @param trouble names the texts {@code <key>.meaning} and {@code <key>.remedy} where they can tell
 *     more than those of the fault
 */
public record Stage(
        StageId id,
        StageStatus status,
        long offsetMillis,
        long durationMillis,
        List<Phrase> facts,
        @Nullable ConnectionFault fault,
        @Nullable Phrase trouble) {

    public Stage {
        facts = List.copyOf(facts);
    }

    static Stage notRun(StageId id, long offsetMillis) {
        return new Stage(id, StageStatus.NOT_RUN, offsetMillis, 0, List.of(), null, null);
    }
}
