/** Any HTTPS API, with a console to try it out. */
@NullMarked
@ApplicationModule(
        displayName = "Custom API",
        allowedDependencies = {"integrations::spi", "access", "platform", "platform::*"})
package dev.comptoir.connectors.custom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
