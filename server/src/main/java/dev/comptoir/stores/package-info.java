/** Stores, their members and roles, invitations. */
@NullMarked
@ApplicationModule(
        displayName = "Stores",
        allowedDependencies = {"access", "platform", "platform::*"})
package dev.comptoir.stores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
