package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Fetches from carriers who took the parcels, and keeps it. */
@Service
class DeliveryProofs {

    private final CarrierDesk desk;
    private final Shipments shipments;
    private final ShipmentLedger ledger;

    DeliveryProofs(CarrierDesk desk, Shipments shipments, ShipmentLedger ledger) {
        this.desk = desk;
        this.shipments = shipments;
        this.ledger = ledger;
    }

    /**
     * Keeps the proof of each parcel whose proof is not here yet.
     *
     * @throws Problem when the carrier gives none, or has none yet
     */
    Shipment fetch(UUID id) {
        var whole = shipments.get(id);
        var shipment = whole.shipment();
        if (!shipment.state().sold()) {
            throw new Problem(ShipmentsProblem.NOT_BOUGHT);
        }
        if (!desk.can(shipment, ProofsOfDelivery.class)) {
            throw new Problem(ShipmentsProblem.NO_PROOFS);
        }
        if (shipment.forgotten()) {
            throw new Problem(ShipmentsProblem.FORGOTTEN);
        }
        var missing = missing(shipment, whole.documents());
        if (missing.isEmpty()) {
            return shipment;
        }
        var proofs = ask(shipment, missing);
        if (proofs.isEmpty()) {
            throw new Problem(ShipmentsProblem.NO_PROOF_YET);
        }
        return ledger.proven(shipment, proofs);
    }

    /** Whether the carrier tells that they arrived, and may tell who took them. */
    boolean isOffered(Shipments.Whole whole) {
        var shipment = whole.shipment();
        return shipment.state().sold()
                && shipment.whereabouts().state() == TrackingState.DELIVERED
                && !shipment.forgotten()
                && desk.can(shipment, ProofsOfDelivery.class)
                && !missing(shipment, whole.documents()).isEmpty();
    }

    private List<ShippingDocument> ask(Shipment shipment, Set<Integer> positions) {
        var proofs = new ArrayList<ShippingDocument>();
        for (var position : positions) {
            var proof = desk.proof(shipment, position);
            proof.ifPresent(proofs::add);
            if (proof.filter(paper -> paper.parcel() == null).isPresent()) {
                break; // one paper for all of them
            }
        }
        return proofs;
    }

    private static Set<Integer> missing(Shipment shipment, List<KeptDocument> documents) {
        var missing = new TreeSet<>(shipment.standing());
        for (var document : documents) {
            if (document.kind() == DocumentKind.PROOF_OF_DELIVERY) {
                if (document.parcel() == null) {
                    return Set.of();
                }
                missing.remove(document.parcel());
            }
        }
        return missing;
    }
}
