package dev.comptoir.integrations.spi;

import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * The way out to a connection's provider: guarded, limited, retried by fault kind, and logged
 * without secrets. The only way; a connector brings no HTTP client of its own.
 */
public interface RemoteAccess {

    /**
     * A client for the provider's API.
     *
     * @param httpExchangeInterface an interface with {@code @HttpExchange} methods, their paths
     *     relative to the connection's base URL
     * @param authentication adds the credentials to each request
     */
    <T> T api(Class<T> httpExchangeInterface, ClientHttpRequestInterceptor... authentication);

    /**
     * A client for what the provider serves at another address.
     *
     * @param place a name of {@link ProviderManifest#elsewhere()}
     */
    <T> T apiAt(
            String place,
            Class<T> httpExchangeInterface,
            ClientHttpRequestInterceptor... authentication);
}
