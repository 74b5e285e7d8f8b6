package dev.comptoir.integrations.health;

import static dev.comptoir.integrations.health.HealthState.DEGRADED;
import static dev.comptoir.integrations.health.HealthState.FAILING;
import static dev.comptoir.integrations.health.HealthState.HEALTHY;
import static dev.comptoir.integrations.health.HealthState.NEEDS_RECONNECT;
import static dev.comptoir.integrations.health.HealthState.NEVER_TESTED;

import dev.comptoir.platform.errors.FaultKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection's health as a small state machine; pure, so that it can be understood and tested by
 * itself.
 *
 * @param since when the state was entered
 * @param lastSuccessAt when a call or a test last went through
 * @param failures calls failed in a row by the provider's trouble
 * @param fault the trouble that explains a state other than healthy
 */
public record Health(
        HealthState state,
        Instant since,
        @Nullable Instant lastTestAt,
        @Nullable Instant lastSuccessAt,
        int failures,
        @Nullable ConnectionFault fault) {

    /** So many failures in a row are no hiccup any more. */
    static final int FAILING_AFTER = 5;

    /** A provider that merely asks for patience is mentioned only when it keeps asking. */
    static final int IMPATIENT_AFTER = 3;

    public static Health untested(Instant now) {
        return new Health(NEVER_TESTED, now, null, null, 0, null);
    }

    public Health after(HealthEvent event) {
        return switch (event) {
            case HealthEvent.TestPassed passed -> afterTest(passed);
            case HealthEvent.TestFailed failed -> afterFailedTest(failed.fault());
            case HealthEvent.CallSucceeded succeeded -> afterCall(succeeded.at());
            case HealthEvent.CallFailed failed -> afterFailedCall(failed.fault());
            case HealthEvent.Reconnected reconnected -> untested(reconnected.at());
        };
    }

    private Health afterTest(HealthEvent.TestPassed test) {
        var next = test.warned() ? DEGRADED : HEALTHY;
        return new Health(next, sinceOf(next, test.at()), test.at(), test.at(), 0, null);
    }

    /**
     * A test is deliberate and complete, so one failure is enough; only the credentials' refusal
     * asks for new ones.
     */
    private Health afterFailedTest(ConnectionFault trouble) {
        var next = trouble.kind() == FaultKind.AUTHENTICATION ? NEEDS_RECONNECT : FAILING;
        return new Health(
                next, sinceOf(next, trouble.at()), trouble.at(), lastSuccessAt, failures, trouble);
    }

    /**
     * A success ends what failed calls began; what a test warned about stays until a test no longer
     * finds it.
     */
    private Health afterCall(Instant at) {
        boolean warnedByTest = state == DEGRADED && fault == null;
        var next = warnedByTest ? DEGRADED : HEALTHY;
        return new Health(next, sinceOf(next, at), lastTestAt, at, 0, null);
    }

    private Health afterFailedCall(ConnectionFault trouble) {
        return switch (trouble.kind()) {
            case AUTHENTICATION -> troubled(NEEDS_RECONNECT, trouble);
            case PERMISSION, QUOTA -> troubled(atLeast(DEGRADED), trouble);
            case UNAVAILABLE, TIMEOUT, PROTOCOL ->
                    troubled(
                            failures + 1 >= FAILING_AFTER ? atLeast(FAILING) : atLeast(DEGRADED),
                            trouble);
            case RATE_LIMITED ->
                    failures + 1 >= IMPATIENT_AFTER
                            ? troubled(atLeast(DEGRADED), trouble)
                            : counting(failures + 1);
            // about what was asked, not about the connection
            case INVALID_REQUEST, NOT_FOUND, CONFLICT -> this;
        };
    }

    private Health troubled(HealthState next, ConnectionFault trouble) {
        return new Health(
                next,
                sinceOf(next, trouble.at()),
                lastTestAt,
                lastSuccessAt,
                failures + 1,
                trouble);
    }

    private Health counting(int count) {
        return new Health(state, since, lastTestAt, lastSuccessAt, count, fault);
    }

    /**
     * A failed call never makes the picture better: a connection that needs new credentials still
     * needs them.
     */
    private HealthState atLeast(HealthState worse) {
        return state.compareTo(worse) > 0 ? state : worse;
    }

    private Instant sinceOf(HealthState next, Instant at) {
        return next == state ? since : at;
    }
}
