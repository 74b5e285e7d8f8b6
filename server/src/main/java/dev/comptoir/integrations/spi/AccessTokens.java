package dev.comptoir.integrations.spi;

import dev.comptoir.platform.secrets.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * The access token of one connection: issued once however many threads and nodes ask for it, sealed
 * in the database, renewed ahead of its expiry, and dropped when the credentials change. Providers
 * that limit how often one may sign in depend on that.
 */
public interface AccessTokens {

    /**
     * The valid token, issued now if there is none.
     *
     * @param issue signs in at the provider; runs outside any transaction, on the calling thread.
     *     Callers that wait for it share its outcome, a {@code ProviderFault} included
     */
    Secret get(Supplier<IssuedToken> issue);

    /**
     * What the provider said the valid token is good for, as {@link IssuedToken#scope()} has it;
     * empty when it did not say.
     *
     * @param issue as for {@link #get}
     */
    Optional<String> scope(Supplier<IssuedToken> issue);

    /**
     * The token of another sign-in of the same connection, for a provider that has a second pair of
     * keys for a part of its API.
     *
     * @param signIn a name of the connector's own, in lower case
     */
    AccessTokens other(String signIn);

    /** Says that the provider has just refused this token, so that nobody is given it again. */
    void reject(Secret token);

    /**
     * Adds {@code Authorization: Bearer <token>} to a request. When the provider refuses a token in
     * mid-life with 401, it is rejected, renewed once and the request repeated once: a refused
     * request has done nothing.
     */
    default ClientHttpRequestInterceptor bearer(Supplier<IssuedToken> issue) {
        return new BearerToken(this, issue);
    }
}
