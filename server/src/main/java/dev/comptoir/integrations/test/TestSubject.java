package dev.comptoir.integrations.test;

import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.http.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is tested.
 *
 * @param connection opened so that it signs in anew: a token at hand proves nothing
 * @param reach how far its address is to be trusted
 * @param capabilities ids of what the connector can do
 * @param tokenExpiry until when the token is valid that signing in brought
 */
public record TestSubject<S extends Record>(
        Connector<S> connector,
        Opened<S> connection,
        Reach reach,
        List<String> capabilities,
        Supplier<Optional<Instant>> tokenExpiry) {

    String host() {
        return connection.baseUrl().getHost();
    }

    int port() {
        var url = connection.baseUrl();
        return url.getPort() >= 0 ? url.getPort() : encrypted() ? 443 : 80;
    }

    boolean encrypted() {
        return "https".equalsIgnoreCase(connection.baseUrl().getScheme());
    }

    boolean simulated() {
        return connection.environment() == Environment.SIMULATOR;
    }

    /** Whether the address may lead into this installation's own network. */
    boolean local() {
        return simulated() || reach == Reach.LISTED;
    }

    String type() {
        return connector.manifest().type();
    }
}
