package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.HOST;
import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogRow;
import dev.comptoir.integrations.test.Stage;
import dev.comptoir.integrations.test.StageId;
import dev.comptoir.integrations.test.StageStatus;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.web.Correlation;
import dev.comptoir.simulators.kit.Fault;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class ConnectionTestsTest extends HubTest {

    @Autowired Connections connections;
    @Autowired ConnectionTests tests;
    @Autowired IntegrationViews views;
    @Autowired IntegrationLog log;

    @Test
    void goesThroughAllStages() {
        var test = test(connect(KEY));

        assertThat(test.outcome()).isEqualTo(TestOutcome.PASSED);
        assertThat(test.stages())
                .extracting(Stage::id, Stage::status)
                .containsExactly(
                        tuple(StageId.NAME_RESOLUTION, StageStatus.PASSED),
                        tuple(StageId.CONNECTION, StageStatus.PASSED),
                        tuple(StageId.TLS, StageStatus.SKIPPED),
                        tuple(StageId.SIGN_IN, StageStatus.PASSED),
                        tuple(StageId.CLOCK, StageStatus.PASSED),
                        tuple(StageId.ACCOUNT, StageStatus.PASSED),
                        tuple(StageId.CAPABILITIES, StageStatus.PASSED));
        assertThat(health(test.integration())).isEqualTo(HealthState.HEALTHY);
    }

    @Test
    void aWrongKeyIsAWrongKey() {
        var test = test(connect("wrong-key-000000000"));

        assertThat(failed(test).id()).isEqualTo(StageId.SIGN_IN);
        assertThat(test.fault().orElseThrow().kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(test.stages().getLast().status()).isEqualTo(StageStatus.NOT_RUN);
        assertThat(health(test.integration())).isEqualTo(HealthState.NEEDS_RECONNECT);
        var stage = inStore(() -> views.report(test, "sample")).stages().get(3);
        assertThat(stage.meaning()).isEqualTo("Sample does not accept the credentials.");
        assertThat(stage.remedy()).isEqualTo("Ask for a new key.");
        assertThat(Objects.requireNonNull(stage.provider()).code()).isEqualTo("bad-key");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("web page", Fault.html(200), FaultKind.PROTOCOL),
                Arguments.of("web page that says 401", Fault.html(401), null),
                Arguments.of("not found", Fault.html(404), null),
                Arguments.of(
                        "foreign service",
                        Fault.answer(200, "application/json", "{\"hello\":1}"),
                        FaultKind.PROTOCOL),
                Arguments.of("noise", Fault.garbledBody(), FaultKind.PROTOCOL),
                Arguments.of("not HTTP", Fault.notHttp(), null),
                Arguments.of("cut", Fault.cutBeforeHeaders(), FaultKind.UNAVAILABLE),
                Arguments.of("down", Fault.unavailable(), FaultKind.UNAVAILABLE),
                Arguments.of(
                        "elsewhere",
                        Fault.redirect(302, "https://example.com/"),
                        FaultKind.PROTOCOL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void whatIsNotTheProvidersWordIsNeverAWrongKeyNorASuccess(
            String name, Fault fault, @Nullable FaultKind kind) {
        var id = connect(KEY);
        simulators.faults().on(HOST, "/v1/token").play(fault);

        var test = test(id);

        assertThat(test.outcome()).isEqualTo(TestOutcome.FAILED);
        assertThat(failed(test).id()).isEqualTo(StageId.SIGN_IN);
        var found = test.fault().orElseThrow();
        assertThat(found.kind()).isNotEqualTo(FaultKind.AUTHENTICATION);
        if (kind != null) {
            assertThat(found.kind()).isEqualTo(kind);
        }
        assertThat(health(id)).isEqualTo(HealthState.FAILING);
    }

    @Test
    void aClosedAccountIsAboutPermissions() {
        var id = connect(KEY);
        simulators.faults().on(HOST, "/v1/account").play(Fault.errorInside200());

        var test = test(id);

        assertThat(failed(test).id()).isEqualTo(StageId.ACCOUNT);
        assertThat(test.fault().orElseThrow().kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(health(id)).isEqualTo(HealthState.FAILING);
    }

    @Test
    void aClockThatIsOffIsMentionedAndWhenSigningInFailsBlamed() {
        var id = connect(KEY);
        simulators
                .faults()
                .on(HOST, "/v1/token")
                .times(1)
                .play(Fault.clockSkew(Duration.ofMinutes(10)));
        assertThat(status(test(id), StageId.CLOCK)).isEqualTo(StageStatus.WARNED);
        assertThat(health(id)).isEqualTo(HealthState.DEGRADED);

        var wrong = connect("wrong-key-000000000");
        simulators
                .faults()
                .on(HOST, "/v1/token")
                .times(1)
                .play(Fault.clockSkew(Duration.ofMinutes(10)));
        assertThat(status(test(wrong), StageId.CLOCK)).isEqualTo(StageStatus.FAILED);
    }

    @Test
    void aTestReallySignsInEvenWhenThereIsAToken() {
        var id = connect(KEY);
        test(id);
        int before = sample().issued();

        test(id);

        assertThat(sample().issued()).isEqualTo(before + 1);
    }

    @Test
    void theTestsOwnExchangesAreLoggedUnderItsCorrelationAndWithoutSecrets() {
        var test = test(connect(KEY));

        var filter =
                new LogFilter(null, null, null, null, null, test.correlationId(), null, null, null);
        var entries = inStore(() -> log.list(filter, PageRequest.first(50))).items();
        assertThat(entries)
                .extracting(LogRow::operation)
                .contains("test.token", "test.account", "test.requested");
        var everything =
                entries.stream()
                        .map(entry -> inStore(() -> log.find(entry.id())).orElseThrow().toString())
                        .toList();
        assertThat(everything).noneMatch(text -> text.contains(KEY) || text.contains("abcdefgh"));
        assertThat(everything).anyMatch(text -> text.contains("•••"));
    }

    @Test
    void aProviderThatHangsRunsIntoTheDeadlineNotIntoEternity() {
        var id = connect(KEY);
        simulators.faults().on(HOST, "/v1/token").delayed(Duration.ofSeconds(30));

        var test = test(id);

        assertThat(test.durationMillis()).isLessThan(16_000);
        assertThat(test.fault().orElseThrow().kind()).isEqualTo(FaultKind.TIMEOUT);
        assertThat(test.stages()).hasSize(StageId.values().length);
    }

    private UUID connect(String key) {
        return inStore(() -> connections.create(sampleConnection("Key " + Ids.next(), key))).id();
    }

    private TestRecord test(UUID id) {
        return inStore(() ->
                Correlation.call(Ids.next().toString(), () -> tests.test(id, Trigger.REQUESTED)));
    }

    private HealthState health(UUID id) {
        return inStore(() -> connections.require(id)).health().state();
    }

    private static Stage failed(TestRecord test) {
        return test.stages().stream()
                .filter(stage -> stage.status() == StageStatus.FAILED)
                .findFirst()
                .orElseThrow();
    }

    private static StageStatus status(TestRecord test, StageId id) {
        return test.stages().stream()
                .filter(stage -> stage.id() == id)
                .findFirst()
                .orElseThrow()
                .status();
    }
}
