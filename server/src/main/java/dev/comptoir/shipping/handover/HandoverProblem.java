package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a wish about a pickup or a manifest as a whole. */
enum HandoverProblem implements ProblemCode {
    UNKNOWN_PICKUP("handover.unknown-pickup", HttpStatus.NOT_FOUND),
    UNKNOWN_MANIFEST("handover.unknown-manifest", HttpStatus.NOT_FOUND),
    UNKNOWN_DOCUMENT("handover.unknown-document", HttpStatus.NOT_FOUND),
    /** Its content was deleted together with somebody whom it named. */
    DOCUMENT_GONE("handover.document-gone", HttpStatus.GONE),
    /** The carrier sends no couriers. */
    NO_PICKUPS("handover.no-pickups", HttpStatus.CONFLICT),
    /** The carrier changes no courier's order. */
    NO_PICKUP_CHANGES("handover.no-pickup-changes", HttpStatus.CONFLICT),
    /** The carrier takes no manifests. */
    NO_MANIFESTS("handover.no-manifests", HttpStatus.CONFLICT),
    /** No shipment waits that could be chosen by itself. */
    NOTHING_WAITS("handover.nothing-waits", HttpStatus.CONFLICT),
    /** A courier comes for one of the shipments already, or may. */
    FETCHED_ALREADY("handover.fetched-already", HttpStatus.CONFLICT),
    /** One of the shipments stands on a manifest already, or may. */
    LISTED_ALREADY("handover.listed-already", HttpStatus.CONFLICT),
    /** So many shipments would need more manifests than one request closes. */
    TOO_MANY("handover.too-many", HttpStatus.CONFLICT),
    /** The carrier is being asked at this moment. */
    ANSWER_AWAITED("handover.answer-awaited", HttpStatus.CONFLICT),
    /** Nobody knows whether a courier comes. */
    PICKUP_UNKNOWN("handover.pickup-unknown", HttpStatus.CONFLICT),
    /** Nobody comes, so nobody is called off. */
    NOBODY_COMES("handover.nobody-comes", HttpStatus.CONFLICT),
    /** Somebody wished that the courier does not come. */
    CALLED_OFF("handover.called-off", HttpStatus.CONFLICT),
    /** Nobody knows at what time the courier comes. */
    CHANGE_UNKNOWN("handover.change-unknown", HttpStatus.CONFLICT),
    /** There is nothing to decide. */
    NOTHING_TO_SETTLE("handover.nothing-to-settle", HttpStatus.CONFLICT),
    /** Where the courier comes to was deleted with the person who lives there. */
    FORGOTTEN("handover.forgotten", HttpStatus.CONFLICT),
    /** Its connection was deleted. */
    NO_CONNECTION("handover.no-connection", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    HandoverProblem(String code, HttpStatus status) {
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
