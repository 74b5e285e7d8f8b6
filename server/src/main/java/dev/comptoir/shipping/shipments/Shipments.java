package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shipments of the current store. */
@Service
class Shipments {

    private final ShipmentDrafts drafts;
    private final ShipmentLedger ledger;
    private final ShipmentRows rows;
    private final ShipmentList list;
    private final DocumentRows documents;

    Shipments(
            ShipmentDrafts drafts,
            ShipmentLedger ledger,
            ShipmentRows rows,
            ShipmentList list,
            DocumentRows documents) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.rows = rows;
        this.list = list;
        this.documents = documents;
    }

    /** A shipment with what lies beside it. */
    record Whole(Shipment shipment, List<UUID> returns, List<KeptDocument> documents) {}

    /**
     * Keeps a shipment that is still to be bought.
     *
     * @param key the caller's Idempotency-Key
     */
    Shipment create(CreateShipment body, @Nullable String key) {
        return ledger.begin(drafts.draft(body), RequestKey.digest(key));
    }

    /**
     * @throws Problem when it is bought already, or somebody else changed it since
     */
    Shipment update(UUID id, UpdateShipment edit) {
        var shipment = ledger.require(id);
        var state = shipment.state();
        if (!state.editable()) {
            throw new Problem(ShipmentsProblem.NOT_A_DRAFT);
        }
        if (edit.version() != shipment.version()) {
            throw new Problem(ShipmentsProblem.CHANGED_MEANWHILE);
        }
        return ledger.edit(drafts.edited(shipment, edit), state);
    }

    /**
     * @throws Problem when there is no such shipment
     */
    @Transactional(readOnly = true)
    public Whole get(UUID id) {
        var shipment =
                rows.find(id)
                        .orElseThrow(() ->
                                new Problem(ShipmentsProblem.UNKNOWN_SHIPMENT, Map.of("id", id)));
        return new Whole(shipment, rows.returnsOf(id), documents.of(id));
    }

    @Transactional(readOnly = true)
    public Page<Shipment> list(ShipmentFilter filter, PageRequest page) {
        return list.list(filter, page);
    }

    @Transactional(readOnly = true)
    public ShipmentCounts count(ShipmentFilter filter) {
        return list.count(filter);
    }

    /**
     * A paper as the carrier sent it.
     *
     * @throws Problem when there is none, or not any more
     */
    @Transactional(readOnly = true)
    public DocumentRows.Whole document(UUID shipment, UUID id) {
        var document =
                documents
                        .find(shipment, id)
                        .orElseThrow(() -> new Problem(ShipmentsProblem.UNKNOWN_DOCUMENT));
        if (document.content() == null) {
            throw new Problem(ShipmentsProblem.DOCUMENT_GONE);
        }
        return document;
    }
}
