package dev.comptoir.benchmarks;

import dev.comptoir.Application;
import dev.comptoir.access.Actor;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Provider calls through the hub in one JVM (read under row-level security, decrypted, limited, recorded and committed)
 * against the same HTTP client sending the same request to the same simulator.
 */
final class HubBenchmark {

    private static final int CALLERS = 16;
    private static final double BAR = 0.5;

    private static final RateQuery QUERY =
            new RateQuery(
                    address("12 rue de la République", "69002", "Lyon"),
                    address("40 avenue Foch", "75116", "Paris"),
                    List.of(new Parcel(300, 200, 150, 2500)),
                    null,
                    null);

    private HubBenchmark() {}

    static void run(Settings settings, Report report, Prepared prepared, Simulators simulators) throws Exception {
        report.title("Provider calls through the hub in-process, %d callers".formatted(CALLERS));
        try (var context = start(settings, simulators); var client = DirectCall.client()) {
            var integrations = context.getBean(Integrations.class);
            var next = new AtomicInteger();
            Load.Caller hub = () -> call(integrations, prepared, next.getAndIncrement());
            hub.call();
            var direct = simulators.lastRatingCall();
            Load.Caller straight = () -> direct.send(client);
            Load.closed(times(hub), Duration.ofSeconds(settings.secondsOfWarmUp()));
            Load.closed(times(straight), Duration.ofSeconds(settings.secondsOfWarmUp()));
            var length = Duration.ofSeconds(settings.secondsPerSide());
            var result =
                    Comparison.interleaved(
                            settings.rounds(),
                            () -> Load.closed(times(hub), length),
                            () -> Load.closed(times(straight), length));
            report.atLeast("Integrations.call / same client directly", result, BAR);
        }
    }

    private static List<Load.Caller> times(Load.Caller caller) {
        var callers = new ArrayList<Load.Caller>();
        for (int n = 0; n < CALLERS; n++) {
            callers.add(caller);
        }
        return callers;
    }

    private static ConfigurableApplicationContext start(Settings settings, Simulators simulators) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--comptoir.data=" + Product.dataFolder(settings),
                        "--comptoir.mode=demo",
                        "--comptoir.simulators-url=" + simulators.url(),
                        "--server.port=" + settings.port(),
                        "--logging.level.root=warn");
    }

    private static void call(Integrations integrations, Prepared prepared, int number) {
        var connections = prepared.busyConnections();
        var connection = UUID.fromString(connections.get(number % connections.size()));
        var outcome =
                StoreScope.call(
                        StoreId.valueOf(prepared.store()),
                        () -> Actor.callAs(new Actor.SystemActor("benchmark"), () -> rate(integrations, connection)));
        if (!(outcome instanceof RateOutcome.Quoted)) {
            throw new IllegalStateException("not quoted: " + outcome);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private static RateOutcome rate(Integrations integrations, UUID connection) {
        return integrations.call(
                connection, Rating.class, "rating", (rating, opened) -> rating.rate((Opened) opened, QUERY));
    }

    private static Address address(String line, String postalCode, String city) {
        return new Address(null, null, line, null, postalCode, city, null, Country.valueOf("FR"), null, null, false);
    }
}
