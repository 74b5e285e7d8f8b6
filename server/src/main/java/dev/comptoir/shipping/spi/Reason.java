package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Why a carrier will not do something.
 *
 * @param code the carrier's own, or our name of a rule of it
 * @param message the carrier's own words, or ours
 * @param source whose words these are; the carrier's when null, as in what was kept before
 *     2026-11-24
 */
public record Reason(@Nullable String code, String message, @Nullable Source source) {

    /** Who says it. */
    public enum Source {
        /** The carrier, which was asked. */
        CARRIER,
        /** The connector, which knows the carrier's published rules and did not ask it. */
        RULE
    }

    @JsonCreator
    public Reason {}

    /** What the carrier answered. */
    public Reason(@Nullable String code, String message) {
        this(code, message, null);
    }

    /**
     * What its published rules say, without asking it.
     *
     * @param message begins with the field that it is about, as {@link ShipmentOrder} names it, and
     *     a colon: {@code parcels[0].weight: DHL takes at most 31,5 kg.}; positions from 0
     */
    public static Reason rule(@Nullable String code, String message) {
        return new Reason(code, message, Source.RULE);
    }

    /** Whether these words are not the carrier's. */
    public boolean byRule() {
        return source == Source.RULE;
    }
}
