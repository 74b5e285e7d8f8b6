/**
 * Meetings at video providers: made once however often a request is repeated or a node dies, and
 * known by what the provider stored, not by what was asked for.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "integrations",
            "integrations::spi",
            "access",
            "platform",
            "platform::*"
        })
package dev.comptoir.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
