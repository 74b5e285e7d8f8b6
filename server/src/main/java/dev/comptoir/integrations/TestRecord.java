package dev.comptoir.integrations;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.test.Stage;
import dev.comptoir.platform.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A connection test, as it is kept: codes and parameters, no sentences. */
record TestRecord(
        UUID id,
        UUID integration,
        Trigger trigger,
        ActorRef actor,
        Instant startedAt,
        int durationMillis,
        TestOutcome outcome,
        Environment environment,
        String host,
        String correlationId,
        List<Stage> stages) {

    /** What stopped the test. */
    Optional<ConnectionFault> fault() {
        return stages.stream().flatMap(stage -> Stream.ofNullable(stage.fault())).findFirst();
    }
}
