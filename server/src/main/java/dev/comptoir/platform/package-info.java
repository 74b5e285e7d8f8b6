/** Shared kernel: the value types and services every module may use; depends on nothing of ours. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package dev.comptoir.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
