package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.spi.PickupOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/**
 * Asks for couriers at another time, as far as their carriers change orders. The courier comes in
 * any case; what may get lost is the answer on when.
 */
@Service
class PickupUpdates {

    private final HandoverCarriers carriers;
    private final PickupDesk desk;
    private final PickupLedger ledger;
    private final CarrierWords words;
    private final AtRest atRest;

    PickupUpdates(
            HandoverCarriers carriers,
            PickupDesk desk,
            PickupLedger ledger,
            CarrierWords words,
            Clock clock) {
        this.carriers = carriers;
        this.desk = desk;
        this.ledger = ledger;
        this.words = words;
        this.atRest = new AtRest(clock);
    }

    /**
     * Asks the carrier for a courier at another time. Who wishes for what is ordered already asks
     * nobody; who repeats a wish whose answer was lost asks again.
     *
     * @throws Problem naming each field that keeps it from being asked, or when the carrier changes
     *     no orders, nobody comes, or the answer to another wish is missing
     */
    Pickup update(UUID id, UpdatePickup wish) {
        var pickup = ledger.require(id);
        requireComes(pickup);
        if (!desk.changes(pickup.via())) {
            throw notOffered(pickup);
        }
        var to = merged(pickup, wish);
        var again = repeats(pickup, to);
        if (!again && to.equals(ordered(pickup))) {
            return pickup;
        }
        PickupTimes.require(to.day(), to.ready(), to.close(), carriers.localNow());
        if (pickup.forgotten()) {
            throw new Problem(HandoverProblem.FORGOTTEN);
        }
        return ledger.changing(pickup, to)
                .map(asking -> send(asking, again))
                .orElseThrow(() -> atRest.awaited(atRest.clock().instant()));
    }

    private void requireComes(Pickup pickup) {
        switch (pickup.state()) {
            case SCHEDULED, CANCEL_REFUSED -> {}
            case REQUESTED -> throw atRest.awaited(pickup.answered().sentAt());
            case UNKNOWN -> throw new Problem(HandoverProblem.PICKUP_UNKNOWN);
            case REFUSED, NOT_SCHEDULED -> throw new Problem(HandoverProblem.NOBODY_COMES);
            case CANCEL_REQUESTED, CANCELLED, CANCEL_NOT_OFFERED ->
                    throw new Problem(HandoverProblem.CALLED_OFF);
        }
    }

    /**
     * Whether this wish was sent before and its answer is missing.
     *
     * @throws Problem when the answer to another wish is missing: after a third nobody could say
     *     any more which times are possible
     */
    private boolean repeats(Pickup pickup, Hours to) {
        var change = pickup.change();
        if (change == null || !change.open()) {
            return false;
        }
        if (change.state() == ChangeState.REQUESTED) {
            atRest.require(change.askedAt());
        }
        if (!change.to().equals(to)) {
            throw new Problem(HandoverProblem.CHANGE_UNKNOWN);
        }
        return true;
    }

    /**
     * Asks what was written down as requested.
     *
     * @param again whether the answer to the same wish was lost before: then a no to the repetition
     *     does not say when the courier comes
     */
    Pickup send(Pickup asking, boolean again) {
        var sending = new AtomicBoolean();
        var order = ledger.order(asking, requireNonNull(asking.change()).to());
        try {
            return switch (desk.change(asking, order, sending)) {
                case PickupOutcome.Scheduled(var comes) -> ledger.moved(asking, comes);
                case PickupOutcome.Refused(var reasons) ->
                        again
                                ? ledger.maybeMoved(asking, reasons, null)
                                : ledger.notMoved(asking, reasons);
            };
        } catch (ProviderFault fault) {
            var kept = ledger.kept(fault);
            return again || (sending.get() && fault.mayHaveBeenDone())
                    ? ledger.maybeMoved(asking, List.of(), kept)
                    : ledger.notAskedToMove(asking, kept);
        } catch (Problem problem) {
            var kept = ledger.notAsked(problem);
            return again
                    ? ledger.maybeMoved(asking, List.of(), kept)
                    : ledger.notAskedToMove(asking, kept);
        }
    }

    /** When he comes as things stand; the carrier may have named another day than was asked for. */
    private static Hours ordered(Pickup pickup) {
        var asked = pickup.visit().hours();
        return new Hours(
                pickup.scheduled().date(), asked.ready(), asked.close(), asked.instructions());
    }

    private static Hours merged(Pickup pickup, UpdatePickup wish) {
        var now = ordered(pickup);
        var instructions = wish.instructions();
        if (instructions != null && instructions.isBlank()) {
            throw PickupTimes.invalid(List.of(new FieldProblem("instructions", "required")));
        }
        return new Hours(
                wish.date() == null ? now.day() : wish.date(),
                wish.ready() == null ? now.ready() : wish.ready(),
                wish.close() == null ? now.close() : wish.close(),
                instructions == null ? now.instructions() : Normalised.text(instructions));
    }

    private Problem notOffered(Pickup pickup) {
        PickupDesk.connection(pickup);
        return new Problem(
                HandoverProblem.NO_PICKUP_CHANGES,
                Map.of("carrier", words.name(pickup.via().type())));
    }
}
