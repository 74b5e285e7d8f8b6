package dev.comptoir.integrations.tokens;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.secrets.Secret;
import java.util.Optional;
import java.util.function.Supplier;

/** The token of one connection, as its connector sees it. */
record KeptTokens(TokenKeeper keeper, TokenOwner owner) implements AccessTokens {

    @Override
    public Secret get(Supplier<IssuedToken> issue) {
        return keeper.get(owner, issue).value();
    }

    @Override
    public Optional<String> scope(Supplier<IssuedToken> issue) {
        return Optional.ofNullable(keeper.get(owner, issue).scope());
    }

    @Override
    public AccessTokens other(String signIn) {
        return new KeptTokens(keeper, owner.other(signIn));
    }

    @Override
    public void reject(Secret token) {
        keeper.reject(owner, token);
    }
}
