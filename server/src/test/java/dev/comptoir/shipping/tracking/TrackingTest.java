package dev.comptoir.shipping.tracking;

import static dev.comptoir.shipping.tracking.TrackedStore.SENT;
import static dev.comptoir.shipping.tracking.TrackedStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleHooks;
import dev.comptoir.testing.sample.SampleSimulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parcels on their way: asked after and told of, over sockets and in the database. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> WITH_HOOK =
            Map.of("webhookKey", SampleHooks.WEBHOOK_KEY);

    private final SimulatorServer simulators = TestSimulators.get();
    private final SampleSimulator sample = simulators.simulator(SampleSimulator.class);

    @LocalServerPort private int port;

    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private TrackSweep sweep;
    @Autowired private Followed followed;
    @Autowired private TrackingRetention retention;

    private TrackedStore tracked;
    private TestStore store;
    private UUID integration;

    @BeforeAll
    void connect() {
        simulators.reset();
        tracked = new TrackedStore(port, sql, transactions);
        store = tracked.store();
        integration = tracked.connect("tracking");
    }

    @Test
    void asksTheCarrierAndKeepsWhatItTold() {
        var shipment = shipment("ASK1");
        sample.tell(
                "ASK1",
                List.of(
                        event("2026-11-20T09:00:00", "+01:00", "AC", "Paris"),
                        event("2026-11-20T20:00:00", null, "TR", "Leipzig")));

        var tracking = ask(shipment).expect(200).json();

        assertThat(tracking.path("state").asString()).isEqualTo("in_transit");
        assertThat(tracking.path("parcels").path(0).path("trackingNumber").asString())
                .isEqualTo("ASK1");
        var events = events(shipment);
        assertThat(events).extracting(event -> event.path("code").asString()).contains("AC", "TR");
        var last = events.getFirst();
        assertThat(last.path("code").asString()).isEqualTo("TR");
        assertThat(last.path("localTime").asString()).isEqualTo("2026-11-20T20:00:00");
        assertThat(last.has("offset")).as("no offset is made up").isFalse();
        assertThat(last.has("at")).isFalse();
        assertThat(events.getLast().path("at").asString()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(events.getLast().path("offset").asString()).isEqualTo("+01:00");

        ask(shipment).expect(200);
        assertThat(events(shipment)).as("told twice, kept once").hasSize(2);
    }

    @Test
    void followsByItselfUntilTheParcelHasArrived() {
        var shipment = shipment("SELF1");
        sample.tell("SELF1", List.of(event("2026-11-20T09:00:00", "+01:00", "OK", "Leipzig")));

        follow(shipment);
        sweep.run();

        await().atMost(SOON).until(() -> state(shipment).equals("delivered"));
        var parcel = tracking(shipment).path("parcels").path(0);
        assertThat(parcel.has("dueAt")).isFalse();
        assertThat(parcel.path("since").asString())
                .as("it was delivered when the carrier says, not when we heard of it")
                .isEqualTo("2026-11-20T08:00:00Z");
    }

    @Test
    void keepsTheDayOnTheClocksOfThePlaceWhenTheLastParcelArrived() {
        var shipment = tracked.shipment(integration, "D1", "D2");
        follow(shipment);
        sample.tell("D1", List.of(event("2026-11-19T12:00:00", "+01:00", "OK", "Leipzig")));
        sample.tell("D2", List.of(event("2026-11-20T12:00:00", "+01:00", "OD", "Leipzig")));
        ask(shipment).expect(200);
        assertThat(shipmentView(shipment).has("deliveredOn")).isFalse();

        sample.tell("D2", List.of(event("2026-11-21T00:30:00", "+01:00", "OK", "Leipzig")));
        ask(shipment).expect(200);

        assertThat(state(shipment)).isEqualTo("delivered");
        assertThat(shipmentView(shipment).path("deliveredOn").asString())
                .as("in London it is still the day before")
                .isEqualTo("2026-11-21");
    }

    @Test
    void theSameToldFiveTimesInAnyOrderIsTheSame() throws Exception {
        var own = tracked.connect("pushed", WITH_HOOK);
        var shipment = tracked.shipment(own, "PUSH1");
        follow(shipment);
        var hook = rotate(own);
        var messages = new ArrayList<String>();
        var codes = List.of("AN", "AC", "TR", "OD", "OK", "NO");
        for (int n = 0; n < codes.size(); n++) {
            var at = "2026-11-20T%02d:00:00".formatted(8 + n);
            messages.add(push("PUSH1", event(at, "+01:00", codes.get(n), "Leipzig")));
        }
        var all = new ArrayList<String>();
        IntStream.range(0, 5).forEach(time -> all.addAll(messages));
        Collections.shuffle(all, new java.util.Random(7));
        try (var senders = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Future<Integer>>();
            all.forEach(body -> answers.add(senders.submit(() -> send(hook, body))));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        await().atMost(SOON).until(() -> events(shipment).size() == codes.size());
        await().atMost(SOON).until(() -> state(shipment).equals("delivered"));
        assertThat(send(hook, push("PUSH1", event("2026-11-20T09:30:00", "+01:00", "EX", "Halle"))))
                .isEqualTo(200);
        await().atMost(SOON).until(() -> events(shipment).size() == codes.size() + 1);
        assertThat(state(shipment)).as("a late event turns nothing back").isEqualTo("delivered");
        assertThat(send(hook, push("PUSH1", event("2026-11-21T09:30:00", "+01:00", "FA", "Halle"))))
                .isEqualTo(200);
        await("a newer word of the carrier's corrects it")
                .atMost(SOON)
                .until(() -> state(shipment).equals("delivery_attempt_failed"));
    }

    @Test
    void aNumberThatCameAgainIsTheNewerParcel() {
        var own = tracked.connect("again", WITH_HOOK);
        var older = tracked.shipment(own, SENT.minus(Duration.ofDays(60)), null, "AGAIN");
        var newer = tracked.shipment(own, "AGAIN");
        follow(older);
        follow(newer);

        send(rotate(own), push("AGAIN", event("2026-11-20T12:00:00", "+01:00", "OD", "Leipzig")));
        send(rotate(own), push("AGAIN", event("2026-10-01T12:00:00", "+02:00", "OK", "Köln")));

        await().atMost(SOON).until(() -> state(newer).equals("out_for_delivery"));
        await().atMost(SOON).until(() -> state(older).equals("delivered"));
        assertThat(events(newer)).hasSize(1);
        assertThat(events(older)).hasSize(1);
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAndListed() {
        var shipment = shipment("RAW1");
        sample.tell(
                "RAW1",
                List.of(
                        event("2026-11-20T09:00:00", "+01:00", "TR", "Paris"),
                        event("2026-11-20T10:00:00", "+01:00", "ZZ", "Paris")));

        assertThat(ask(shipment).expect(200).json().path("state").asString())
                .isEqualTo("in_transit");

        assertThat(events(shipment).getFirst().path("known").asBoolean()).isFalse();
        assertThat(events(shipment).getFirst().path("label").asString()).isEqualTo("Sample ZZ");
        var codes =
                store.owner()
                        .get(store.path() + "/unmapped-tracking-codes")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(codes.valueStream())
                .anySatisfy(code -> {
                    assertThat(code.path("type").asString()).isEqualTo("sample");
                    assertThat(code.path("code").asString()).isEqualTo("ZZ");
                });
    }

    @Test
    void aNumberThatTheCarrierDoesNotKnowIsNoFault() {
        var shipment = shipment("NOBODY");

        var parcel = ask(shipment).expect(200).json().path("parcels").path(0);

        assertThat(parcel.path("notKnown").asString()).startsWith("No such parcel");
        assertThat(parcel.path("state").asString()).isEqualTo("pre_transit");
        assertThat(parcel.has("dueAt")).isTrue();
    }

    @Test
    void aCarrierThatIsDownIsAskedLaterAndNothingIsLost() {
        var own = tracked.connect("down");
        var shipment = tracked.shipment(own, "DOWN1");
        simulators.faults().on(SampleSimulator.HOST, "/v1/tracking").play(Fault.unavailable());
        follow(shipment);

        assertThat(ask(shipment).status()).isIn(502, 503, 504);

        assertThat(state(shipment)).isEqualTo("pre_transit");
        simulators.faults().clear();
        sample.tell("DOWN1", List.of(event("2026-11-20T09:00:00", "+01:00", "AC", "Paris")));
        assertThat(ask(shipment).expect(200).json().path("state").asString()).isEqualTo("accepted");
    }

    @Test
    void carriersAreAskedToTellAndAgainBeforeTheyStop() {
        var own = tracked.connect("subscribed", WITH_HOOK);
        var shipment = tracked.shipment(own, "SUB1", "XSUB2");

        follow(shipment);
        sweep.run();

        await().atMost(SOON).until(() -> sample.subscriptions().containsKey("SUB1"));
        await().atMost(SOON)
                .until(() -> tracking(shipment).path("parcels").path(1).has("subscriptionRefused"));
        var parcel = tracking(shipment).path("parcels").path(0);
        assertThat(Instant.parse(parcel.path("subscribedUntil").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(13)));
        assertThat(sample.subscriptions().get("SUB1")).contains("/hooks/sample/");
        assertThat(sample.subscriptions()).doesNotContainKey("XSUB2");
    }

    @Test
    void aLinkShowsTheWayAndNobodysName() {
        var shipment = shipment("LINK1");
        var told = new HashMap<>(event("2026-11-20T11:00:00", "+01:00", "OK", "Leipzig"));
        told.put("label", "Delivered, signed by VOGEL");
        sample.tell("LINK1", List.of(told, event("2026-11-20T09:00:00", "+01:00", "OD", "Halle")));
        ask(shipment).expect(200);
        var links = store.path() + "/shipments/" + shipment + "/tracking-links";
        var made = store.owner().call("POST", links, null).expect(201).json();
        var token = made.path("url").asString().replaceAll(".*/", "");

        var shown = open(token).expect(200);

        assertThat(shown.json().path("state").asString()).isEqualTo("delivered");
        assertThat(shown.json().path("storeName").asString()).startsWith("Store");
        assertThat(shown.json().path("town").asString()).isEqualTo("Leipzig");
        assertThat(shown.json().path("environment").asString()).isEqualTo("simulator");
        assertThat(shown.json().path("parcels").path(0).path("events")).hasSize(2);
        assertThat(shown.body())
                .doesNotContainIgnoringCase("vogel")
                .doesNotContain("Hauptstr", "04109");
        assertThat(open(token.substring(1) + "A").status()).isEqualTo(404);
        var listed = store.owner().get(links).expect(200);
        assertThat(listed.body()).doesNotContain(token);
        store.owner().call("DELETE", links + "/" + made.path("id").asString(), null).expect(204);
        assertThat(open(token).code()).isEqualTo("shipping.tracking-link-invalid");
    }

    @Test
    void whoMayOnlyLookDoesNotAsk() {
        var shipment = shipment("VIEW1");
        var viewer = store.member(Role.VIEWER);

        viewer.get(path(shipment) + "/tracking").expect(200);
        viewer.call("POST", path(shipment) + "/tracking", null).expect(403);
    }

    @Test
    void whatWasToldLongAgoIsForgotten() {
        var shipment = shipment("OLD1");
        sample.tell("OLD1", List.of(event("2026-11-20T09:00:00", "+01:00", "OK", "Leipzig")));
        ask(shipment).expect(200);
        tracked.write(() ->
                sql.sql(
                                "update shipping.tracked_parcel set ended_at = now() - interval '500 days' where shipment_id = :id")
                        .param("id", shipment)
                        .update());

        retention.run();

        assertThat(events(shipment)).isEmpty();
        assertThat(state(shipment)).isEqualTo("delivered");
    }

    private UUID shipment(String number) {
        return tracked.shipment(integration, number);
    }

    private void follow(UUID shipment) {
        StoreScope.run(store.id(), () -> followed.follow(shipment));
    }

    private static String push(String number, Map<String, Object> event) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "parcels",
                                List.of(Map.of("number", number, "events", List.of(event)))));
    }

    private int send(String hook, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return Caller.stranger(port)
                .with(SampleHooks.SIGNATURE, SampleHooks.sign(SampleHooks.WEBHOOK_KEY, bytes))
                .send("POST", hook, body)
                .status();
    }

    private Caller.Answer open(String token) {
        return Caller.stranger(port).get("/api/v1/public/track/" + token);
    }

    private String path(UUID shipment) {
        return store.path() + "/shipments/" + shipment;
    }

    private Caller.Answer ask(UUID shipment) {
        return tracked.ask(shipment);
    }

    private JsonNode shipmentView(UUID shipment) {
        return store.owner().get(store.path() + "/shipments/" + shipment).expect(200).json();
    }

    private JsonNode tracking(UUID shipment) {
        return store.owner().get(path(shipment) + "/tracking").expect(200).json();
    }

    private String state(UUID shipment) {
        return tracking(shipment).path("state").asString();
    }

    private List<JsonNode> events(UUID shipment) {
        return store.owner()
                .get(path(shipment) + "/tracking-events")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private String rotate(UUID connection) {
        var made =
                store.owner()
                        .call("PUT", store.path() + "/integrations/" + connection + "/hook", null)
                        .expect(200)
                        .json();
        return URI.create(made.path("url").asString()).getPath();
    }
}
