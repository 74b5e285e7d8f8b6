package dev.comptoir.testing.sample;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The provider that exists for tests: one key, tokens that can be withdrawn, one account, one
 * price.
 */
public final class SampleSimulator implements Simulator {

    public static final String HOST = "api.sample.test";
    public static final String KEY = "right-key-0123456789";
    public static final String OTHER_KEY = "other-key-9876543210";

    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final SampleParcels books = new SampleParcels();
    private final AtomicInteger issued = new AtomicInteger();
    private final Map<String, Map<String, Object>> parcels = new ConcurrentHashMap<>();
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();

    @Override
    public String code() {
        return "sample";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        return new Routes()
                .post("/v1/token", (request, path) -> token(request))
                .get(
                        "/v1/account",
                        (request, path) -> known(request, Map.of("id", "FR0001", "limited", false)))
                .get("/v1/tracking", (request, path) -> known(request, tracking(request)))
                .post("/v1/subscriptions", (request, path) -> known(request, subscribed(request)))
                .get("/v1/price", (request, path) -> known(request, Map.of("amount", "7.90")))
                .post("/v1/papers", guarded((request, path) -> books.keep(request)))
                .post("/v1/checks", guarded((request, path) -> books.check(request)))
                .get("/v1/proofs/{number}", guarded((request, path) -> proof(path)))
                .post("/v1/parcels", guarded((request, path) -> books.buy(request, clock)))
                .get("/v1/points", guarded((request, path) -> books.points(request)))
                .get("/v1/addresses", guarded((request, path) -> books.address(request)))
                .get("/v1/parcels", guarded((request, path) -> books.find(request)))
                .get("/v1/parcels/{id}", guarded((request, path) -> books.again(id(path))))
                .post(
                        "/v1/parcels/{id}/void",
                        guarded((request, path) -> books.takeBack(request, id(path), clock)));
    }

    /** Who took a parcel, once it was told to be delivered. */
    private Response proof(Map<String, String> path) {
        var number = path.getOrDefault("number", "");
        if (!parcels.getOrDefault(number, Map.of()).toString().contains("code=OK")) {
            return Response.empty(404);
        }
        var paper = Papers.pdf("PROOF OF DELIVERY", number);
        return Response.json(200, Map.of("paper", Base64.getEncoder().encodeToString(paper)));
    }

    private static String id(Map<String, String> path) {
        return path.getOrDefault("id", "");
    }

    @Override
    public Ledger ledger() {
        return books.ledger();
    }

    @Override
    public Journeys journeys() {
        return books.journeys();
    }

    /** How many tokens were given out since the start. */
    public int issued() {
        return issued.get();
    }

    /**
     * Lets a parcel have these events from now on.
     *
     * @param events as JSON writes them: {@code at}, {@code offset}, {@code code}, {@code label},
     *     {@code place}, {@code country}
     */
    public void tell(String number, List<Map<String, Object>> events) {
        parcels.put(number, Map.of("number", number, "events", events));
    }

    /** What was sent ahead of the order of a reference. */
    public List<byte[]> papersOf(String reference) {
        return books.papersOf(reference);
    }

    /** The numbers of each call that asked after parcels, in the order of the calls. */
    public List<List<String>> asked() {
        return List.copyOf(asked);
    }

    /** Where each parcel is to be told of. */
    public Map<String, String> subscriptions() {
        return Map.copyOf(subscriptions);
    }

    private Map<String, Object> tracking(Request request) {
        var numbers = List.of(request.parameters().getOrDefault("numbers", "").split(","));
        asked.add(numbers);
        var answers =
                numbers.stream()
                        .map(number -> parcels.getOrDefault(number, Map.of("number", number)))
                        .toList();
        return Map.of("parcels", answers);
    }

    /** Takes all numbers but those that begin with X. */
    private Map<String, Object> subscribed(Request request) {
        var body = Json.read(request.body());
        var refused = new ArrayList<String>();
        body.path("numbers")
                .forEach(number -> {
                    if (number.asString().startsWith("X")) {
                        refused.add(number.asString());
                    } else {
                        subscriptions.put(number.asString(), body.path("url").asString());
                    }
                });
        return Map.of("refused", refused);
    }

    /** From now on refuses every token that it has given out. */
    public void withdrawTokens() {
        tokens.clear();
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> error(401, "bad-token");
            case RATE_LIMITED -> error(429, "slow-down");
            case UNAVAILABLE -> error(503, "down");
            case ERROR_INSIDE_200 -> error(200, "not-allowed");
        };
    }

    @Override
    public void reset() {
        tokens.clear();
        books.reset();
    }

    private Response token(Request request) {
        var key = Json.read(request.body()).path("key").asString("");
        if (!key.equals(KEY) && !key.equals(OTHER_KEY)) {
            return error(401, "bad-key");
        }
        var token = "sample-token-%04d-abcdefgh".formatted(issued.incrementAndGet());
        tokens.add(token);
        return Response.json(200, Map.of("token", token, "seconds", 3600));
    }

    private Response known(Request request, Map<String, Object> answer) {
        return knows(request) ? Response.json(200, answer) : error(401, "bad-token");
    }

    private Routes.Handler guarded(Routes.Handler operation) {
        return (request, path) ->
                knows(request) ? operation.handle(request, path) : error(401, "bad-token");
    }

    private boolean knows(Request request) {
        var token = request.headers().first("Authorization").orElse("").replace("Bearer ", "");
        return tokens.contains(token);
    }

    private static Response error(int status, String code) {
        return Response.json(status, Map.of("error", code));
    }
}
