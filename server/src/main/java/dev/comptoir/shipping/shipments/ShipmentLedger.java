package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.events.StoreEvent;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what becomes of shipments: each step one short transaction, together with its event and
 * with the job that settles the step if nobody else does.
 */
@Component
class ShipmentLedger {

    private static final Logger log = LoggerFactory.getLogger(ShipmentLedger.class);

    private final ShipmentRows rows;
    private final ShipmentParts parts;
    private final DocumentRows documents;
    private final Events events;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShipmentLedger(
            ShipmentRows rows,
            ShipmentParts parts,
            DocumentRows documents,
            Events events,
            Jobs jobs,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.documents = documents;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a new shipment, or finds the one that was made under the same key.
     *
     * @param key digest of the caller's key
     */
    Shipment begin(Shipment draft, byte @Nullable [] key) {
        return inTransaction(() -> {
            if (rows.insert(draft, key)) {
                audit.record("shipment.created", target(draft), List.of());
                changed(draft);
                return rows.find(draft.id()).orElseThrow();
            }
            return rows.findByKey(requireNonNull(key)).orElseThrow();
        });
    }

    /**
     * @throws Problem when somebody else changed it since the version that the edit was made to
     */
    Shipment edit(Shipment edited, PurchaseState from) {
        return inTransaction(() -> {
            if (!rows.edit(edited, from)) {
                throw new Problem(ShipmentsProblem.CHANGED_MEANWHILE);
            }
            changed(edited);
            return rows.find(edited.id()).orElseThrow();
        });
    }

    /**
     * Writes that the carrier is about to be asked; of many at once one does.
     *
     * @return empty when somebody else was faster
     */
    Optional<Shipment> claim(Shipment ready) {
        return inTransaction(() -> {
            var intent = ready.to(PurchaseState.REQUESTED, ready.purchase().sent(now()));
            if (!rows.edit(intent, ready.state())) {
                return Optional.empty();
            }
            PurchaseRecovery.schedule(jobs, intent, PurchaseRecovery.Look.FIRST);
            changed(intent);
            return rows.find(intent.id());
        });
    }

    /**
     * The carrier sold it: numbers, papers and price are written at once. What was sold counts also
     * where somebody has meanwhile given the purchase up: a label that is paid is not to be
     * forgotten.
     */
    Shipment sold(Shipment shipment, CarrierShipment sold) {
        return inTransaction(() -> {
            var now = rows.lock(shipment.id());
            if (now.state().sold()) {
                return known(now, sold);
            }
            var next = sold.hasLabel() ? PurchaseState.LABELLED : PurchaseState.ANSWERED;
            var after = now.to(next, now.purchase().sold(sold, now()));
            require(rows.settle(after, now));
            parts.mark(now.id(), numbered(now.plan().parcels(), sold.parcels()));
            documents.insert(now.id(), sold.documents(), now());
            bought(after);
            return rows.find(now.id()).orElseThrow();
        });
    }

    /** The label of a shipment whose numbers were known already. */
    Shipment labels(Shipment shipment, List<ShippingDocument> papers) {
        return inTransaction(() -> {
            var now = rows.lock(shipment.id());
            if (now.state() != PurchaseState.ANSWERED) {
                return now;
            }
            var after = now.to(PurchaseState.LABELLED, now.purchase().labelled(now()));
            require(rows.settle(after, now));
            documents.insert(now.id(), papers, now());
            events.publish(new ShipmentLabelled(StoreScope.current(), now.id()));
            return rows.find(now.id()).orElseThrow();
        });
    }

    /** The carrier showed who took the parcels; a proof that is here already is not kept twice. */
    Shipment proven(Shipment shipment, List<ShippingDocument> proofs) {
        return inTransaction(() -> {
            var now = rows.lock(shipment.id());
            if (now.forgotten()) {
                throw new Problem(ShipmentsProblem.FORGOTTEN);
            }
            var kept = documents.of(now.id());
            var news =
                    proofs.stream()
                            .filter(proof -> kept.stream().noneMatch(paper -> paper.is(proof)))
                            .toList();
            documents.insert(now.id(), news, now());
            changed(now);
            return now;
        });
    }

    /** Somebody brought a label from the carrier's own pages. */
    Shipment foundLabel(Shipment shipment, ShippingDocument label) {
        return inTransaction(() -> {
            var now = rows.lock(shipment.id());
            if (now.forgotten()) {
                throw new Problem(ShipmentsProblem.FORGOTTEN);
            }
            if (!lacksLabel(now)) {
                throw new Problem(ShipmentsProblem.NO_LABEL_MISSING);
            }
            documents.insertFound(now.id(), label, now());
            audit.record("shipment.label-found", target(now), List.of());
            if (now.state() == PurchaseState.ANSWERED && isLabelled(now)) {
                var after = now.to(PurchaseState.LABELLED, now.purchase().labelled(now()));
                require(rows.settle(after, now));
                events.publish(new ShipmentLabelled(StoreScope.current(), now.id()));
            } else {
                changed(now);
            }
            return rows.find(now.id()).orElseThrow();
        });
    }

    /** The merchant's own paper of a shipment that is still to be bought. */
    Shipment paperAdded(Shipment shipment, ShippingDocument paper) {
        return inTransaction(() -> {
            var now = lockDraft(shipment);
            documents.insertFound(now.id(), paper, now());
            audit.record("shipment.paper-added", target(now), List.of());
            changed(now);
            return now;
        });
    }

    /**
     * @throws Problem when there is no such paper
     */
    Shipment paperRemoved(Shipment shipment, UUID document) {
        return inTransaction(() -> {
            var now = lockDraft(shipment);
            if (!documents.deleteFound(now.id(), document)) {
                throw new Problem(ShipmentsProblem.UNKNOWN_DOCUMENT);
            }
            audit.record("shipment.paper-removed", target(now), List.of());
            changed(now);
            return now;
        });
    }

    /** The merchant's own papers, which are to be sent ahead. */
    List<ShippingDocument> tradePapers(Shipment shipment) {
        return inTransaction(() ->
                documents.wholeOf(shipment.id()).stream()
                        .filter(paper -> paper.facts().source() == DocumentSource.PERSON)
                        .filter(paper -> TradePapers.KINDS.contains(paper.facts().kind()))
                        .flatMap(paper -> paper.paper().stream())
                        .toList());
    }

    private Shipment lockDraft(Shipment shipment) {
        var now = rows.lock(shipment.id());
        if (!now.state().editable()) {
            throw new Problem(ShipmentsProblem.NOT_A_DRAFT);
        }
        return now;
    }

    /** Whether nothing but what a person brought is there to be stuck on the parcels. */
    private boolean lacksLabel(Shipment shipment) {
        return switch (shipment.state()) {
            case ANSWERED -> true;
            case LABELLED ->
                    documents.of(shipment.id()).stream()
                            .filter(KeptDocument::isLabel)
                            .allMatch(label -> label.source() == DocumentSource.PERSON);
            default -> false;
        };
    }

    private boolean isLabelled(Shipment shipment) {
        var labels = documents.of(shipment.id()).stream().filter(KeptDocument::isLabel).toList();
        return labels.stream().anyMatch(label -> label.parcel() == null)
                || labels.stream()
                        .map(KeptDocument::parcel)
                        .collect(Collectors.toSet())
                        .containsAll(shipment.standing());
    }

    /** The carrier will not carry it. */
    Shipment rejected(Shipment shipment, List<Reason> reasons) {
        var after = shipment.to(PurchaseState.REJECTED, shipment.purchase().because(reasons));
        return write(shipment, after, new ShipmentRejected(StoreScope.current(), shipment.id()));
    }

    /** Nothing was bought, for sure; it may be tried again. */
    Shipment notBought(Shipment shipment, @Nullable KeptFault fault) {
        var after = shipment.to(PurchaseState.DRAFT, shipment.purchase().troubled(fault));
        return write(shipment, after, new ShipmentChanged(StoreScope.current(), shipment.id()));
    }

    /** It may have been bought. */
    Shipment unknown(Shipment shipment, KeptFault fault) {
        var after = shipment.to(PurchaseState.UNKNOWN, shipment.purchase().troubled(fault));
        return write(shipment, after, new ShipmentUnsettled(StoreScope.current(), shipment.id()));
    }

    /** The same state, with the trouble that there was. */
    Shipment troubled(Shipment shipment, KeptFault fault) {
        var after = shipment.to(shipment.state(), shipment.purchase().troubled(fault));
        return write(shipment, after, new ShipmentChanged(StoreScope.current(), shipment.id()));
    }

    /** A person's word that it was bought, with the numbers that the carrier gave it. */
    Shipment foundByHand(Shipment shipment, List<String> numbers) {
        var parcels =
                IntStream.range(0, numbers.size())
                        .mapToObj(i -> new CarrierParcel(i + 1, numbers.get(i)))
                        .toList();
        var found =
                new CarrierShipment(
                        numbers.getFirst(), parcels, List.of(), null, Map.of(), List.of());
        return inTransaction(() -> {
            audit.record("shipment.found-by-hand", target(shipment), List.of());
            return sold(shipment, found);
        });
    }

    /** A person's word that it was not bought. */
    Shipment notBoughtByHand(Shipment shipment) {
        return inTransaction(() -> {
            audit.record("shipment.not-bought-by-hand", target(shipment), List.of());
            return notBought(shipment, shipment.purchase().fault());
        });
    }

    /**
     * Writes that the carrier is about to be asked to take parcels back.
     *
     * @return the shipment as somebody else left it who was faster
     */
    Shipment takingBack(Shipment shipment, Set<Integer> positions) {
        var after =
                shipment.to(
                        PurchaseState.VOID_REQUESTED, shipment.purchase().takingBack(positions));
        return inTransaction(() -> {
            if (rows.settle(after, shipment)) {
                VoidRetry.schedule(jobs, after, clock.instant());
                audit.record("shipment.void-requested", target(after), List.of());
                changed(after);
            }
            return rows.find(shipment.id()).orElseThrow();
        });
    }

    /** The carrier took these parcels back. */
    Shipment takenBack(Shipment shipment, Set<Integer> positions) {
        return inTransaction(() -> {
            var now = rows.lock(shipment.id());
            if (now.state() != PurchaseState.VOID_REQUESTED) {
                return now;
            }
            var at = now();
            var parcels =
                    now.plan().parcels().stream()
                            .map(parcel ->
                                    positions.contains(parcel.position())
                                                    && parcel.voidedAt() == null
                                            ? parcel.voided(at)
                                            : parcel)
                            .toList();
            parts.mark(now.id(), parcels);
            var left = parcels.stream().anyMatch(parcel -> parcel.voidedAt() == null);
            var after = now.to(afterVoid(now, left), now.purchase().because(List.of()));
            require(rows.settle(after, now));
            audit.record("shipment.voided", target(after), List.of());
            events.publish(new ShipmentVoided(StoreScope.current(), now.id()));
            return rows.find(now.id()).orElseThrow();
        });
    }

    private static PurchaseState afterVoid(Shipment shipment, boolean left) {
        if (!left) {
            return PurchaseState.VOIDED;
        }
        return shipment.purchase().labelledAt() == null
                ? PurchaseState.ANSWERED
                : PurchaseState.LABELLED;
    }

    /** The carrier does not take it back. */
    Shipment voidRefused(Shipment shipment, List<Reason> reasons, @Nullable KeptFault fault) {
        var purchase = shipment.purchase().because(reasons).troubled(fault);
        var after = shipment.to(PurchaseState.VOID_REFUSED, purchase);
        return write(shipment, after, new ShipmentChanged(StoreScope.current(), shipment.id()));
    }

    /** The carrier does not take it back yet; it is asked again. */
    Shipment voidLater(
            Shipment shipment, List<Reason> reasons, @Nullable KeptFault fault, Instant next) {
        var purchase = shipment.purchase().notYetTakenBack(reasons, fault);
        var after = shipment.to(PurchaseState.VOID_REQUESTED, purchase);
        return inTransaction(() -> {
            if (rows.settle(after, shipment)) {
                VoidRetry.schedule(jobs, after, next);
                changed(after);
            }
            return rows.find(shipment.id()).orElseThrow();
        });
    }

    /** The merchant gives it up; the carrier takes nothing back. */
    Shipment givenUp(Shipment shipment) {
        var after = shipment.to(PurchaseState.VOID_NOT_OFFERED, shipment.purchase());
        return inTransaction(() -> {
            if (rows.settle(after, shipment)) {
                audit.record("shipment.given-up", target(after), List.of());
                changed(after);
            }
            return rows.find(shipment.id()).orElseThrow();
        });
    }

    void lookLater(Shipment shipment, PurchaseRecovery.Look look, Duration afterSending) {
        inTransaction(() -> {
            PurchaseRecovery.schedule(jobs, shipment, look, afterSending);
            return true;
        });
    }

    Optional<Shipment> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    /**
     * @throws Problem when there is no such shipment
     */
    Shipment require(UUID id) {
        return find(id).orElseThrow(
                        () -> new Problem(ShipmentsProblem.UNKNOWN_SHIPMENT, Map.of("id", id)));
    }

    KeptFault kept(ProviderFault fault) {
        return KeptFault.of(fault, now());
    }

    /** Two answers to one purchase, or one that comes twice; the second is never lost. */
    private Shipment known(Shipment now, CarrierShipment sold) {
        if (sold.id().equals(now.purchase().carrierId())) {
            return now;
        }
        log.error("Shipment {} was sold twice: also as {}", now.id(), sold.id());
        var notice = Notice.of("sold-twice", Map.of("number", sold.id()));
        var after = now.to(now.state(), now.purchase().remarked(notice));
        require(rows.settle(after, now));
        documents.insert(now.id(), sold.documents(), now());
        changed(after);
        return rows.find(now.id()).orElseThrow();
    }

    private static List<KeptParcel> numbered(
            List<KeptParcel> parcels, List<CarrierParcel> numbers) {
        var byPosition =
                numbers.stream()
                        .collect(
                                Collectors.toMap(
                                        CarrierParcel::position, Function.identity(), (a, b) -> a));
        return parcels.stream()
                .map(parcel -> {
                    var number = byPosition.get(parcel.position());
                    return number == null
                            ? parcel
                            : parcel.numbered(number.trackingNumber(), number.partnerNumber());
                })
                .toList();
    }

    private void bought(Shipment after) {
        audit.record("shipment.bought", target(after), List.of());
        var store = StoreScope.current();
        events.publish(
                after.state() == PurchaseState.LABELLED
                        ? new ShipmentLabelled(store, after.id())
                        : new ShipmentChanged(store, after.id()));
    }

    /** Writes a change unless somebody else was faster, whose word then stands. */
    private Shipment write(Shipment before, Shipment after, StoreEvent event) {
        return inTransaction(() -> {
            if (rows.settle(after, before)) {
                events.publish(event);
            }
            return rows.find(before.id()).orElseThrow();
        });
    }

    private void changed(Shipment shipment) {
        events.publish(new ShipmentChanged(StoreScope.current(), shipment.id()));
    }

    private static void require(boolean written) {
        if (!written) {
            throw new IllegalStateException("a locked row changed");
        }
    }

    private static AuditTarget target(Shipment shipment) {
        return new AuditTarget("shipment", shipment.id(), shipment.reference());
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.<T>execute(status -> work.get());
    }
}
