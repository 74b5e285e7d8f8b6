package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.RemoteAccess;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.http.RemoteCalls;
import dev.comptoir.platform.http.RemoteTarget;
import java.net.URI;
import java.util.Map;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * The way out to the provider of one connection.
 *
 * @param elsewhere further addresses of the provider, those of the connection's environment
 */
record ConnectionAccess(
        RemoteCalls calls, RemoteTarget target, Map<String, URI> elsewhere, FaultReader faults)
        implements RemoteAccess {

    @Override
    public <T> T api(
            Class<T> httpExchangeInterface, ClientHttpRequestInterceptor... authentication) {
        return calls.proxy(httpExchangeInterface, target, faults, authentication);
    }

    @Override
    public <T> T apiAt(
            String place,
            Class<T> httpExchangeInterface,
            ClientHttpRequestInterceptor... authentication) {
        var address = elsewhere.get(place);
        if (address == null) {
            throw new IllegalArgumentException(
                    "%s has no address '%s'".formatted(target.provider(), place));
        }
        return calls.proxy(httpExchangeInterface, target.at(address), faults, authentication);
    }
}
