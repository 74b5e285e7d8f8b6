package dev.comptoir.platform.http;

import dev.comptoir.platform.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * One pooled client per level of trust, shared by all connections: a host that somebody typed
 * cannot use up the connections to carriers, and only the clients for the simulators and for what
 * the operator listed reach a local address.
 */
@Component
final class HttpClients implements DisposableBean {

    private static final int CONNECTIONS = 400;
    private static final int CONNECTIONS_PER_HOST = 100;
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(30);

    /**
     * What does not begin like HTTP is refused at once; the client's own reader skips lines in
     * search of an answer.
     */
    private static final HttpConnectionFactory<ManagedHttpClientConnection> STRICT =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                            Http1Config.custom()
                                    .setMaxHeaderCount(200)
                                    .setMaxLineLength(32 * 1024)
                                    .build())
                    .responseParserFactory(DefaultHttpResponseParserFactory.INSTANCE)
                    .build();

    /**
     * Never through a proxy that the environment names: it would look names up itself, past our
     * filter.
     */
    private static final HttpRoutePlanner DIRECT = new DefaultRoutePlanner(null);

    private final CloseableHttpClient providers;
    private final CloseableHttpClient typed;
    private final CloseableHttpClient listed;
    private final CloseableHttpClient simulators;

    HttpClients(AddressFilter filter) {
        providers = open(filter.publicAddresses(), SystemDefaultDnsResolver.INSTANCE);
        typed = open(filter.publicAddresses(), SystemDefaultDnsResolver.INSTANCE);
        listed = open(InetAddressFilter.all(), SystemDefaultDnsResolver.INSTANCE);
        simulators = open(InetAddressFilter.all(), new SimulatorNames(filter));
    }

    ClientHttpRequestFactory to(RemoteTarget target) {
        if (target.environment() == Environment.SIMULATOR) {
            return new LimitedRequests(simulators);
        }
        return new LimitedRequests(
                switch (target.reach()) {
                    case PROVIDER -> providers;
                    case TYPED -> typed;
                    case LISTED -> listed;
                });
    }

    @Override
    public void destroy() throws IOException {
        try (providers;
                typed;
                listed;
                simulators) {
            // closes them, whichever of them fails
        }
    }

    private static CloseableHttpClient open(InetAddressFilter addresses, DnsResolver names) {
        var settings =
                HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withCookieHandling(HttpCookieHandling.DISABLE)
                        .withInetAddressFilter(addresses);
        return new HttpComponentsHttpClientBuilder()
                .withDnsResolver(names)
                .withConnectionManagerCustomizer(pool ->
                        pool.setMaxConnTotal(CONNECTIONS)
                                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                                .setConnectionFactory(STRICT)
                                .setConnectionConfigResolver(HttpClients::connectionConfig))
                .withCustomizer(client ->
                        client.setRoutePlanner(DIRECT)
                                .disableAutomaticRetries()
                                .disableRedirectHandling()
                                .disableAuthCaching()
                                .disableConnectionState()
                                .disableDefaultUserAgent()
                                .setUserAgent("Comptoir")
                                .evictIdleConnections(KEPT_IDLE))
                .build(settings);
    }

    /** Asked for on the caller's thread, so that each connection's own time limit applies. */
    private static ConnectionConfig connectionConfig(@Nullable HttpRoute route) {
        var config = ConnectionConfig.custom().setValidateAfterInactivity(TimeValue.ofSeconds(1));
        if (Attempt.CURRENT.isBound()) {
            var timeout = Timeout.of(Attempt.CURRENT.get().connectTimeout());
            config.setConnectTimeout(timeout).setSocketTimeout(timeout);
        }
        return config.build();
    }

    /** Requests that carry the time limits of the {@link Attempt} they are made for. */
    private static final class LimitedRequests extends HttpComponentsClientHttpRequestFactory {

        LimitedRequests(CloseableHttpClient client) {
            super(client);
        }

        @Override
        protected ClassicHttpRequest createHttpUriRequest(HttpMethod method, URI uri) {
            var request = super.createHttpUriRequest(method, uri);
            if (request instanceof Cancellable sending) {
                Attempt.CURRENT.get().started(sending);
            }
            return request;
        }

        @Override
        protected RequestConfig createRequestConfig(Object client) {
            var attempt = Attempt.CURRENT.get();
            return RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(attempt.connectTimeout()))
                    .setResponseTimeout(Timeout.of(attempt.responseTimeout()))
                    .setRedirectsEnabled(false)
                    .setAuthenticationEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build();
        }
    }

    /** Knows the simulators' name and no other. */
    private record SimulatorNames(AddressFilter filter) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!filter.isSimulatorHost(Objects.requireNonNull(host))) {
                throw AddressFilter.blocked(host, "it is not the configured simulators' host");
            }
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
