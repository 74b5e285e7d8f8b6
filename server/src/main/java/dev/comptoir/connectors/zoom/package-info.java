/** Zoom: meetings over its REST API (v2), as a server-to-server OAuth application. */
@NullMarked
@ApplicationModule(
        displayName = "Zoom",
        allowedDependencies = {
            "access",
            "integrations::spi",
            "meetings::spi",
            "platform",
            "platform::*"
        })
package dev.comptoir.connectors.zoom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
