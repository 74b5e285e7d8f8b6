package dev.comptoir.integrations.test;

import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One test under way. A worker goes through the stages; whoever waits for it may take the report at
 * any time, with what is done so far.
 */
final class TestRun {

    private static final Logger log = LoggerFactory.getLogger(TestRun.class);
    private static final String TEXT = "integrations.test.";

    private final TestSubject<?> subject;
    private final NetworkChecks network;
    private final Clock clock;
    private final long begin = System.nanoTime();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private final List<Stage> done = new ArrayList<>(); // guarded by this
    private @Nullable StageId running; // guarded by this
    private long runningSince; // guarded by this
    private boolean over; // guarded by this

    TestRun(TestSubject<?> subject, NetworkChecks network, Clock clock) {
        this.subject = subject;
        this.network = network;
        this.clock = clock;
    }

    /** Sees the exchanges that the test causes. */
    void watch(Exchange exchange) {
        exchanges.add(exchange);
    }

    /**
     * Goes through the stages until one fails. The clock is compared even after a refusal: it may
     * be the reason.
     */
    void work() {
        try (network) {
            boolean reached =
                    stage(StageId.NAME_RESOLUTION, network::nameResolution)
                            && stage(StageId.CONNECTION, network::connection)
                            && stage(StageId.TLS, network::encryption);
            if (!reached) {
                return;
            }
            boolean signedIn = stage(StageId.SIGN_IN, () -> signIn(subject));
            stage(StageId.CLOCK, () -> ClockCheck.check(exchanges, !signedIn));
            if (signedIn && stage(StageId.ACCOUNT, () -> account(subject))) {
                stage(StageId.CAPABILITIES, this::capabilities);
            }
        }
    }

    /**
     * Ends the test for those who look at it: what runs is out of time, what is left was not run.
     */
    synchronized List<Stage> close(Duration deadline) {
        over = true;
        var stages = new ArrayList<>(done);
        if (running != null) {
            var words = "It was not done within %d seconds.".formatted(deadline.toSeconds());
            var fault =
                    ConnectionFault.of(ProviderFault.of(FaultKind.TIMEOUT, words), clock.instant());
            stages.add(
                    new Stage(
                            running,
                            StageStatus.FAILED,
                            runningSince,
                            offset() - runningSince,
                            List.of(),
                            fault,
                            null));
        }
        for (var id : StageId.values()) {
            if (stages.stream().noneMatch(stage -> stage.id() == id)) {
                stages.add(Stage.notRun(id, offset()));
            }
        }
        return List.copyOf(stages);
    }

    private boolean stage(StageId id, Supplier<Finding> check) {
        synchronized (this) {
            if (over) {
                return false;
            }
            running = id;
            runningSince = offset();
        }
        var finding = find(id, check);
        synchronized (this) {
            running = null;
            if (!over) {
                done.add(
                        new Stage(
                                id,
                                finding.status(),
                                runningSince,
                                offset() - runningSince,
                                finding.facts(),
                                finding.fault() == null
                                        ? null
                                        : ConnectionFault.of(finding.fault(), clock.instant()),
                                finding.trouble()));
            }
        }
        return finding.status() != StageStatus.FAILED;
    }

    private Finding find(StageId id, Supplier<Finding> check) {
        try {
            return check.get();
        } catch (ProviderFault fault) {
            return Finding.failed(fault);
        } catch (Problem ours) {
            throw ours;
        } catch (RuntimeException unexpected) {
            log.error(
                    "The connector of {} failed at the stage {}",
                    subject.type(),
                    id.id(),
                    unexpected);
            return Finding.failed(
                    ProviderFault.of(
                                    FaultKind.PROTOCOL,
                                    NetworkCause.GARBAGE,
                                    "The provider's answer could not be understood.")
                            .causedBy(unexpected));
        }
    }

    private <S extends Record> Finding signIn(TestSubject<S> subject) {
        subject.connector().signIn(subject.connection());
        var expiry = subject.tokenExpiry().get();
        return Finding.passed(
                expiry.map(until ->
                                new Phrase(
                                        TEXT + "sign-in.token",
                                        Map.of(
                                                "minutes",
                                                Duration.between(clock.instant(), until)
                                                        .plusSeconds(30)
                                                        .toMinutes())))
                        .orElseGet(() -> Phrase.of(TEXT + "sign-in.accepted")));
    }

    private <S extends Record> Finding account(TestSubject<S> subject) {
        var report = subject.connector().account(subject.connection());
        var facts = report.findings().stream().map(this::phrase).toList();
        boolean warned =
                report.findings().stream()
                        .anyMatch(finding -> finding.level() == AccountReport.Level.WARNING);
        if (warned) {
            return Finding.warned(facts, Phrase.of(TEXT + "account.warning"));
        }
        return facts.isEmpty()
                ? Finding.passed(Phrase.of(TEXT + "account.answers"))
                : new Finding(StageStatus.PASSED, facts, null, null);
    }

    private Phrase phrase(AccountReport.Finding finding) {
        return new Phrase(
                "provider." + subject.type() + ".finding." + finding.key(), finding.params());
    }

    private Finding capabilities() {
        return Finding.passed(
                subject.capabilities().stream()
                        .map(id -> Phrase.of("capability." + id + ".name"))
                        .toArray(Phrase[]::new));
    }

    private long offset() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
