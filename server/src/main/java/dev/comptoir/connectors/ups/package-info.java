/** UPS: prices over its REST API of September 2024 ({@code v2409}). */
@NullMarked
@ApplicationModule(
        displayName = "UPS",
        allowedDependencies = {"integrations::spi", "shipping::spi", "platform", "platform::*"})
package dev.comptoir.connectors.ups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
