package dev.comptoir.shipping.parcels;

import java.time.Instant;
import java.util.UUID;

/**
 * A box that a store packs in: outer size in millimetres.
 *
 * @param emptyGrams what it weighs with nothing in it, padding included
 */
record ParcelTemplate(
        UUID id,
        String name,
        int lengthMillimetres,
        int widthMillimetres,
        int heightMillimetres,
        int emptyGrams,
        int version,
        Instant updatedAt) {}
