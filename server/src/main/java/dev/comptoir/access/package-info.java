/** People, sign-in, sessions, roles and permissions, API keys, audit trail. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform", "platform::*"})
package dev.comptoir.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
