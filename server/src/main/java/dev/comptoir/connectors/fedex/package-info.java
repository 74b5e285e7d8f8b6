/** FedEx over its REST APIs, as its developer portal described them in October 2025. */
@NullMarked
@ApplicationModule(
        displayName = "FedEx",
        allowedDependencies = {
            "integrations::spi",
            "shipping::spi",
            "webhooks::spi",
            "platform",
            "platform::*"
        })
package dev.comptoir.connectors.fedex;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
