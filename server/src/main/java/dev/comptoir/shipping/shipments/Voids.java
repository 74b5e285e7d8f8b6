package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes shipments back, as far as their carriers do. */
@Service
class Voids {

    /** How often a carrier is asked that says later, or does not answer: about three days. */
    static final int MOST_TRIES = 10;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);

    private final CarrierDesk desk;
    private final ShipmentLedger ledger;
    private final Clock clock;

    Voids(CarrierDesk desk, ShipmentLedger ledger, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Wishes a shipment taken back, or some of its parcels. What the carrier makes of it is told in
     * the shipment; where it takes nothing back, the merchant gives the label up.
     *
     * @param positions null for all that are left
     * @throws Problem when there is nothing to take back
     */
    Shipment request(UUID id, @Nullable Set<Integer> positions) {
        var shipment = ledger.require(id);
        switch (shipment.state()) {
            case ANSWERED, LABELLED, VOID_REFUSED -> {}
            case VOID_REQUESTED, VOIDED, VOID_NOT_OFFERED -> {
                return shipment;
            }
            case DRAFT, REQUESTED, UNKNOWN, REJECTED ->
                    throw new Problem(ShipmentsProblem.NOT_BOUGHT);
        }
        if (handedOver(shipment)) {
            throw new Problem(ShipmentsProblem.HANDED_OVER);
        }
        if (!desk.can(shipment, Voiding.class)) {
            return ledger.givenUp(shipment);
        }
        if (shipment.forgotten()) {
            throw new Problem(ShipmentsProblem.FORGOTTEN);
        }
        var wanted = positions == null ? shipment.standing() : positions;
        requirePossible(shipment, wanted);
        return send(ledger.takingBack(shipment, wanted));
    }

    /** Whether there is a label to take back or to give up, and it may still be possible. */
    boolean isOffered(Shipment shipment) {
        return switch (shipment.state()) {
            case ANSWERED, LABELLED, VOID_REFUSED ->
                    !handedOver(shipment)
                            && !(shipment.forgotten() && desk.can(shipment, Voiding.class));
            case DRAFT, REQUESTED, UNKNOWN, REJECTED, VOID_REQUESTED, VOIDED, VOID_NOT_OFFERED ->
                    false;
        };
    }

    private static boolean handedOver(Shipment shipment) {
        return shipment.whereabouts().handedOver(shipment.standing().size());
    }

    private void requirePossible(Shipment shipment, Set<Integer> wanted) {
        var standing = shipment.standing();
        if (wanted.isEmpty() || !standing.containsAll(wanted)) {
            throw invalid("no-parcel-to-void");
        }
        var carrier = requireNonNull(shipment.carrier());
        if (!wanted.equals(standing)
                && !desk.voidsPartly(requireNonNull(carrier.integrationId()))) {
            throw invalid("only-whole");
        }
    }

    /** Asks the carrier, once; what was taken back before is told as taken back again. */
    Shipment send(Shipment shipment) {
        if (shipment.state() != PurchaseState.VOID_REQUESTED) {
            return shipment;
        }
        try {
            return switch (desk.takeBack(shipment)) {
                case VoidOutcome.Voided(var positions) -> ledger.takenBack(shipment, positions);
                case VoidOutcome.Refused(var reason, var later) ->
                        later
                                ? later(shipment, List.of(reason), null)
                                : ledger.voidRefused(shipment, List.of(reason), null);
            };
        } catch (ProviderFault fault) {
            return later(shipment, List.of(), ledger.kept(fault));
        } catch (Problem problem) {
            var code = problem.code().code();
            var words = "The carrier was not asked: " + code;
            var fault = ProviderFault.of(FaultKind.CONFLICT, words).withProviderCode(code);
            return later(shipment, List.of(), ledger.kept(fault));
        }
    }

    private Shipment later(Shipment shipment, List<Reason> reasons, @Nullable KeptFault fault) {
        var tries = shipment.purchase().voidTries() + 1;
        if (tries >= MOST_TRIES) {
            return ledger.voidRefused(shipment, reasons, fault);
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << (tries - 1));
        var wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return ledger.voidLater(shipment, reasons, fault, clock.instant().plus(wait));
    }

    private static Problem invalid(String code) {
        return new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem("positions", code)));
    }
}
