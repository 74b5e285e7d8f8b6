package dev.comptoir.integrations.tokens;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a connection under test. A token at hand proves nothing about the credentials, so
 * the first use signs in; from then on it is the connection's token like any other. For one thread.
 */
public final class RenewedTokens implements AccessTokens {

    private final TokenKeeper keeper;
    private final TokenOwner owner;
    private final Map<String, RenewedTokens> others = new HashMap<>();
    private volatile @Nullable HeldToken mine;

    RenewedTokens(TokenKeeper keeper, TokenOwner owner) {
        this.keeper = keeper;
        this.owner = owner;
    }

    @Override
    public Secret get(Supplier<IssuedToken> issue) {
        return renewed(issue).value();
    }

    @Override
    public Optional<String> scope(Supplier<IssuedToken> issue) {
        return Optional.ofNullable(renewed(issue).scope());
    }

    private HeldToken renewed(Supplier<IssuedToken> issue) {
        var token = mine;
        if (token == null) {
            token = keeper.renew(owner, issue);
            mine = token;
        }
        return token;
    }

    @Override
    public AccessTokens other(String signIn) {
        return others.computeIfAbsent(signIn, name -> new RenewedTokens(keeper, owner.other(name)));
    }

    @Override
    public void reject(Secret token) {
        var refused = mine;
        if (refused != null && refused.value().equals(token)) {
            mine = null;
            keeper.reject(owner, token);
        }
    }

    /**
     * Until when the token is valid that the test was given; empty when the provider has no tokens.
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(mine).map(HeldToken::expiresAt);
    }
}
