/**
 * Chronopost: prices, labels, tracking, proofs, pick-up points and couriers over its SOAP 1.1 web
 * services, as its manual CHR-WS 2.6.2 (November 2018) and the definitions of 2023 describe them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Chronopost",
        allowedDependencies = {"integrations::spi", "shipping::spi", "platform", "platform::*"})
package dev.comptoir.connectors.chronopost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
