package dev.comptoir.connectors;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The token of one connection, for contract tests, which run without a database. */
final class MemoryTokens implements AccessTokens {

    private final Map<String, AccessTokens> others = new ConcurrentHashMap<>();
    private @Nullable IssuedToken held;

    @Override
    public AccessTokens other(String signIn) {
        return others.computeIfAbsent(signIn, name -> new MemoryTokens());
    }

    @Override
    public synchronized Secret get(Supplier<IssuedToken> issue) {
        return token(issue).value();
    }

    @Override
    public synchronized Optional<String> scope(Supplier<IssuedToken> issue) {
        return Optional.ofNullable(token(issue).scope());
    }

    private IssuedToken token(Supplier<IssuedToken> issue) {
        var token = held;
        if (token == null || !token.expiresAt().isAfter(Instant.now())) {
            token = issue.get();
            held = token;
        }
        return token;
    }

    @Override
    public synchronized void reject(Secret token) {
        if (held != null && held.value().equals(token)) {
            held = null;
        }
    }
}
