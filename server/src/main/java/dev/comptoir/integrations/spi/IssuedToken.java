package dev.comptoir.integrations.spi;

import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token that a provider has just issued.
 *
 * @param expiresAt when the provider says it stops being valid
 * @param scope what the provider says the token is good for, in its own words; null when it does
 *     not say
 */
public record IssuedToken(Secret value, Instant expiresAt, @Nullable String scope) {

    /** A token of a provider that does not say what it is good for. */
    public IssuedToken(Secret value, Instant expiresAt) {
        this(value, expiresAt, null);
    }
}
