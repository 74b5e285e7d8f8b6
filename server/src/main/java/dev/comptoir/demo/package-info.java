/** What a demo installation shows before anything real is in it. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "stores",
            "catalogue",
            "orders",
            "access",
            "platform",
            "platform::*"
        })
package dev.comptoir.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
