package dev.comptoir.testing.sample;

import static java.util.Objects.requireNonNull;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** What the sample provider sells and carries. */
final class SampleParcels {

    private static final int HEAVIEST_GRAMS = 30_000;

    private static final Map<String, String> CITIES = Map.of("04275", "Leipzig", "69001", "Lyon");

    private final Ledger ledger = new Ledger();
    private final Map<String, byte[]> papers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> papersOfOrders = new ConcurrentHashMap<>();
    private final Journeys journeys = new Journeys();
    private final AtomicLong numbers = new AtomicLong(1_000_000);

    /** What a buyer asks for. */
    record Order(
            String reference,
            String service,
            int parcels,
            int grams,
            String kind,
            List<String> papers) {}

    Ledger ledger() {
        return ledger;
    }

    Journeys journeys() {
        return journeys;
    }

    Response buy(Request request, VirtualClock clock) {
        var order = Json.read(request.body(), Order.class);
        var rejection = rejection(order);
        if (rejection.isPresent()) {
            return rejection.get();
        }
        var sold =
                IntStream.range(0, order.parcels())
                        .mapToObj(i -> "SMP" + numbers.incrementAndGet())
                        .toList();
        var now = clock.instant();
        papersOfOrders.put(order.reference(), order.papers());
        ledger.sold("S-" + sold.getFirst(), order.kind(), order.reference(), sold, now);
        sold.forEach(number -> journeys.begin(number, now));
        return Response.json(200, sale(ledger.find("S-" + sold.getFirst()).orElseThrow()));
    }

    /** Keeps a paper until an order names it. */
    Response keep(Request request) {
        var name = "PAPER-" + numbers.incrementAndGet();
        papers.put(
                name,
                Base64.getDecoder().decode(Json.read(request.body()).path("content").asString("")));
        return Response.json(200, Map.of("name", name));
    }

    /** What was sent ahead of the order of a reference. */
    List<byte[]> papersOf(String reference) {
        return papersOfOrders.getOrDefault(reference, List.of()).stream()
                .map(name -> requireNonNull(papers.get(name)))
                .toList();
    }

    /** Says of an order what {@link #buy} would, and sells nothing. */
    Response check(Request request) {
        return rejection(Json.read(request.body(), Order.class))
                .orElseGet(() -> Response.json(200, Map.of()));
    }

    private Optional<Response> rejection(Order order) {
        if (!papers.keySet().containsAll(order.papers())) {
            return Optional.of(rejected("no-paper", "We do not have these papers."));
        }
        if (!Set.of("S", "X", "R").contains(order.service())) {
            return Optional.of(
                    rejected("no-service", "There is no service " + order.service() + "."));
        }
        if (order.grams() > HEAVIEST_GRAMS) {
            return Optional.of(rejected("too-heavy", "A parcel has at most 30 kg."));
        }
        return Optional.empty();
    }

    Response find(Request request) {
        var sales = ledger.ofReference(request.parameters().getOrDefault("reference", ""));
        return Response.json(200, Map.of("sales", sales.stream().map(this::sale).toList()));
    }

    /** By its name or, as a person knows it, by its number. */
    Response again(String id) {
        return ledger.find(id)
                .or(() -> ledger.find("S-" + id))
                .map(sale -> Response.json(200, sale(sale)))
                .orElse(Response.empty(404));
    }

    Response takeBack(Request request, String id, VirtualClock clock) {
        var wanted = new ArrayList<String>();
        Json.read(request.body()).path("numbers").forEach(each -> wanted.add(each.asString("")));
        var now = clock.instant();
        if (wanted.stream().anyMatch(number -> journeys.handedOver(number, now))) {
            return Response.json(200, Map.of("refused", "handed-over", "later", false));
        }
        ledger.takenBack(id, Set.copyOf(wanted));
        wanted.forEach(number -> journeys.happens(number, Journeys.Stage.CANCELLED, now));
        return Response.json(200, Map.of("numbers", wanted, "later", false));
    }

    Response points(Request request) {
        var here = CITIES.containsKey(request.parameters().getOrDefault("postalCode", ""));
        var points =
                here
                        ? List.of(
                                Map.of("id", "P1", "name", "Kiosk"),
                                Map.of("id", "P2", "name", "Bakery"))
                        : List.of();
        return Response.json(200, Map.of("points", points));
    }

    Response address(Request request) {
        var asked = request.parameters();
        if (!Set.of("DE", "FR").contains(asked.getOrDefault("country", ""))) {
            return Response.json(200, Map.of("verdict", "not-covered"));
        }
        var city = CITIES.get(asked.getOrDefault("postalCode", ""));
        if (city == null) {
            return Response.json(200, Map.of("verdict", "unknown"));
        }
        var same = city.equals(asked.get("city"));
        return Response.json(
                200, Map.of("verdict", same ? "confirmed" : "suggested", "city", city));
    }

    void reset() {
        ledger.clear();
        papers.clear();
        papersOfOrders.clear();
        journeys.clear();
    }

    private static Response rejected(String code, String message) {
        return Response.json(200, Map.of("error", code, "message", message));
    }

    private Map<String, Object> sale(Ledger.Sale sale) {
        var labels =
                sale.numbers().stream()
                        .map(number ->
                                Base64.getEncoder().encodeToString(Papers.pdf("SAMPLE", number)))
                        .toList();
        return Map.of("id", sale.id(), "numbers", sale.numbers(), "labels", labels);
    }
}
