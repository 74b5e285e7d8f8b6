package dev.comptoir.integrations.spi;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * A store's connection, opened for the length of one call: its settings with the secrets decrypted,
 * and the way out to the provider. Not to be kept.
 *
 * @param label the merchant's name for the connection
 * @param baseUrl what the paths of the API are relative to; already that of the environment
 * @param correlationId ties everything that happens for one request of a person; fit for a
 *     provider's trace header
 */
public record Opened<S extends Record>(
        S settings,
        StoreId store,
        UUID integration,
        String label,
        Environment environment,
        URI baseUrl,
        String correlationId,
        RemoteAccess remote,
        AccessTokens tokens) {

    /** A client for the provider's API; see {@link RemoteAccess#api}. */
    public <T> T api(
            Class<T> httpExchangeInterface, ClientHttpRequestInterceptor... authentication) {
        return remote.api(httpExchangeInterface, authentication);
    }

    /** A client for another address of the provider; see {@link RemoteAccess#apiAt}. */
    public <T> T apiAt(
            String place,
            Class<T> httpExchangeInterface,
            ClientHttpRequestInterceptor... authentication) {
        return remote.apiAt(place, httpExchangeInterface, authentication);
    }
}
