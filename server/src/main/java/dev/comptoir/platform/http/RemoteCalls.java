package dev.comptoir.platform.http;

import dev.comptoir.platform.http.AttemptInterceptor.Surroundings;
import dev.comptoir.platform.http.RepeatingInterceptor.Pauses;
import dev.comptoir.platform.web.Correlation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilderFactory;

/**
 * The only way out to providers. A call made through it keeps to time limits, to the connection's
 * concurrency and rate, and away from addresses nobody may be made to call; is repeated where that
 * is harmless; is recorded before it returns; and fails with a {@link
 * dev.comptoir.platform.errors.ProviderFault} and nothing else when the provider or the way to it
 * is at fault.
 *
 * <p>Interceptors for authentication run once per attempt, inside the repetition: one may catch a
 * fault of kind AUTHENTICATION, replace its token and execute once more.
 */
@Service
public class RemoteCalls implements DisposableBean {

    private static final int MANY = 5_000;
    private static final Duration LONG_IDLE = Duration.ofHours(1);

    private final HttpClients clients;
    private final Surroundings around;
    private final Pauses pauses;
    private final RemoteProxies proxies = new RemoteProxies();
    private final Map<UUID, ConnectionGuard> guards = new ConcurrentHashMap<>();

    @Autowired
    RemoteCalls(
            HttpClients clients,
            AddressFilter addresses,
            ExchangeRecorder recorder,
            CallMetrics metrics,
            Clock clock) {
        this(
                clients,
                new Surroundings(addresses, recorder, metrics, deadlines(), clock),
                Pauses.SLEEP);
    }

    RemoteCalls(HttpClients clients, Surroundings around, Pauses pauses) {
        this.clients = clients;
        this.around = around;
        this.pauses = pauses;
    }

    /** A client for calls to the target; cheap to make, so make one per use. */
    public RestClient client(
            RemoteTarget target,
            FaultReader faults,
            ClientHttpRequestInterceptor... authentication) {
        var interceptors = new ArrayList<ClientHttpRequestInterceptor>();
        interceptors.add(new RepeatingInterceptor(target.policy(), pauses));
        interceptors.addAll(List.of(authentication));
        interceptors.add(
                new AttemptInterceptor(
                        target, guard(target), new AnswerFaults(faults, around.clock()), around));
        return RestClient.builder()
                .requestFactory(clients.to(target))
                .uriBuilderFactory(addresses(target.baseUrl()))
                .messageConverters(RemoteBodies.CONVERTERS)
                .defaultRequest(
                        request -> request.header(Correlation.HEADER, Correlation.current()))
                .requestInterceptors(all -> all.addAll(interceptors))
                .build();
    }

    /**
     * An {@code @HttpExchange} interface that calls the target; cheap to make, so make one per use.
     */
    public <T> T proxy(
            Class<T> httpExchangeInterface,
            RemoteTarget target,
            FaultReader faults,
            ClientHttpRequestInterceptor... authentication) {
        return proxies.of(httpExchangeInterface, client(target, faults, authentication));
    }

    /**
     * Drops the connection's limits, circuit and tokens seen: it was changed or deleted, or is to
     * be tested afresh.
     */
    public void forget(UUID connection) {
        guards.remove(connection);
    }

    @Override
    public void destroy() {
        around.deadlines().shutdownNow();
    }

    private static UriBuilderFactory addresses(URI base) {
        try {
            return new DefaultUriBuilderFactory(base.toString());
        } catch (IllegalArgumentException e) {
            throw AddressFilter.blocked(base, "it does not name a host in the usual way")
                    .causedBy(e);
        }
    }

    private ConnectionGuard guard(RemoteTarget target) {
        if (guards.size() > MANY) {
            guards.values()
                    .removeIf(guard -> guard.idleSince(around.clock().instant().minus(LONG_IDLE)));
        }
        return guards.compute(
                target.connection(),
                (id, known) ->
                        known != null && known.fits(target.policy())
                                ? known
                                : new ConnectionGuard(target.policy(), around.clock()));
    }

    static ScheduledThreadPoolExecutor deadlines() {
        var timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("call-deadlines").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
