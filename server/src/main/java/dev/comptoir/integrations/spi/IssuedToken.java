package dev.comptoir.integrations.spi;

import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;

/**
 * An access token that a provider has just issued.
 *
 * @param expiresAt when the provider says it stops being valid
 */
public record IssuedToken(Secret value, Instant expiresAt) {}
