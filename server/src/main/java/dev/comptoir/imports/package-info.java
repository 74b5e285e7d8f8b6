/** Records from CSV and XLSX files: preview, a run that survives crashes, verdicts, corrections. */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"stores", "stores::spi", "access", "platform", "platform::*"})
package dev.comptoir.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
