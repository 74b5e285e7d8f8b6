package dev.comptoir.platform.http;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** {@link RemoteCalls} with a clock and pauses under control, and everything it records at hand. */
final class RemoteCallsHarness implements AutoCloseable {

    final List<Exchange> log = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final MovableClock clock = new MovableClock();
    final RemoteCalls calls;

    private final URI simulators;
    private final HttpClients clients;
    private final ScheduledThreadPoolExecutor deadlines = RemoteCalls.deadlines();

    RemoteCallsHarness(URI simulators) {
        this.simulators = simulators;
        var installation =
                new Installation(
                        Installation.Mode.DEMO,
                        URI.create("http://localhost"),
                        Path.of("."),
                        simulators,
                        "test");
        var filter = new AddressFilter(installation);
        clients = new HttpClients(filter);
        var beans = new StaticListableBeanFactory();
        beans.addBean("log", (ExchangeLog) log::add);
        var around =
                new AttemptInterceptor.Surroundings(
                        filter,
                        new ExchangeRecorder(beans.getBeanProvider(ExchangeLog.class)),
                        new CallMetrics(metrics),
                        deadlines,
                        clock);
        calls = new RemoteCalls(clients, around, pauses::add);
    }

    RemoteTarget target() {
        return target(CallPolicy.defaults());
    }

    RemoteTarget target(CallPolicy policy, Secret... secrets) {
        return new RemoteTarget(
                new StoreId(Ids.next()),
                Ids.next(),
                "test",
                Environment.SIMULATOR,
                simulators,
                Reach.PROVIDER,
                Set.of(secrets),
                policy);
    }

    String get(RemoteTarget target, String path) {
        return String.valueOf(
                calls.client(target, FaultReader.BY_STATUS)
                        .get()
                        .uri(path)
                        .retrieve()
                        .body(String.class));
    }

    String post(RemoteTarget target, String body) {
        return String.valueOf(
                calls.client(target, FaultReader.BY_STATUS)
                        .post()
                        .uri("/things")
                        .body(body)
                        .retrieve()
                        .body(String.class));
    }

    /** The fault that a GET ends in. */
    ProviderFault faultOf(RemoteTarget target) {
        return Assertions.catchThrowableOfType(ProviderFault.class, () -> get(target, "/things"));
    }

    @Override
    public void close() throws IOException {
        calls.destroy();
        clients.destroy();
    }

    /** Moves when told to. */
    static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
