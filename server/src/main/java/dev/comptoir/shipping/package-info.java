/** What carriers charge, asked of all of a store's carriers at once and kept as they answered. */
@NullMarked
@ApplicationModule(
        displayName = "Shipping",
        allowedDependencies = {
            "integrations",
            "integrations::spi",
            "webhooks",
            "webhooks::spi",
            "stores",
            "orders",
            "catalogue",
            "imports::sheet",
            "access",
            "platform",
            "platform::*"
        })
package dev.comptoir.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
