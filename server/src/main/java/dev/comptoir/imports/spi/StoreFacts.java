package dev.comptoir.imports.spi;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What a file leaves unsaid because it goes without saying in the store.
 *
 * @param currency of amounts without one
 * @param zone of times of day
 */
public record StoreFacts(Currency currency, ZoneId zone) {}
