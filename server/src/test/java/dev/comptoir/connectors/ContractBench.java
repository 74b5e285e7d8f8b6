package dev.comptoir.connectors;

import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.RemoteAccess;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.http.ExchangeLog;
import dev.comptoir.platform.http.Reach;
import dev.comptoir.platform.http.RemoteCalls;
import dev.comptoir.platform.http.RemoteTarget;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.SimulatorServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** The simulators, and the product's real way out to them, without the rest of the product. */
public final class ContractBench implements AutoCloseable {

    /**
     * As long as a test may wait: a contract's time-outs are the connector's own, made short. The
     * first call of a JVM on a busy machine has taken more than a second.
     */
    static final Duration SILENCE = Duration.ofSeconds(3);

    static final Duration DEADLINE = Duration.ofSeconds(5);

    private final SimulatorServer simulators;
    private final List<Exchange> log = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext beans =
            new AnnotationConfigApplicationContext();
    private final RemoteCalls calls;

    public ContractBench(SimulatorServer simulators) {
        this.simulators = simulators;
        var installation =
                new Installation(
                        Installation.Mode.DEMO,
                        URI.create("http://localhost"),
                        Path.of("."),
                        simulators.uri(),
                        "test");
        beans.registerBean(Installation.class, () -> installation);
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        beans.registerBean(ExchangeLog.class, () -> log::add);
        beans.scan("dev.comptoir.platform.http");
        beans.refresh();
        calls = beans.getBean(RemoteCalls.class);
    }

    public SimulatorServer simulators() {
        return simulators;
    }

    List<Exchange> log() {
        return log;
    }

    void reset() {
        simulators.reset();
        log.clear();
    }

    /** A new connection to the provider's simulator. */
    public <S extends Record> Opened<S> open(Connector<S> connector, S settings) {
        var real = address(connector, settings);
        var place = real.getHost() + real.getRawPath();
        return open(connector, settings, Environment.SIMULATOR, simulators.uri(place));
    }

    /** Where the connection calls in production. */
    static <S extends Record> URI address(Connector<S> connector, S settings) {
        return connector
                .address(settings)
                .map(TypedAddress::uri)
                .orElseGet(() ->
                        Objects.requireNonNull(
                                connector.manifest().addresses().get(Environment.PRODUCTION)));
    }

    /** A new connection to wherever. */
    <S extends Record> Opened<S> open(
            Connector<S> connector, S settings, Environment environment, URI address) {
        var store = new StoreId(Ids.next());
        var connection = Ids.next();
        var target =
                new RemoteTarget(
                        store,
                        connection,
                        connector.manifest().type(),
                        environment,
                        address,
                        connector.address(settings).map(TypedAddress::reach).orElse(Reach.PROVIDER),
                        secrets(settings),
                        impatient(connector.manifest().policy()));
        return new Opened<>(
                settings,
                store,
                connection,
                "Contract",
                environment,
                address,
                UUID.randomUUID().toString(),
                way(connector, target, elsewhere(connector, environment, address)),
                new MemoryTokens());
    }

    /** Whoever stands in for the provider stands in for all of its addresses. */
    private Map<String, URI> elsewhere(
            Connector<?> connector, Environment environment, URI address) {
        return connector.manifest().elsewhere().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                place ->
                                        isSimulator(connector, environment, address)
                                                ? simulated(place.getValue())
                                                : address));
    }

    private boolean isSimulator(Connector<?> connector, Environment environment, URI address) {
        var production = connector.manifest().addresses().get(Environment.PRODUCTION);
        return environment == Environment.SIMULATOR
                && production != null
                && address.equals(simulated(production));
    }

    private URI simulated(URI real) {
        return simulators.uri(real.getHost() + real.getRawPath());
    }

    private RemoteAccess way(
            Connector<?> connector, RemoteTarget target, Map<String, URI> elsewhere) {
        return new RemoteAccess() {
            @Override
            public <T> T api(Class<T> api, ClientHttpRequestInterceptor... authentication) {
                return calls.proxy(api, target, connector.faults(), authentication);
            }

            @Override
            public <T> T apiAt(
                    String place, Class<T> api, ClientHttpRequestInterceptor... authentication) {
                var address = Objects.requireNonNull(elsewhere.get(place), place);
                return calls.proxy(api, target.at(address), connector.faults(), authentication);
            }
        };
    }

    private static CallPolicy impatient(CallPolicy policy) {
        return policy.withTimeouts(SILENCE, SILENCE, DEADLINE);
    }

    static Set<Secret> secrets(Record settings) {
        return Arrays.stream(settings.getClass().getRecordComponents())
                .filter(component -> component.getType() == Secret.class)
                .flatMap(component -> Stream.ofNullable((Secret) read(settings, component)))
                .collect(Collectors.toSet());
    }

    private static @Nullable Object read(Record settings, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        beans.close();
        simulators.close();
    }
}
