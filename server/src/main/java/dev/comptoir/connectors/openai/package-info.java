/**
 * OpenAI, and every server that speaks its protocol: models by {@code GET /models} (definition of
 * 2026-08-21).
 */
@NullMarked
@ApplicationModule(
        displayName = "OpenAI",
        allowedDependencies = {"integrations::spi", "platform", "platform::*"})
package dev.comptoir.connectors.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
