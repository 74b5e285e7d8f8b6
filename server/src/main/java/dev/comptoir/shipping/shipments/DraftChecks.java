package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.Reason;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Asks carriers whether they would take a shipment; nothing is bought or written. */
@Service
class DraftChecks {

    private final Purchases purchases;
    private final CarrierDesk desk;
    private final ShipmentLedger ledger;

    DraftChecks(Purchases purchases, CarrierDesk desk, ShipmentLedger ledger) {
        this.purchases = purchases;
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * @return why the carrier would reject the shipment; empty when it would take it
     * @throws Problem naming each field that keeps it from being bought, or when its carrier checks
     *     nothing beforehand
     */
    Checked check(UUID id) {
        var shipment = ledger.require(id);
        switch (shipment.state()) {
            case DRAFT -> {}
            case REJECTED -> throw new Problem(ShipmentsProblem.REJECTED);
            default -> throw new Problem(ShipmentsProblem.NOT_A_DRAFT);
        }
        var ready = purchases.ready(shipment);
        if (!isOffered(ready)) {
            throw new Problem(ShipmentsProblem.NO_VALIDATION);
        }
        return new Checked(ready, desk.check(ready));
    }

    /** Whether the shipment's carrier can be asked beforehand; none is for what comes back. */
    boolean isOffered(Shipment shipment) {
        return shipment.state().editable()
                && shipment.kind() == ShipmentKind.OUTWARD
                && desk.can(shipment, DryRun.class);
    }

    /** What the carrier said of a shipment. */
    record Checked(Shipment shipment, List<Reason> reasons) {}
}
