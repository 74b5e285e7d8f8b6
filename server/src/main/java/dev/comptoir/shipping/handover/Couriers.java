package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.PlaceCheck;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.shipments.Reference;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.ScheduledPickup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Orders couriers, each once, and calls them off. */
@Service
class Couriers {

    /** How often a carrier is asked by itself to call a courier off: about an hour. */
    static final int MOST_TRIES = 6;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_WRITES = 5;

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);

    private final HandoverCarriers carriers;
    private final WaitingShipments waiting;
    private final PickupDesk desk;
    private final PickupLedger ledger;
    private final PickupRows rows;
    private final AtRest atRest;
    private final Clock clock;

    Couriers(
            HandoverCarriers carriers,
            WaitingShipments waiting,
            PickupDesk desk,
            PickupLedger ledger,
            PickupRows rows,
            Clock clock) {
        this.carriers = carriers;
        this.waiting = waiting;
        this.desk = desk;
        this.ledger = ledger;
        this.rows = rows;
        this.atRest = new AtRest(clock);
        this.clock = clock;
    }

    /**
     * Orders a courier, or finds the one that was ordered under the same key. What the carrier made
     * of it is told in the pickup; a lost answer too.
     *
     * @param key digest of the caller's key
     * @throws Problem naming each field that keeps it from being ordered, or when the carrier has
     *     no couriers
     */
    Pickup schedule(SchedulePickup wish, byte @Nullable [] key) {
        var known = ledger.ofKey(key);
        if (known.isPresent()) {
            return known.get();
        }
        var connection =
                carriers.require(wish.integrationId(), Pickups.class, HandoverProblem.NO_PICKUPS);
        var now = carriers.localNow();
        PickupTimes.require(wish.date(), wish.ready(), wish.close(), now);
        var ids =
                wish.shipmentIds() == null
                        ? waiting.forPickup(connection.id(), wish.date(), now.toLocalDate())
                        : wish.shipmentIds();
        if (ids.isEmpty()) {
            throw new Problem(HandoverProblem.NOTHING_WAITS);
        }
        var begun =
                ledger.begin(
                        ids,
                        connection.id(),
                        now.toLocalDate(),
                        key,
                        shipments -> intent(wish, connection, shipments));
        return begun.mine() ? send(begun.pickup()) : begun.pickup();
    }

    /**
     * Has a courier called off, as far as the carrier does that.
     *
     * @throws Problem when nobody comes, or that is not known
     */
    Pickup cancel(UUID id) {
        var pickup = ledger.require(id);
        switch (pickup.state()) {
            case SCHEDULED, CANCEL_REFUSED -> requireNoChangeUnderWay(pickup);
            case CANCEL_REQUESTED -> {
                atRest.require(requireNonNull(pickup.answered().cancelAskedAt()));
                return callOff(pickup, true);
            }
            case CANCELLED, CANCEL_NOT_OFFERED -> {
                return pickup;
            }
            case REQUESTED -> throw atRest.awaited(pickup.answered().sentAt());
            case UNKNOWN -> throw new Problem(HandoverProblem.PICKUP_UNKNOWN);
            case REFUSED, NOT_SCHEDULED -> throw new Problem(HandoverProblem.NOBODY_COMES);
        }
        if (!desk.cancels(PickupDesk.connection(pickup))) {
            return ledger.cancelNotOffered(pickup);
        }
        if (pickup.forgotten()) {
            throw new Problem(HandoverProblem.FORGOTTEN);
        }
        return ledger.callingOff(pickup)
                .map(asking -> callOff(asking, false))
                .orElseGet(() -> ledger.require(id));
    }

    private void requireNoChangeUnderWay(Pickup pickup) {
        var change = pickup.change();
        if (change != null && change.state() == ChangeState.REQUESTED) {
            atRest.require(change.askedAt());
        }
    }

    /**
     * Asks the carrier, once, to call a courier off.
     *
     * @param again whether it was asked before and its answer was lost: then its no may mean that
     *     the courier is called off already, as some carriers say it, and a person has to find out
     */
    Pickup callOff(Pickup pickup, boolean again) {
        if (pickup.state() != PickupState.CANCEL_REQUESTED || pickup.forgotten()) {
            return pickup;
        }
        try {
            return switch (desk.cancel(pickup, ledger.order(pickup))) {
                case CancelOutcome.Cancelled() -> ledger.cancelled(pickup);
                case CancelOutcome.Refused(var reason) ->
                        again
                                ? ledger.cancelUnclear(pickup, reason)
                                : ledger.cancelRefused(pickup, reason);
            };
        } catch (ProviderFault fault) {
            return ledger.cancelUnanswered(pickup, ledger.kept(fault), nextTry(pickup));
        } catch (Problem problem) {
            return ledger.cancelUnanswered(pickup, ledger.notAsked(problem), nextTry(pickup));
        }
    }

    /**
     * Takes a person's word on a courier of whom the carrier's answer was lost.
     *
     * @throws Problem when there is nothing to say
     */
    Pickup settle(UUID id, SettlePickup word) {
        var pickup = ledger.require(id);
        switch (pickup.state()) {
            case REQUESTED -> throw atRest.awaited(pickup.answered().sentAt());
            case CANCEL_REQUESTED ->
                    atRest.require(requireNonNull(pickup.answered().cancelAskedAt()));
            case UNKNOWN, CANCEL_REFUSED -> {}
            case SCHEDULED -> {
                requireNoChangeUnderWay(pickup);
                if (!pickup.changing()) {
                    throw new Problem(HandoverProblem.NOTHING_TO_SETTLE);
                }
            }
            case REFUSED, NOT_SCHEDULED, CANCELLED, CANCEL_NOT_OFFERED ->
                    throw new Problem(HandoverProblem.NOTHING_TO_SETTLE);
        }
        if (!word.comes()) {
            return ledger.nobodyComesByHand(pickup);
        }
        if (pickup.state() == PickupState.SCHEDULED) {
            var changed = word.changed();
            if (changed == null) {
                throw PickupTimes.invalid(List.of(new FieldProblem("changed", "required")));
            }
            return ledger.movedByHand(pickup, changed);
        }
        if (pickup.state() != PickupState.UNKNOWN) {
            return ledger.comesByHand(pickup, null);
        }
        var confirmation = Normalised.text(word.confirmation());
        if (confirmation == null) {
            throw PickupTimes.invalid(List.of(new FieldProblem("confirmation", "required")));
        }
        var day = pickup.visit().day();
        return ledger.comesByHand(pickup, new ScheduledPickup(confirmation, day, null, Map.of()));
    }

    /**
     * @throws Problem when there is no such pickup
     */
    Pickup get(UUID id) {
        return ledger.require(id);
    }

    @Transactional(readOnly = true)
    public Page<Pickup> list(PickupFilter filter, PageRequest page) {
        return rows.list(filter, page);
    }

    /** Orders what was written down as requested. */
    Pickup send(Pickup intent) {
        var sending = new AtomicBoolean();
        try {
            return switch (desk.schedule(intent, ledger.order(intent), sending)) {
                case PickupOutcome.Scheduled(var comes) -> keep(intent, comes);
                case PickupOutcome.Refused(var reasons) -> ledger.refused(intent, reasons);
            };
        } catch (ProviderFault fault) {
            var kept = ledger.kept(fault);
            return sending.get() && fault.mayHaveBeenDone()
                    ? ledger.unknown(intent, kept)
                    : ledger.notScheduled(intent, kept);
        } catch (Problem problem) {
            return ledger.notScheduled(intent, ledger.notAsked(problem));
        }
    }

    /** Writes down who comes, through a short outage of the database: nobody can ask again. */
    private Pickup keep(Pickup intent, ScheduledPickup comes) {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.scheduled(intent, comes);
            } catch (DataAccessException | TransactionException trouble) {
                if (tries == MOST_WRITES) {
                    throw trouble;
                }
                log.warn("Pickup {} was ordered and is not written yet", intent.id(), trouble);
            }
        }
    }

    private Pickup intent(
            SchedulePickup wish, ConnectionRef connection, List<LabelledShipment> shipments) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var visit =
                new Visit(
                        place(wish.at(), shipments),
                        wish.date(),
                        wish.ready(),
                        wish.close(),
                        shipments.stream().mapToInt(LabelledShipment::parcels).sum(),
                        shipments.stream().mapToInt(LabelledShipment::totalGrams).sum(),
                        Normalised.text(wish.instructions()),
                        shipments.stream().map(LabelledShipment::id).toList());
        return new Pickup(
                Ids.next(),
                Reference.next(),
                Via.of(connection),
                visit,
                PickupState.REQUESTED,
                Answered.nothingYet(now),
                null,
                ActorRef.current(),
                now,
                now);
    }

    /** Where the parcels are: where their labels say that they start. */
    private static Place place(@Nullable Place told, List<LabelledShipment> shipments) {
        if (told != null) {
            var problems = PlaceCheck.problems("at", told);
            if (!problems.isEmpty()) {
                throw PickupTimes.invalid(problems);
            }
            return Place.of(told.address());
        }
        var places =
                shipments.stream()
                        .map(shipment -> requireNonNull(shipment.ref()).from())
                        .distinct()
                        .toList();
        if (places.size() > 1) {
            throw PickupTimes.invalid(List.of(new FieldProblem("at", "several-places")));
        }
        return Place.of(places.getFirst());
    }

    /** When the carrier is asked again; not after the courier came. */
    private @Nullable Instant nextTry(Pickup pickup) {
        var tries = pickup.answered().cancelTries() + 1;
        var over = pickup.scheduled().date().isBefore(LocalDate.now(clock));
        return tries >= MOST_TRIES || over
                ? null
                : clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
    }
}
