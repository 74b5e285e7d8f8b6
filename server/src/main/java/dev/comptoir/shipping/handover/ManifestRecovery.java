package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles a manifest whose outcome nobody wrote down. No carrier can be asked for one, so what was
 * under way when its node died is unknown from then on, and a person decides; what was never sent
 * is not closed. Scheduled with every step; finds nothing to do for nearly all of them.
 */
@Component
final class ManifestRecovery implements JobHandler {

    static final String JOB = "shipping.manifest-recovery";

    private static final Logger log = LoggerFactory.getLogger(ManifestRecovery.class);
    private static final String MANIFEST = "manifest";
    private static final String SENT = "sent";

    /** By then nobody waits for the answer any more. */
    private static final Duration FIRST = Duration.ofSeconds(90);

    /** By then all the parts before it have had their turn. */
    private static final Duration TURN = Duration.ofMinutes(30);

    private final ManifestLedger ledger;

    ManifestRecovery(ManifestLedger ledger) {
        this.ledger = ledger;
    }

    static void made(Jobs jobs, Manifest part) {
        var id = part.id().toString();
        jobs.schedule(
                JOB,
                id,
                part.createdAt().plus(TURN),
                Map.of(MANIFEST, id, SENT, Boolean.FALSE.toString()));
    }

    static void sent(Jobs jobs, Manifest part) {
        var id = part.id().toString();
        jobs.schedule(
                JOB,
                id + "/sent",
                requireNonNull(part.sentAt()).plus(FIRST),
                Map.of(MANIFEST, id, SENT, Boolean.TRUE.toString()));
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        var sent = Boolean.parseBoolean(run.get(SENT));
        ledger.find(UUID.fromString(run.get(MANIFEST)))
                .filter(manifest -> manifest.state() == ManifestState.REQUESTED)
                .filter(manifest -> sent == (manifest.sentAt() != null))
                .ifPresent(manifest ->
                        Actor.callAs(
                                new Actor.SystemActor("manifest recovery"),
                                () -> settle(manifest, sent)));
    }

    private Manifest settle(Manifest manifest, boolean sent) {
        log.info("Manifest {} was {}sent, and has no answer", manifest.id(), sent ? "" : "not ");
        var words =
                sent
                        ? "Comptoir stopped before it had the carrier's answer."
                        : "Comptoir stopped before it asked the carrier.";
        var fault = ledger.kept(ProviderFault.of(FaultKind.UNAVAILABLE, NetworkCause.CUT, words));
        return sent ? ledger.unknown(manifest, fault) : ledger.notClosed(manifest, fault);
    }
}
