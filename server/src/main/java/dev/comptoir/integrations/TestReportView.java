package dev.comptoir.integrations;

import dev.comptoir.access.ActorView;
import dev.comptoir.integrations.test.StageId;
import dev.comptoir.integrations.test.StageStatus;
import dev.comptoir.platform.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a connection test found, stage by stage.
 *
 * @param actor who or what started it
 * @param host the provider's host that was called
 * @param correlationId finds the test's exchanges in the log
 */
@Schema(name = "TestReport")
record TestReportView(
        UUID id,
        UUID integrationId,
        Trigger trigger,
        ActorView actor,
        Instant startedAt,
        int durationMillis,
        TestOutcome outcome,
        Environment environment,
        String host,
        String correlationId,
        List<StageView> stages) {

    /**
     * @param offsetMillis from the begin of the test
     * @param provider what the provider said
     * @param meaning what that means, if the stage did not pass
     * @param remedy what to do about it
     */
    @Schema(name = "TestStage")
    record StageView(
            StageId id,
            String title,
            StageStatus status,
            long offsetMillis,
            long durationMillis,
            List<String> facts,
            @Nullable ProviderWords provider,
            @Nullable String meaning,
            @Nullable String remedy) {}

    @Schema(name = "ProviderWords")
    record ProviderWords(
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId) {}
}
