/** UPS: prices, shipments, tracking and pickups over its REST API. */
@NullMarked
@ApplicationModule(
        displayName = "UPS",
        allowedDependencies = {
            "integrations::spi",
            "shipping::spi",
            "webhooks::spi",
            "platform",
            "platform::*"
        })
package dev.comptoir.connectors.ups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
