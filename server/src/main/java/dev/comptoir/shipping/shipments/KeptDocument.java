package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a shipment, without its bytes.
 *
 * @param parcel which parcel it belongs to, from 1; null for all of them
 * @param sha256 of the bytes as they came, in hexadecimal digits
 * @param source who brought it
 * @param available false once the content was deleted with the person whom it names
 */
@Schema(name = "ShipmentDocument")
record KeptDocument(
        UUID id,
        DocumentKind kind,
        String mediaType,
        @Nullable Integer parcel,
        int size,
        String sha256,
        DocumentSource source,
        boolean available,
        Instant createdAt) {

    /** Whether it is this paper, be it another print of it. */
    boolean is(ShippingDocument other) {
        return kind == other.kind() && Objects.equals(parcel, other.parcel());
    }

    /** Whether it is to be stuck on a parcel. */
    @JsonIgnore
    boolean isLabel() {
        return kind == DocumentKind.LABEL || kind == DocumentKind.RETURN_LABEL;
    }
}
