package dev.comptoir.benchmarks;

import dev.comptoir.Application;
import dev.comptoir.access.Actor;
import dev.comptoir.integrations.CapabilityCall;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Provider calls through the hub in one JVM (read under row-level security, decrypted, limited, recorded and committed)
 * against the same HTTP client sending the same request to the same simulator. Once with the same bytes in and out on both
 * sides, which shows what the hub costs; once with the connector's own work, building the request and reading prices.
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
            Load.Caller prices = () -> price(integrations, prepared, next.getAndIncrement());
            for (int n = 0; n < prepared.busyConnections().size(); n++) {
                prices.call(); // so that each connection has its access token
            }
            var direct = simulators.lastRatingCall();
            var body = direct.body().getBytes(StandardCharsets.UTF_8);
            Load.Caller bytes = () -> send(integrations, prepared, next.getAndIncrement(), body);
            Load.Caller straight = () -> direct.send(client);
            compare(settings, report, "Integrations.call / same client directly, same bytes", bytes, straight, BAR);
            compare(settings, report, "with request built and prices read / same client directly", prices, straight, 0);
        }
    }

    private static void compare(
            Settings settings, Report report, String what, Load.Caller hub, Load.Caller straight, double bar)
            throws Exception {
        Load.closed(times(hub), Duration.ofSeconds(settings.secondsOfWarmUp()));
        Load.closed(times(straight), Duration.ofSeconds(settings.secondsOfWarmUp()));
        var length = Duration.ofSeconds(settings.secondsPerSide());
        var result =
                Comparison.interleaved(
                        settings.rounds(),
                        () -> Load.closed(times(hub), length),
                        () -> Load.closed(times(straight), length));
        if (bar > 0) {
            report.atLeast(what, result, bar);
        } else {
            report.fact(
                    "%s: ratio %.2f (%s); ours %.0f/s, limit %.0f/s",
                    what, result.ratio(), result.spread(), result.oursMedian(), result.limitMedian());
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

    /** Asks for prices as the product does. */
    private static void price(Integrations integrations, Prepared prepared, int number) {
        var outcome =
                call(integrations, prepared, number, (rating, opened) -> rating.rate((Opened) opened, QUERY));
        if (!(outcome instanceof RateOutcome.Quoted)) {
            throw new IllegalStateException("not quoted: " + outcome);
        }
    }

    /** Sends the recorded request and takes the answer as it is. */
    private static void send(Integrations integrations, Prepared prepared, int number, byte[] body) {
        byte[] answer =
                call(
                        integrations,
                        prepared,
                        number,
                        (rating, opened) ->
                                opened.api(Recorded.class, opened.tokens().bearer(HubBenchmark::noToken)).shop("bench", body));
        if (answer.length == 0) {
            throw new IllegalStateException("no answer");
        }
    }

    private static IssuedToken noToken() {
        throw new IllegalStateException("the connection has a token already");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private static <T> T call(
            Integrations integrations, Prepared prepared, int number, CapabilityCall<Rating, T> call) {
        var connections = prepared.busyConnections();
        var connection = UUID.fromString(connections.get(number % connections.size()));
        return StoreScope.call(
                StoreId.valueOf(prepared.store()),
                () ->
                        Actor.callAs(
                                new Actor.SystemActor("benchmark"),
                                () -> integrations.call(connection, Rating.class, "rating", call)));
    }

    /** The request that is measured, without the connector's types. */
    @HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
    interface Recorded {

        @PostExchange(
                url = "/api/rating/v2409/Shop?additionalinfo=timeintransit",
                contentType = MediaType.APPLICATION_JSON_VALUE)
        byte[] shop(@RequestHeader("transId") String transId, @RequestBody byte[] body);
    }

    private static Address address(String line, String postalCode, String city) {
        return new Address(null, null, line, null, postalCode, city, null, Country.valueOf("FR"), null, null, false);
    }
}
