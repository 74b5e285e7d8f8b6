package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.DocumentKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes labels that somebody fetched from the carrier's own pages: of a purchase that was settled
 * by hand, or whose label never came.
 */
@Service
class FoundLabels {

    private final ShipmentLedger ledger;

    FoundLabels(ShipmentLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps a label; once each parcel has one, the shipment is labelled. Takes the place of the one
     * that somebody brought before for the same parcel; what the carrier sent is never replaced.
     *
     * @param parcel which parcel it belongs to, from 1; null when it is for all of them
     * @throws Problem when it is no label, or none is missing
     */
    Shipment take(UUID id, byte[] content, @Nullable Integer parcel) {
        var shipment = ledger.require(id);
        if (parcel != null && !shipment.standing().contains(parcel)) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("parcel", "no-such-parcel")));
        }
        var kind =
                shipment.kind() == ShipmentKind.RETURN
                        ? DocumentKind.RETURN_LABEL
                        : DocumentKind.LABEL;
        var label =
                PaperFile.read(kind, content, parcel)
                        .orElseThrow(() -> new Problem(ShipmentsProblem.NOT_A_LABEL));
        return ledger.foundLabel(shipment, label);
    }
}
