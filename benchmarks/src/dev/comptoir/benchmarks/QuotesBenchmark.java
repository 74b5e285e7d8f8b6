package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Quotes over five connections at a fixed rate, each line as it comes, beside the slowest carrier's call alone and the
 * fastest one's. The simulated carriers think for so long that they come one after the other. Colissimo and DHL Paket have no
 * prices to ask for, so the fifth is a second contract with UPS.
 */
final class QuotesBenchmark {

    private static final int PER_SECOND = 20;

    /** Each keeps to its carrier's limit of calls per second, which is not what is measured. */
    private static final int SETS = 8;

    private static final double FIRST_BAR = 15;
    private static final double MEDIAN_BAR = 15;
    private static final double P99_BAR = 50;

    /** The server hangs up on connections that were idle for 20 s. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How long a simulated carrier thinks. Chronopost is asked more than once for a quote. */
    private record Thinking(String host, String path, long millis) {}

    private static final Thinking FASTEST = new Thinking("apis.fedex.com", "/rate/v1/rates/quotes", 100);
    private static final Thinking SLOWEST = new Thinking("onlinetools.ups.com", "/api/rating/**", 600);
    private static final List<Thinking> CARRIERS =
            List.of(
                    FASTEST,
                    new Thinking("ws.chronopost.fr", "/quickcost-cxf/**", 140),
                    new Thinking("express.api.dhl.com", "/mydhlapi/rates", 350),
                    SLOWEST);

    private static final List<String> TYPES =
            List.of("shipping_ups", "shipping_ups", "shipping_fedex", "shipping_dhl", "shipping_chronopost");

    private final Settings settings;
    private final Report report;
    private final String path;
    private final String key;
    private final List<String> bodies;
    private final List<BlockingQueue<Idle>> idle = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Collection<Long> first = new ConcurrentLinkedQueue<>();
    private final Collection<Long> last = new ConcurrentLinkedQueue<>();

    private record Idle(LineHttp connection, long since) {}

    private QuotesBenchmark(Settings settings, Report report, String store, String key, List<String> bodies) {
        this.settings = settings;
        this.report = report;
        this.path = "/api/v1/stores/" + store + "/rates";
        this.key = key;
        this.bodies = bodies;
        bodies.forEach(body -> idle.add(new LinkedBlockingQueue<>()));
    }

    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        report.title("Quotes over five connections at %d/s, open loop".formatted(PER_SECOND));
        for (var carrier : CARRIERS) {
            simulators.think(carrier.host(), carrier.path(), carrier.millis());
        }
        try (var api = new Api(Product.address(settings)); var client = DirectCall.client()) {
            api.signIn();
            var store = api.createStore();
            var bodies = new ArrayList<String>();
            for (int set = 0; set < SETS; set++) {
                bodies.add(body(connections(api, store)));
            }
            var benchmark = new QuotesBenchmark(settings, report, store, api.createKey(store), bodies);
            benchmark.quote(System.nanoTime()); // so that there is a call of each carrier to repeat
            var slowest = simulators.lastCall(SLOWEST.host(), "/api/rating/");
            benchmark.measure(client, slowest, simulators.lastCall(FASTEST.host(), FASTEST.path()));
        } finally {
            simulators.clearFaults();
        }
    }

    private static List<String> connections(Api api, String store) throws Exception {
        var ids = new ArrayList<String>();
        for (var type : TYPES) {
            ids.add(api.createConnection(store, type, "simulator", Carriers.of(type).settings()));
        }
        return ids;
    }

    private void measure(CloseableHttpClient client, DirectCall slowest, DirectCall fastest) throws Exception {
        Load.Caller now = () -> quote(System.nanoTime());
        Load.closed(Collections.nCopies(SETS, now), Duration.ofSeconds(2L * settings.secondsOfWarmUp()));
        Load.Caller slow = () -> slowest.send(client);
        Load.Caller fast = () -> fastest.send(client);
        Load.closed(List.of(slow, fast), Duration.ofSeconds(settings.secondsPerSide()));
        var rounds = new HashMap<String, List<Double>>();
        var length = Duration.ofSeconds(settings.secondsPerSide());
        for (int round = 0; round < settings.rounds(); round++) {
            first.clear();
            last.clear();
            Load.open(PER_SECOND, length, this::quote);
            var aloneLast = Load.open(PER_SECOND, length, slow);
            var aloneFirst = Load.open(PER_SECOND, length, fast);
            var ourFirst = Samples.of(first);
            var ourLast = Samples.of(last);
            report.fact(
                    "round %d: first line median %.1f ms, last %.1f ms, p99 %.1f ms;"
                            + " alone: fastest %.1f ms, slowest %.1f ms, p99 %.1f ms",
                    round + 1,
                    ourFirst.millisAt(0.5),
                    ourLast.millisAt(0.5),
                    ourLast.millisAt(0.99),
                    aloneFirst.millisAt(0.5),
                    aloneLast.millisAt(0.5),
                    aloneLast.millisAt(0.99));
            add(rounds, "first", ourFirst.millisAt(0.5) - aloneFirst.millisAt(0.5));
            add(rounds, "median", ourLast.millisAt(0.5) - aloneLast.millisAt(0.5));
            add(rounds, "p99", ourLast.millisAt(0.99) - aloneLast.millisAt(0.99));
        }
        report.atMost("first line after the fastest carrier, median", Median.of(rounds.get("first")), FIRST_BAR, "ms");
        report.atMost("last line after the slowest carrier, median", Median.of(rounds.get("median")), MEDIAN_BAR, "ms");
        report.atMost("last line after the slowest carrier, p99", Median.of(rounds.get("p99")), P99_BAR, "ms");
    }

    private static void add(Map<String, List<Double>> rounds, String what, double millis) {
        rounds.computeIfAbsent(what, name -> new ArrayList<>()).add(millis);
    }

    /**
     * One quote; its lines are "started", one for each carrier in order of arrival, and "finished".
     *
     * @param due when it was to be asked
     */
    private void quote(long due) throws Exception {
        int which = next.getAndIncrement() % bodies.size();
        var connection = fresh(which);
        var lines = connection.call();
        idle.get(which).add(new Idle(connection, System.nanoTime()));
        var carriers = lines.subList(1, lines.size() - 1);
        if (carriers.size() != TYPES.size() || !carriers.stream().allMatch(QuotesBenchmark::quoted)) {
            throw new IllegalStateException("not quoted by all: " + lines);
        }
        first.add(carriers.getFirst().at() - due);
        last.add(lines.getLast().at() - due);
    }

    private static boolean quoted(LineHttp.Line line) {
        return line.text().contains("\"status\":\"quoted\"");
    }

    private LineHttp fresh(int which) throws Exception {
        for (var found = idle.get(which).poll(); found != null; found = idle.get(which).poll()) {
            if (System.nanoTime() - found.since() < FRESH.toNanos()) {
                return found.connection();
            }
            found.connection().close();
        }
        return new LineHttp(Product.address(settings), path, key, bodies.get(which));
    }

    private static String body(List<String> connections) {
        return """
        {"from":{"line1":"12 rue de la République","postalCode":"69002","city":"Lyon","country":"FR"},
         "to":{"line1":"40 avenue Foch","postalCode":"75116","city":"Paris","country":"FR"},
         "parcels":[{"lengthMillimetres":300,"widthMillimetres":200,"heightMillimetres":150,"weightGrams":2500}],
         "integrationIds":["%s"]}"""
                .formatted(String.join("\",\"", connections));
    }
}
