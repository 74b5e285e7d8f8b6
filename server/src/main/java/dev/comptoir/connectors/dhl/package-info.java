/**
 * DHL: Express over MyDHL API 3.1. Each of DHL's businesses is a provider of its own, since what
 * they can do differs: Express takes no shipment back.
 */
@NullMarked
@ApplicationModule(
        displayName = "DHL",
        allowedDependencies = {"integrations::spi", "shipping::spi", "platform", "platform::*"})
package dev.comptoir.connectors.dhl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
