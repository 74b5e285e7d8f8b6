package dev.comptoir.integrations.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.integrations.health.HealthEvent.CallFailed;
import dev.comptoir.integrations.health.HealthEvent.CallSucceeded;
import dev.comptoir.integrations.health.HealthEvent.Reconnected;
import dev.comptoir.integrations.health.HealthEvent.TestFailed;
import dev.comptoir.integrations.health.HealthEvent.TestPassed;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private Instant now = START;

    @Test
    void startsUntested() {
        assertThat(Health.untested(START).state()).isEqualTo(HealthState.NEVER_TESTED);
    }

    @Test
    void aTestDecides() {
        assertThat(after(passed()).state()).isEqualTo(HealthState.HEALTHY);
        assertThat(after(new TestPassed(now, true)).state()).isEqualTo(HealthState.DEGRADED);
        assertThat(after(new TestFailed(fault(FaultKind.AUTHENTICATION))).state())
                .isEqualTo(HealthState.NEEDS_RECONNECT);
        assertThat(after(new TestFailed(fault(FaultKind.PERMISSION))).state())
                .isEqualTo(HealthState.FAILING);
    }

    @ParameterizedTest
    @EnumSource(value = FaultKind.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTHENTICATION")
    void onlyRefusedCredentialsAskForNewOnes(FaultKind kind) {
        assertThat(after(new TestFailed(fault(kind))).state()).isEqualTo(HealthState.FAILING);
    }

    @Test
    void refusedCredentialsInACallAskForNewOnesAtOnce() {
        var health = after(passed(), failed(FaultKind.AUTHENTICATION));

        assertThat(health.state()).isEqualTo(HealthState.NEEDS_RECONNECT);
        assertThat(health.fault()).isNotNull();
    }

    @Test
    void aHiccupDegradesAndFiveInARowFail() {
        var health = after(passed(), failed(FaultKind.TIMEOUT));
        assertThat(health.state()).isEqualTo(HealthState.DEGRADED);
        var since = health.since();

        for (int failure = 2; failure < Health.FAILING_AFTER; failure++) {
            health = health.after(failed(FaultKind.UNAVAILABLE));
            assertThat(health.state()).isEqualTo(HealthState.DEGRADED);
            assertThat(health.since()).isEqualTo(since);
        }
        assertThat(health.after(failed(FaultKind.UNAVAILABLE)).state())
                .isEqualTo(HealthState.FAILING);
    }

    @Test
    void aSuccessInBetweenStartsTheCountAnew() {
        var health =
                after(passed(), failed(FaultKind.TIMEOUT), failed(FaultKind.TIMEOUT), succeeded());

        assertThat(health.state()).isEqualTo(HealthState.HEALTHY);
        assertThat(health.failures()).isZero();
        assertThat(health.fault()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"INVALID_REQUEST", "NOT_FOUND", "CONFLICT"})
    void whatWasAskedSaysNothingAboutTheConnection(FaultKind kind) {
        var health = after(passed());

        assertThat(health.after(failed(kind))).isEqualTo(health);
    }

    @Test
    void beingAskedForPatienceIsMentionedOnlyWhenItGoesOn() {
        var health =
                after(passed(), failed(FaultKind.RATE_LIMITED), failed(FaultKind.RATE_LIMITED));
        assertThat(health.state()).isEqualTo(HealthState.HEALTHY);

        assertThat(health.after(failed(FaultKind.RATE_LIMITED)).state())
                .isEqualTo(HealthState.DEGRADED);
    }

    @Test
    void aFailedCallNeverMakesThePictureBetter() {
        var health = after(passed(), failed(FaultKind.AUTHENTICATION), failed(FaultKind.TIMEOUT));

        assertThat(health.state()).isEqualTo(HealthState.NEEDS_RECONNECT);
    }

    @Test
    void whatATestWarnedAboutOutlivesASuccessfulCall() {
        assertThat(after(new TestPassed(now, true), succeeded()).state())
                .isEqualTo(HealthState.DEGRADED);
    }

    @Test
    void newCredentialsStartAnew() {
        var health = after(passed(), failed(FaultKind.AUTHENTICATION), new Reconnected(tick()));

        assertThat(health.state()).isEqualTo(HealthState.NEVER_TESTED);
        assertThat(health.fault()).isNull();
    }

    private Health after(HealthEvent... events) {
        var health = Health.untested(START);
        for (var event : events) {
            health = health.after(event);
        }
        return health;
    }

    private HealthEvent passed() {
        return new TestPassed(tick(), false);
    }

    private HealthEvent succeeded() {
        return new CallSucceeded(tick());
    }

    private HealthEvent failed(FaultKind kind) {
        return new CallFailed(fault(kind));
    }

    private ConnectionFault fault(FaultKind kind) {
        return ConnectionFault.of(ProviderFault.of(kind, "no"), tick());
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }
}
