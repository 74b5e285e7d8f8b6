package dev.comptoir.shipping.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list of the store, as it is kept.
 *
 * @param integrationId the connection whose carrier charges these prices; null for what the shop's
 *     customers pay
 */
record RateGrid(
        UUID id,
        String name,
        Kind kind,
        @Nullable UUID integrationId,
        boolean active,
        GridTerms terms,
        GridContent content,
        int version,
        Instant updatedAt) {

    /** Whose prices they are. */
    enum Kind {
        /** What a carrier charges the store by contract; for carriers that tell no prices. */
        CONTRACT,
        /** What the store charges its customers. */
        CHECKOUT;

        @JsonCreator
        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** To be asked. */
    Grid grid() {
        return new Grid(terms, content.zones(), content.rows());
    }

    RateGrid with(GridContent newContent, Instant at) {
        return new RateGrid(id, name, kind, integrationId, active, terms, newContent, version, at);
    }

    RateGrid withVersion(int from) {
        return new RateGrid(id, name, kind, integrationId, active, terms, content, from, updatedAt);
    }
}
