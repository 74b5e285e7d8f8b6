package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a wish about a shipment as a whole. */
enum ShipmentsProblem implements ProblemCode {
    UNKNOWN_SHIPMENT("shipments.unknown-shipment", HttpStatus.NOT_FOUND),
    UNKNOWN_DOCUMENT("shipments.unknown-document", HttpStatus.NOT_FOUND),
    /** Its content was deleted together with the person whom it named. */
    DOCUMENT_GONE("shipments.document-gone", HttpStatus.GONE),
    /** Somebody else changed it since the version sent. */
    CHANGED_MEANWHILE("shipments.changed-meanwhile", HttpStatus.CONFLICT),
    /** Only what is not bought can be edited. */
    NOT_A_DRAFT("shipments.not-a-draft", HttpStatus.CONFLICT),
    /** Somebody is buying it at this moment. */
    BEING_BOUGHT("shipments.being-bought", HttpStatus.CONFLICT),
    /** It may have been bought, and the carrier cannot tell yet. */
    UNSETTLED("shipments.unsettled", HttpStatus.CONFLICT),
    /** It may have been bought, and the carrier cannot be asked. */
    NEEDS_DECISION("shipments.needs-decision", HttpStatus.CONFLICT),
    /** The carrier rejected it; it has to be mended first. */
    REJECTED("shipments.rejected", HttpStatus.CONFLICT),
    /** It was bought and given back. */
    TAKEN_BACK("shipments.taken-back", HttpStatus.CONFLICT),
    /** Nothing is known to be bought. */
    NOT_BOUGHT("shipments.not-bought", HttpStatus.CONFLICT),
    /** The carrier has all of its parcels. */
    HANDED_OVER("shipments.handed-over", HttpStatus.CONFLICT),
    /** There is nothing to decide. */
    NOTHING_TO_SETTLE("shipments.nothing-to-settle", HttpStatus.CONFLICT),
    /** The person it goes to or comes from was forgotten. */
    FORGOTTEN("shipments.forgotten", HttpStatus.CONFLICT),
    /** What somebody brought as its label is none. */
    NOT_A_LABEL("shipments.not-a-label", HttpStatus.BAD_REQUEST),
    /** It has the carrier's own label, or is not one that has any. */
    NO_LABEL_MISSING("shipments.no-label-missing", HttpStatus.CONFLICT),
    /** What the carrier sent as its label is none. */
    UNREADABLE_LABEL("shipments.unreadable-label", HttpStatus.CONFLICT),
    /** Its carrier checks nothing before it is bought. */
    NO_VALIDATION("shipments.no-validation", HttpStatus.CONFLICT),
    /** Its carrier gives no proofs of delivery. */
    NO_PROOFS("shipments.no-proofs", HttpStatus.CONFLICT),
    /** The carrier has no proof of delivery, or not yet. */
    NO_PROOF_YET("shipments.no-proof-yet", HttpStatus.CONFLICT),
    /** Its carrier takes no papers ahead of the parcel. */
    NO_TRADE_DOCUMENTS("shipments.no-trade-documents", HttpStatus.CONFLICT),
    /** What somebody brought as a paper is none. */
    NOT_A_PAPER("shipments.not-a-paper", HttpStatus.BAD_REQUEST),
    /** Its connection was deleted. */
    NO_CONNECTION("shipments.no-connection", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ShipmentsProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
