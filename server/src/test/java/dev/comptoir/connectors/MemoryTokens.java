package dev.comptoir.connectors;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The token of one connection, for contract tests, which run without a database. */
final class MemoryTokens implements AccessTokens {

    private @Nullable IssuedToken held;

    @Override
    public synchronized Secret get(Supplier<IssuedToken> issue) {
        var token = held;
        if (token == null || !token.expiresAt().isAfter(Instant.now())) {
            token = issue.get();
            held = token;
        }
        return token.value();
    }

    @Override
    public synchronized void reject(Secret token) {
        if (held != null && held.value().equals(token)) {
            held = null;
        }
    }
}
