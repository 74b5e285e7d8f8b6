/** Running the installation: its jobs, its keys. For platform administrators alone. */
@NullMarked
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"access", "platform", "platform::*"})
package dev.comptoir.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
