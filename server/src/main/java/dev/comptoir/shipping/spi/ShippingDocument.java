package dev.comptoir.shipping.spi;

import org.jspecify.annotations.Nullable;

/**
 * A paper as the carrier sent it, byte for byte.
 *
 * @param mediaType of the content, such as {@code application/pdf}, {@code image/png}, {@code
 *     image/gif} or {@code application/zpl}: what it is, which need not be what was asked for
 * @param parcel which parcel of the shipment it belongs to, from 1; null for all of them
 */
@SuppressWarnings("ArrayRecordComponent") // carried as it came, never compared
public record ShippingDocument(
        DocumentKind kind, String mediaType, byte[] content, @Nullable Integer parcel) {

    public ShippingDocument {
        if (content.length == 0) {
            throw new IllegalArgumentException("a document has content");
        }
    }
}
