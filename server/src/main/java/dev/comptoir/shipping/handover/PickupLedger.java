package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.shipments.LabelledShipments;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what becomes of pickups: each step one short transaction, together with its event and with
 * the job that settles the step if nobody else does.
 */
@Component
class PickupLedger {

    private final PickupRows rows;
    private final ChosenShipments chosen;
    private final LabelledShipments shipments;
    private final Events events;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PickupLedger(
            PickupRows rows,
            ChosenShipments chosen,
            LabelledShipments shipments,
            Events events,
            Jobs jobs,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.chosen = chosen;
        this.shipments = shipments;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param mine whether it was written by this call, which then asks the carrier
     */
    record Begun(Pickup pickup, boolean mine) {}

    Optional<Pickup> ofKey(byte @Nullable [] key) {
        return key == null ? Optional.empty() : inTransaction(() -> rows.findByKey(key));
    }

    /**
     * Writes that the carrier is about to be asked, or finds the pickup that was made under the
     * same key.
     *
     * @param key digest of the caller's key
     * @param intent makes the pickup of the shipments, which are locked then
     * @throws Problem naming each shipment that cannot be fetched, or when somebody comes for one
     *     already
     */
    Begun begin(
            List<UUID> ids,
            UUID integration,
            LocalDate today,
            byte @Nullable [] key,
            Function<List<LabelledShipment>, Pickup> intent) {
        return inTransaction(() -> {
            var pickup = intent.apply(chosen.lock(ids, integration));
            if (!rows.insert(pickup, key)) {
                return new Begun(rows.findByKey(requireNonNull(key)).orElseThrow(), false);
            }
            rows.release(pickup.visit().shipments(), today);
            pickup.visit().shipments().forEach(shipment -> take(pickup, shipment));
            PickupRecovery.ordered(jobs, pickup);
            audit.record("pickup.requested", target(pickup), List.of());
            changed(pickup);
            return new Begun(rows.find(pickup.id()).orElseThrow(), true);
        });
    }

    private void take(Pickup pickup, UUID shipment) {
        if (!rows.take(pickup.id(), shipment)) {
            var reference = shipments.load(List.of(shipment)).getFirst().reference();
            var other = rows.standing(shipment).orElse("");
            throw new Problem(
                    HandoverProblem.FETCHED_ALREADY,
                    Map.of("shipment", reference, "pickup", other));
        }
    }

    /**
     * Somebody comes. That counts also where the order was given up meanwhile: a courier who comes
     * is not to be forgotten.
     */
    Pickup scheduled(Pickup pickup, ScheduledPickup comes) {
        return inTransaction(() -> {
            var now = rows.lock(pickup.id());
            if (!now.state().mayBecome(PickupState.SCHEDULED) || now.answered().pickup() != null) {
                return now;
            }
            var after = now.to(PickupState.SCHEDULED, now.answered().with(comes));
            require(rows.settle(after, now));
            audit.record("pickup.scheduled", target(after), List.of());
            events.publish(new PickupScheduled(StoreScope.current(), now.id()));
            return rows.find(now.id()).orElseThrow();
        });
    }

    /** The carrier sends nobody. */
    Pickup refused(Pickup pickup, List<Reason> reasons) {
        return write(pickup, PickupState.REFUSED, answered -> answered.because(reasons));
    }

    /** Somebody may come. */
    Pickup unknown(Pickup pickup, KeptFault fault) {
        return write(pickup, PickupState.UNKNOWN, answered -> answered.troubled(fault));
    }

    /** Surely nobody was ordered. */
    Pickup notScheduled(Pickup pickup, KeptFault fault) {
        return write(pickup, PickupState.NOT_SCHEDULED, answered -> answered.troubled(fault));
    }

    /**
     * Writes that the carrier is about to be asked to call the courier off; of many at once one
     * does.
     *
     * @return empty when somebody else was faster
     */
    Optional<Pickup> callingOff(Pickup pickup) {
        return inTransaction(() -> {
            var after =
                    pickup.to(PickupState.CANCEL_REQUESTED, pickup.answered().callingOff(now()));
            if (!rows.settle(after, pickup)) {
                return Optional.empty();
            }
            PickupRecovery.callingOff(jobs, after, clock.instant());
            audit.record("pickup.cancel-requested", target(after), List.of());
            changed(after);
            return rows.find(pickup.id());
        });
    }

    /** Nobody comes any more. */
    Pickup cancelled(Pickup pickup) {
        return inTransaction(() -> {
            audit.record("pickup.cancelled", target(pickup), List.of());
            return write(pickup, PickupState.CANCELLED, answered -> answered.because(List.of()));
        });
    }

    Pickup cancelRefused(Pickup pickup, Reason reason) {
        return write(
                pickup, PickupState.CANCEL_REFUSED, answered -> answered.because(List.of(reason)));
    }

    /** The carrier was asked again to call the courier off, and its no can mean either. */
    Pickup cancelUnclear(Pickup pickup, Reason reason) {
        return write(
                pickup,
                PickupState.CANCEL_REQUESTED,
                answered -> answered.because(List.of(reason)));
    }

    /**
     * The carrier was asked to call the courier off, and did not answer.
     *
     * @param next when it is asked again; null when not by itself
     */
    Pickup cancelUnanswered(Pickup pickup, KeptFault fault, @Nullable Instant next) {
        return inTransaction(() -> {
            var answered = pickup.answered().notYetCalledOff(fault);
            var after = pickup.to(PickupState.CANCEL_REQUESTED, answered);
            if (rows.settle(after, pickup)) {
                if (next != null) {
                    PickupRecovery.callingOff(jobs, after, next);
                }
                changed(after);
            }
            return rows.find(pickup.id()).orElseThrow();
        });
    }

    /** The merchant does not want the courier, whom the carrier does not call off. */
    Pickup cancelNotOffered(Pickup pickup) {
        return write(pickup, PickupState.CANCEL_NOT_OFFERED, answered -> answered);
    }

    /**
     * Writes that the carrier is about to be asked for the courier at another time; of many at once
     * one does.
     *
     * @return empty when somebody else was faster
     */
    Optional<Pickup> changing(Pickup pickup, Hours to) {
        return inTransaction(() -> {
            var now = rows.lock(pickup.id());
            if (now.state() != pickup.state() || !Objects.equals(now.change(), pickup.change())) {
                return Optional.empty();
            }
            var after = now.with(Change.requested(to, now()));
            require(rows.change(after, now));
            PickupRecovery.changing(jobs, after);
            audit.record("pickup.change-requested", target(after), List.of());
            changed(after);
            return rows.find(pickup.id());
        });
    }

    /** The courier comes at the time that was wished for. */
    Pickup moved(Pickup asked, ScheduledPickup comes) {
        return change(asked, ChangeState.MADE, List.of(), null, comes);
    }

    /** The courier comes as before. */
    Pickup notMoved(Pickup asked, List<Reason> reasons) {
        return change(asked, ChangeState.REFUSED, reasons, null, null);
    }

    /** The courier surely comes as before: the carrier does not know of the wish. */
    Pickup notAskedToMove(Pickup asked, KeptFault fault) {
        return change(asked, ChangeState.NOT_MADE, List.of(), fault, null);
    }

    /** The courier comes as before or as wished. */
    Pickup maybeMoved(Pickup asked, List<Reason> reasons, @Nullable KeptFault fault) {
        return change(asked, ChangeState.UNKNOWN, reasons, fault, null);
    }

    /** A person's word on when the courier comes. */
    Pickup movedByHand(Pickup pickup, boolean made) {
        return inTransaction(() -> {
            audit.record("pickup.settled", target(pickup), List.of());
            if (!made) {
                return change(pickup, ChangeState.NOT_MADE, List.of(), null, null);
            }
            var before = pickup.scheduled();
            var day = requireNonNull(pickup.change()).to().day();
            return moved(
                    pickup,
                    new ScheduledPickup(
                            before.confirmation(), day, before.price(), before.handles()));
        });
    }

    /**
     * Writes what is known of a wish for another time; of an older one, or against better
     * knowledge, nothing.
     *
     * @param comes who comes now; null as before
     */
    private Pickup change(
            Pickup asked,
            ChangeState next,
            List<Reason> reasons,
            @Nullable KeptFault fault,
            @Nullable ScheduledPickup comes) {
        return inTransaction(() -> {
            var now = rows.lock(asked.id());
            var wish = now.change();
            if (wish == null
                    || !wish.askedAt().equals(requireNonNull(asked.change()).askedAt())
                    || !wish.state().mayBecome(next)) {
                return now;
            }
            var known = wish.become(next, reasons, fault);
            var after = comes == null ? now.with(known) : now.moved(known, comes);
            require(rows.change(after, now));
            if (comes != null) {
                audit.record("pickup.change-made", target(after), List.of());
            }
            changed(after);
            return rows.find(now.id()).orElseThrow();
        });
    }

    /** A person's word that somebody comes. */
    Pickup comesByHand(Pickup pickup, @Nullable ScheduledPickup comes) {
        return inTransaction(() -> {
            audit.record("pickup.settled", target(pickup), List.of());
            if (comes != null) {
                return scheduled(pickup, comes);
            }
            return write(pickup, PickupState.SCHEDULED, answered -> answered.because(List.of()));
        });
    }

    /** A person's word that nobody comes. */
    Pickup nobodyComesByHand(Pickup pickup) {
        var next =
                pickup.state() == PickupState.UNKNOWN
                        ? PickupState.NOT_SCHEDULED
                        : PickupState.CANCELLED;
        return inTransaction(() -> {
            audit.record("pickup.settled", target(pickup), List.of());
            return write(pickup, next, answered -> answered);
        });
    }

    PickupOrder order(Pickup pickup) {
        return order(pickup, pickup.visit().hours());
    }

    /** As the carrier takes it, with what of its shipments can still be named. */
    PickupOrder order(Pickup pickup, Hours hours) {
        return inTransaction(() ->
                pickup.order(
                        hours,
                        shipments.load(pickup.visit().shipments()).stream()
                                .map(LabelledShipment::ref)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    Optional<Pickup> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    /**
     * @throws Problem when there is no such pickup
     */
    Pickup require(UUID id) {
        return find(id).orElseThrow(
                        () -> new Problem(HandoverProblem.UNKNOWN_PICKUP, Map.of("id", id)));
    }

    KeptFault kept(ProviderFault fault) {
        return KeptFault.of(fault, now());
    }

    /** Trouble of ours that kept the carrier from being asked. */
    KeptFault notAsked(Problem problem) {
        var code = problem.code().code();
        var fault = ProviderFault.of(FaultKind.CONFLICT, "The carrier was not asked: " + code);
        return kept(fault.withProviderCode(code));
    }

    /**
     * Writes what is known now; better knowledge that somebody else wrote meanwhile stands.
     *
     * @param before the asking that it is about
     */
    private Pickup write(Pickup before, PickupState next, UnaryOperator<Answered> answered) {
        return inTransaction(() -> {
            var now = rows.lock(before.id());
            if (!now.state().mayBecome(next)
                    || now.answered().cancelTries() != before.answered().cancelTries()) {
                return now;
            }
            var after = now.to(next, answered.apply(now.answered()));
            require(rows.settle(after, now));
            changed(after);
            return rows.find(now.id()).orElseThrow();
        });
    }

    private void changed(Pickup pickup) {
        events.publish(new PickupChanged(StoreScope.current(), pickup.id()));
    }

    private static void require(boolean written) {
        if (!written) {
            throw new IllegalStateException("a locked row changed");
        }
    }

    private static AuditTarget target(Pickup pickup) {
        return new AuditTarget("pickup", pickup.id(), pickup.reference());
    }

    /** As exactly as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }
}
