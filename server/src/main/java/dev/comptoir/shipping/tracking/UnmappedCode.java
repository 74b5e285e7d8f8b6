package dev.comptoir.shipping.tracking;

import java.time.Instant;
import java.util.UUID;

/**
 * A code of a carrier whose meaning we do not know: shown as it is, and the state stays.
 *
 * @param type the provider's, such as {@code shipping_ups}
 * @param scope which of its lists the code is from
 * @param label the carrier's own words, as last told
 * @param events how often it was told
 * @param shipmentId one of the shipments that it was told of
 */
record UnmappedCode(
        String type,
        String scope,
        String code,
        String label,
        long events,
        Instant firstAt,
        Instant lastAt,
        UUID shipmentId) {}
