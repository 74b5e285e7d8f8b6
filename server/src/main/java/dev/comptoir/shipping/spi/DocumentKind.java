package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a paper of a shipment is for. */
public enum DocumentKind {
    /** Stuck on the parcel. */
    LABEL,
    /** Stuck on the parcel that comes back. */
    RETURN_LABEL,
    /** What a customer shows at a counter that prints the label. */
    QR_CODE,
    COMMERCIAL_INVOICE,
    /** CN22 or CN23. */
    CUSTOMS_DECLARATION,
    /** The carrier's own sheet for its courier, such as a waybill or an archive copy. */
    WAYBILL,
    RECEIPT,
    /** Says that the parcel was handed over, with whose signature. */
    PROOF_OF_DELIVERY,
    /** Lists the parcels that were handed to the carrier. */
    MANIFEST,
    OTHER;

    /**
     * @throws IllegalArgumentException when there is no kind of that name
     */
    @JsonCreator
    public static DocumentKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
