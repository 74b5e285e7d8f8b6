/**
 * Which providers there are, and each store's connections to them: credentials, connection test,
 * call log, health.
 */
@NullMarked
@ApplicationModule(
        displayName = "Integrations",
        allowedDependencies = {
            "stores",
            "stores::spi",
            "access",
            "notifications",
            "platform",
            "platform::*"
        })
package dev.comptoir.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
