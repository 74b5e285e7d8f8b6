package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.TradeDocuments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has shipments bought, or finds out what became of it, and has the answers written down. */
@Component
class PurchaseSettlement {

    /** Less wait for the carrier's word than this makes no sense, whatever its connector says. */
    private static final Duration LEAST_WAIT = Duration.ofMinutes(2);

    private static final int MOST_WRITES = 5;

    private static final Logger log = LoggerFactory.getLogger(PurchaseSettlement.class);

    private final CarrierDesk desk;
    private final ShipmentLedger ledger;
    private final Clock clock;

    PurchaseSettlement(CarrierDesk desk, ShipmentLedger ledger, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Buys what was written down as requested.
     *
     * @throws ProviderFault when it was not bought, or that is not known; either is written down
     */
    Shipment send(Shipment intent) {
        var sending = new AtomicBoolean();
        try {
            var papers = sendAhead(intent);
            return switch (desk.book(intent, papers, outward(intent), sending)) {
                case BookingOutcome.Booked(var sold) -> complete(keep(intent, sold));
                case BookingOutcome.Rejected(var reasons) -> ledger.rejected(intent, reasons);
            };
        } catch (ProviderFault fault) {
            var kept = ledger.kept(fault);
            if (sending.get() && fault.mayHaveBeenDone()) {
                ledger.unknown(intent, kept);
            } else {
                ledger.notBought(intent, kept);
            }
            throw fault;
        } catch (Problem problem) {
            ledger.notBought(intent, notAsked(problem));
            throw problem;
        }
    }

    /** What cannot be sent ahead is put on the parcel; a shipment at home needs none. */
    private List<String> sendAhead(Shipment intent) {
        if (intent.plan().customs() == null || !desk.can(intent, TradeDocuments.class)) {
            return List.of();
        }
        var papers = ledger.tradePapers(intent);
        return papers.isEmpty() ? List.of() : desk.upload(intent, papers);
    }

    /**
     * Writes down what was paid for, through a short outage of the database: some carriers cannot
     * be asked for it again. Each try waits for a connection as long as the pool is patient.
     */
    private Shipment keep(Shipment intent, CarrierShipment sold) {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.sold(intent, sold);
            } catch (DataAccessException | TransactionException trouble) {
                if (tries == MOST_WRITES) {
                    throw trouble;
                }
                log.warn("Shipment {} was bought and is not written yet", intent.id(), trouble);
            }
        }
    }

    private @Nullable ShipmentRef outward(Shipment intent) {
        var outward = intent.origin().outwardId();
        return outward == null
                ? null
                : ledger.find(outward)
                        .filter(sold -> sold.purchase().carrierId() != null && !sold.forgotten())
                        .map(Shipment::ref)
                        .orElse(null);
    }

    /**
     * Asks the carrier what became of a purchase. That nothing was bought is believed only when the
     * carrier would surely know.
     */
    Shipment look(Shipment shipment) {
        if (shipment.state() == PurchaseState.ANSWERED) {
            return complete(shipment);
        }
        if (!desk.canBeAsked(shipment) || shipment.forgotten()) {
            return nobodyToAsk(shipment);
        }
        var found = desk.find(shipment);
        if (found.isPresent()) {
            return complete(ledger.sold(shipment, found.get()));
        }
        return waitFor(shipment).isPositive()
                ? shipment
                : ledger.notBought(shipment, neverBought(shipment));
    }

    /** How long after sending the carrier's word is believed; empty when it cannot be asked. */
    Optional<Duration> believableAfter(Shipment shipment) {
        if (!desk.canBeAsked(shipment)) {
            return Optional.empty();
        }
        var after = desk.believableAfter(shipment);
        return Optional.of(after.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : after);
    }

    /** How long until the carrier's word is believed that it sold nothing. */
    Duration waitFor(Shipment shipment) {
        var sentAt = requireNonNull(shipment.purchase().sentAt());
        return believableAfter(shipment)
                .map(after -> Duration.between(clock.instant(), sentAt.plus(after)))
                .orElse(Duration.ZERO);
    }

    /** Fetches the label of what was sold without one, where the carrier gives it. */
    Shipment complete(Shipment shipment) {
        if (shipment.state() != PurchaseState.ANSWERED
                || shipment.forgotten()
                || !desk.can(shipment, Reprinting.class)) {
            return shipment;
        }
        try {
            var papers = desk.reprint(shipment);
            return papers.isEmpty() ? shipment : ledger.labels(shipment, papers);
        } catch (ProviderFault fault) {
            return ledger.troubled(shipment, ledger.kept(fault));
        } catch (Problem notNow) {
            return shipment; // the connection was switched off meanwhile; it was bought all the
            // same
        }
    }

    private Shipment nobodyToAsk(Shipment shipment) {
        if (shipment.state() == PurchaseState.UNKNOWN) {
            return shipment;
        }
        var words = "Comptoir stopped before it had the carrier's answer.";
        var fault = ProviderFault.of(FaultKind.UNAVAILABLE, NetworkCause.CUT, words);
        return ledger.unknown(shipment, ledger.kept(fault));
    }

    /** The reason at the time still holds; a node that died left none. */
    private KeptFault neverBought(Shipment shipment) {
        var known = shipment.purchase().fault();
        if (known != null) {
            return known;
        }
        var words =
                "Comptoir stopped before it had the carrier's answer; the carrier knows of no such shipment.";
        return ledger.kept(ProviderFault.of(FaultKind.UNAVAILABLE, NetworkCause.CUT, words));
    }

    private KeptFault notAsked(Problem problem) {
        var code = problem.code().code();
        var fault = ProviderFault.of(FaultKind.CONFLICT, "The carrier was not asked: " + code);
        return ledger.kept(fault.withProviderCode(code));
    }
}
