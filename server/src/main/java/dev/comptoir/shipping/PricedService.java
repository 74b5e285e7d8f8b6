package dev.comptoir.shipping;

import java.time.Instant;

/**
 * A service that a carrier had a price for.
 *
 * @param code the carrier's own
 * @param name the carrier's own, as it was quoted last
 * @param quotedAt when that was
 */
public record PricedService(String code, String name, Instant quotedAt) {}
