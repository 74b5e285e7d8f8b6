package dev.comptoir.shipping.spi;

import org.jspecify.annotations.Nullable;

/** Why a carrier will not do something, in its own words and with its own code. */
public record Reason(@Nullable String code, String message) {}
