/** Colissimo: labels over its REST service 3.1, tracking over its own service or La Poste's. */
@NullMarked
@ApplicationModule(
        displayName = "Colissimo",
        allowedDependencies = {"integrations::spi", "shipping::spi", "platform", "platform::*"})
package dev.comptoir.connectors.colissimo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
