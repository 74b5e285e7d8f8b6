package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.shipments.LabelledShipments;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what becomes of manifests: each step one short transaction, together with its event and
 * with the job that settles the step if nobody else does.
 */
@Component
class ManifestLedger {

    private final ManifestRows rows;
    private final ManifestPapers papers;
    private final ChosenShipments chosen;
    private final LabelledShipments shipments;
    private final Events events;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ManifestLedger(
            ManifestRows rows,
            ManifestPapers papers,
            ChosenShipments chosen,
            LabelledShipments shipments,
            Events events,
            Jobs jobs,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.chosen = chosen;
        this.shipments = shipments;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param mine whether they were written by this call, which then asks the carrier
     */
    record Begun(List<Manifest> manifests, boolean mine) {}

    /** All that was made under a key; none when it is new. */
    List<Manifest> ofKey(byte @Nullable [] key) {
        return key == null ? List.of() : inTransaction(() -> rows.ofKey(key));
    }

    /**
     * Writes that the carrier is about to be asked, or finds what was made under the same key.
     *
     * @param key digest of the caller's key
     * @param intent spreads the shipments, which are locked then, over manifests
     * @throws Problem naming each shipment that cannot be listed, or when one is listed already
     */
    Begun begin(
            List<UUID> ids,
            UUID integration,
            byte @Nullable [] key,
            Function<List<LabelledShipment>, List<Manifest>> intent) {
        return inTransaction(() -> {
            var parts = intent.apply(chosen.lock(ids, integration));
            for (var part : parts) {
                if (!rows.insert(part, key)) {
                    return new Begun(rows.ofKey(requireNonNull(key)), false);
                }
                part.shipments().forEach(shipment -> list(part, shipment));
                ManifestRecovery.made(jobs, part);
                audit.record("manifest.requested", target(part), List.of());
                changed(part);
            }
            return new Begun(
                    parts.stream().map(part -> rows.find(part.id()).orElseThrow()).toList(), true);
        });
    }

    private void list(Manifest manifest, UUID shipment) {
        if (!rows.list(manifest.id(), shipment)) {
            var reference = shipments.load(List.of(shipment)).getFirst().reference();
            throw new Problem(HandoverProblem.LISTED_ALREADY, Map.of("shipment", reference));
        }
    }

    /**
     * Writes that this part is on its way now.
     *
     * @return empty when it was given up meanwhile
     */
    Optional<Manifest> sending(Manifest part) {
        return inTransaction(() -> {
            var now = rows.lock(part.id());
            if (now.state() != ManifestState.REQUESTED || now.sentAt() != null) {
                return Optional.empty();
            }
            var sent = change(now, now.state(), now(), now.number(), List.of(), null);
            rows.settle(sent);
            ManifestRecovery.sent(jobs, sent);
            return Optional.of(sent);
        });
    }

    /** The carrier took it: number, papers and what it left out are written at once. */
    Manifest closed(Manifest manifest, ManifestOutcome.Closed outcome) {
        return inTransaction(() -> {
            var now = rows.lock(manifest.id());
            if (!now.state().mayBecome(ManifestState.CLOSED)
                    || now.state() == ManifestState.CLOSED) {
                return now;
            }
            var left = left(now, outcome.leftOut());
            if (left.size() == now.listed().size()) {
                var reasons = left.values().stream().distinct().toList();
                return written(now, ManifestState.REFUSED, now.number(), reasons, null);
            }
            if (!now.state().standing()) {
                rows.stand(now.id());
            }
            left.forEach((shipment, reason) -> rows.leaveOut(now.id(), shipment, reason));
            outcome.documents().forEach(paper -> papers.insert(now.id(), paper, now()));
            return written(now, ManifestState.CLOSED, outcome.number(), List.of(), null);
        });
    }

    /** What the carrier left out by its own names of shipments, by ours. */
    private Map<UUID, Reason> left(Manifest manifest, Map<String, Reason> leftOut) {
        return shipments.load(manifest.shipments()).stream()
                .filter(shipment -> shipment.ref() != null)
                .filter(shipment -> leftOut.containsKey(requireNonNull(shipment.ref()).id()))
                .collect(
                        Collectors.toMap(
                                LabelledShipment::id,
                                shipment ->
                                        requireNonNull(
                                                leftOut.get(requireNonNull(shipment.ref()).id()))));
    }

    /** The carrier does not take it. */
    Manifest refused(Manifest manifest, List<Reason> reasons) {
        return write(manifest, ManifestState.REFUSED, reasons, null);
    }

    /** The carrier may have taken it. */
    Manifest unknown(Manifest manifest, KeptFault fault) {
        return write(manifest, ManifestState.UNKNOWN, List.of(), fault);
    }

    /** Surely the carrier has no such manifest. */
    Manifest notClosed(Manifest manifest, KeptFault fault) {
        return write(manifest, ManifestState.NOT_CLOSED, List.of(), fault);
    }

    /** A person's word on what became of it. */
    Manifest settledByHand(Manifest manifest, boolean closed, @Nullable String number) {
        return inTransaction(() -> {
            var now = rows.lock(manifest.id());
            if (now.state() != ManifestState.UNKNOWN) {
                throw new Problem(HandoverProblem.NOTHING_TO_SETTLE);
            }
            audit.record("manifest.settled", target(now), List.of());
            return closed
                    ? written(now, ManifestState.CLOSED, number, List.of(), null)
                    : written(now, ManifestState.NOT_CLOSED, null, List.of(), now.fault());
        });
    }

    /** What it lists, as the carrier has it named. */
    List<ShipmentRef> refs(Manifest manifest) {
        return inTransaction(() ->
                shipments.load(manifest.shipments()).stream()
                        .map(LabelledShipment::ref)
                        .filter(Objects::nonNull)
                        .toList());
    }

    Optional<Manifest> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    /**
     * @throws Problem when there is no such manifest
     */
    Manifest require(UUID id) {
        return find(id).orElseThrow(
                        () -> new Problem(HandoverProblem.UNKNOWN_MANIFEST, Map.of("id", id)));
    }

    KeptFault kept(ProviderFault fault) {
        return KeptFault.of(fault, now());
    }

    /** Writes what is known now; better knowledge that somebody else wrote meanwhile stands. */
    private Manifest write(
            Manifest before, ManifestState next, List<Reason> reasons, @Nullable KeptFault fault) {
        return inTransaction(() -> {
            var now = rows.lock(before.id());
            var same = Objects.equals(now.sentAt(), before.sentAt());
            return same && now.state().mayBecome(next) && now.state() != next
                    ? written(now, next, now.number(), reasons, fault)
                    : now;
        });
    }

    private Manifest written(
            Manifest now,
            ManifestState next,
            @Nullable String number,
            List<Reason> reasons,
            @Nullable KeptFault fault) {
        rows.settle(change(now, next, now.sentAt(), number, reasons, fault));
        if (next == ManifestState.CLOSED) {
            audit.record("manifest.closed", target(now), List.of());
            events.publish(new ManifestClosed(StoreScope.current(), now.id()));
        } else {
            changed(now);
        }
        return rows.find(now.id()).orElseThrow();
    }

    private Manifest change(
            Manifest now,
            ManifestState next,
            @Nullable Instant sentAt,
            @Nullable String number,
            List<Reason> reasons,
            @Nullable KeptFault fault) {
        return new Manifest(
                now.id(),
                now.part(),
                now.parts(),
                now.via(),
                now.day(),
                next,
                sentAt,
                next == ManifestState.CLOSED ? now() : null,
                number,
                now.listed(),
                now.documents(),
                reasons,
                fault,
                now.createdBy(),
                now.createdAt(),
                now.updatedAt());
    }

    private void changed(Manifest manifest) {
        events.publish(new ManifestChanged(StoreScope.current(), manifest.id()));
    }

    private static AuditTarget target(Manifest manifest) {
        return new AuditTarget("manifest", manifest.id(), manifest.name());
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }
}
