/** What providers send to us of their own accord: proved, kept, answered, then handed on. */
@NullMarked
@ApplicationModule(
        displayName = "Webhooks",
        allowedDependencies = {
            "integrations",
            "integrations::spi",
            "access",
            "notifications",
            "platform",
            "platform::*"
        })
package dev.comptoir.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
