package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.TradeDocuments;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The merchant's own papers of goods that go abroad, such as the invoice that the shop made. They
 * are kept with the draft, and sent ahead when its label is bought.
 */
@Service
class TradePapers {

    static final Set<DocumentKind> KINDS =
            Set.of(DocumentKind.COMMERCIAL_INVOICE, DocumentKind.OTHER);

    /** ZPL and GIF are for labels alone. */
    private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    private final CarrierDesk desk;
    private final ShipmentLedger ledger;

    TradePapers(CarrierDesk desk, ShipmentLedger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * Keeps a paper, in the place of one of the same kind.
     *
     * @throws Problem when it is no paper, the shipment is bought, or its carrier takes none
     */
    Shipment add(UUID id, DocumentKind kind, byte[] content) {
        if (!KINDS.contains(kind)) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("kind", "no-trade-document")));
        }
        var shipment = ledger.require(id);
        requireDraft(shipment);
        if (!desk.can(shipment, TradeDocuments.class)) {
            throw new Problem(ShipmentsProblem.NO_TRADE_DOCUMENTS);
        }
        var paper =
                PaperFile.read(kind, content, null)
                        .filter(file -> TYPES.contains(file.mediaType()))
                        .orElseThrow(() -> new Problem(ShipmentsProblem.NOT_A_PAPER));
        return ledger.paperAdded(shipment, paper);
    }

    /**
     * @throws Problem when there is no such paper, or the shipment is bought
     */
    Shipment remove(UUID id, UUID document) {
        var shipment = ledger.require(id);
        requireDraft(shipment);
        return ledger.paperRemoved(shipment, document);
    }

    /** Whether there is somebody to send a paper to. */
    boolean isOffered(Shipment shipment) {
        return shipment.state().editable() && desk.can(shipment, TradeDocuments.class);
    }

    private static void requireDraft(Shipment shipment) {
        if (!shipment.state().editable()) {
            throw new Problem(ShipmentsProblem.NOT_A_DRAFT);
        }
    }
}
