package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.RemoteAccess;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.http.RemoteCalls;
import dev.comptoir.platform.http.RemoteTarget;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** The way out to the provider of one connection. */
record ConnectionAccess(RemoteCalls calls, RemoteTarget target, FaultReader faults)
        implements RemoteAccess {

    @Override
    public <T> T api(
            Class<T> httpExchangeInterface, ClientHttpRequestInterceptor... authentication) {
        return calls.proxy(httpExchangeInterface, target, faults, authentication);
    }
}
