package dev.comptoir.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What asking for prices through the product adds to asking the provider directly, at a fixed rate of requests. */
final class RatesBenchmark {

    private static final int PER_SECOND = 50;
    private static final int CALLERS = 16;
    private static final double MEDIAN_BAR = 3;
    private static final double P99_BAR = 15;

    private RatesBenchmark() {}

    static void run(Settings settings, Report report, Prepared prepared, Simulators simulators) throws Exception {
        report.title("Rate call over HTTP at %d/s, open loop".formatted(PER_SECOND));
        var bodies = prepared.busyConnections().stream().map(RatesBenchmark::body).toList();
        var next = new AtomicInteger();
        try (var ours = new Connections(settings, prepared, bodies)) {
            ours.call(0);
            var direct = simulators.lastRatingCall();
            try (var client = DirectCall.client()) {
                Load.Caller through = () -> ours.call(next.getAndIncrement());
                Load.Caller straight = () -> direct.send(client);
                warmUp(settings, through);
                warmUp(settings, straight);
                measure(settings, report, through, straight);
                closedLoop(settings, report, ours, () -> direct.send(client));
            }
        }
    }

    /** By few callers who wait for answers: a cold server at a fixed rate would only pile requests up. */
    private static void warmUp(Settings settings, Load.Caller caller) throws Exception {
        Load.closed(Collections.nCopies(CALLERS, caller), Duration.ofSeconds(2L * settings.secondsOfWarmUp()));
    }

    private static void measure(Settings settings, Report report, Load.Caller through, Load.Caller straight)
            throws Exception {
        var ourRounds = new ArrayList<Samples>();
        var directRounds = new ArrayList<Samples>();
        var length = Duration.ofSeconds(settings.secondsPerSide());
        for (int round = 0; round < settings.rounds(); round++) {
            ourRounds.add(Load.open(PER_SECOND, length, through));
            directRounds.add(Load.open(PER_SECOND, length, straight));
        }
        var ours = Samples.all(ourRounds);
        var direct = Samples.all(directRounds);
        report.fact(
                "through the product: median %.2f ms, p99 %.2f ms (%d calls); directly: median %.2f ms, p99 %.2f ms",
                ours.millisAt(0.5), ours.millisAt(0.99), ours.count(), direct.millisAt(0.5), direct.millisAt(0.99));
        var medians = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        for (int round = 0; round < ourRounds.size(); round++) {
            medians.add(ourRounds.get(round).millisAt(0.5) - directRounds.get(round).millisAt(0.5));
            tails.add(ourRounds.get(round).millisAt(0.99) - directRounds.get(round).millisAt(0.99));
        }
        report.atMost("added, median (median of rounds)", Median.of(medians), MEDIAN_BAR, "ms");
        report.atMost("added, p99 (median of rounds)", Median.of(tails), P99_BAR, "ms");
    }

    /** Reported without a bar: the whole way, HTTP included, as fast as it goes. */
    private static void closedLoop(Settings settings, Report report, Connections ours, Load.Caller straight)
            throws Exception {
        var through = new ArrayList<Load.Caller>();
        var directly = new ArrayList<Load.Caller>();
        var next = new AtomicInteger();
        for (int n = 0; n < CALLERS; n++) {
            through.add(() -> ours.call(next.getAndIncrement()));
            directly.add(straight);
        }
        var length = Duration.ofSeconds(settings.secondsPerSide());
        var result =
                Comparison.interleaved(
                        settings.rounds(), () -> Load.closed(through, length), () -> Load.closed(directly, length));
        report.fact(
                "closed loop, %d callers: ratio %.2f (%s); over HTTP %.0f/s, directly %.0f/s",
                CALLERS, result.ratio(), result.spread(), result.oursMedian(), result.limitMedian());
    }

    private static String body(String connection) {
        return """
        {"from":{"line1":"12 rue de la République","postalCode":"69002","city":"Lyon","country":"FR"},
         "to":{"line1":"40 avenue Foch","postalCode":"75116","city":"Paris","country":"FR"},
         "parcels":[{"lengthMillimetres":300,"widthMillimetres":200,"heightMillimetres":150,"weightGrams":2500}],
         "integrationIds":["%s"]}"""
                .formatted(connection);
    }

    private record Idle(RawHttp connection, long since) {}

    /** Kept-alive connections of clients to the product; the requests go round the connections to the provider. */
    private static final class Connections implements AutoCloseable {

        /** Well before the server hangs up on idle connections. */
        private static final Duration FRESH = Duration.ofSeconds(10);

        private final List<BlockingQueue<Idle>> idle = new ArrayList<>();
        private final Settings settings;
        private final Prepared prepared;
        private final List<String> bodies;

        Connections(Settings settings, Prepared prepared, List<String> bodies) {
            this.settings = settings;
            this.prepared = prepared;
            this.bodies = bodies;
            bodies.forEach(body -> idle.add(new LinkedBlockingQueue<>()));
        }

        void call(int number) throws Exception {
            int which = number % bodies.size();
            var connection = fresh(idle.get(which));
            if (connection == null) {
                connection = open(bodies.get(which));
            }
            connection.call();
            idle.get(which).add(new Idle(connection, System.nanoTime()));
        }

        private static RawHttp fresh(BlockingQueue<Idle> waiting) throws IOException {
            for (var found = waiting.poll(); found != null; found = waiting.poll()) {
                if (System.nanoTime() - found.since < FRESH.toNanos()) {
                    return found.connection;
                }
                found.connection.close();
            }
            return null;
        }

        private RawHttp open(String body) throws Exception {
            var path = "/api/v1/stores/" + prepared.store() + "/rates";
            var base = Product.address(settings);
            return new RawHttp(base, RawHttp.post(base, path, prepared.key(), body));
        }

        @Override
        public void close() throws Exception {
            for (var queue : idle) {
                for (var waiting : queue) {
                    waiting.connection.close();
                }
            }
        }
    }
}
