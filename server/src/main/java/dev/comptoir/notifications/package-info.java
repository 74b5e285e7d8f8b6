/** What a store's people are told without asking: the inbox. */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"access", "platform", "platform::*"})
package dev.comptoir.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
