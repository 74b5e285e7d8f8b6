package dev.comptoir.shipping.handover;

import static dev.comptoir.shipping.handover.HandoverStore.problems;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.shipping.handover.HandoverStore.Carrier;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Days that are closed, against the carriers' simulators. */
@ComptoirTest
class ManifestsApiTest {

    private static final Actor ADA =
            new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);
    private static final String DHL = "api-eu.dhl.com";
    private static final String MANIFESTS = "/parcel/de/shipping/v2/manifests";

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;

    @Autowired private HandoverCarriers carriers;
    @Autowired private WaitingShipments waiting;
    @Autowired private Integrations integrations;
    @Autowired private ManifestLedger ledger;
    @Autowired private ManifestRows rows;
    @Autowired private ManifestPapers papers;
    @Autowired private Clock clock;

    private HandoverStore store;

    @BeforeEach
    void open() {
        simulators.reset();
        store = HandoverStore.open(port);
    }

    @Test
    void closesADayAfterWhichNothingIsTakenBack() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var one = today(Carrier.PARCEL_DE, connection);
        var two = today(Carrier.PARCEL_DE, connection);
        var later = store.labelled(Carrier.PARCEL_DE, connection);

        var manifest = only(create(Map.of("integrationId", connection)));

        assertThat(manifest.path("state").asString()).as(manifest.toString()).isEqualTo("closed");
        assertThat(manifest.path("shipments")).hasSize(2);
        assertThat(store.waiting(connection, "manifest")).containsExactly(later);
        assertThat(store.get("/manifests?shipmentId=" + one).at("/items/0/id").asString())
                .isEqualTo(manifest.path("id").asString());
        var refused = store.post("/shipments/" + two + "/void", Map.of()).expect(200).json();
        assertThat(refused.path("purchaseState").asString()).isEqualTo("void_refused");
        assertThat(refused.at("/reasons/0/message").asString()).contains("manifested");
        assertThat(create(Map.of("integrationId", connection)).expect(409).code())
                .isEqualTo("handover.nothing-waits");
        assertThat(create(chosen(connection, one)).expect(409).code())
                .isEqualTo("handover.listed-already");
    }

    @Test
    void aReturnOfDhlPaketStandsOnNoManifestAndIsNotTakenBack() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var outward = store.labelled(Carrier.PARCEL_DE, connection);

        var back = store.post("/shipments/" + outward + "/returns", Map.of()).expect(201).json();

        assertThat(back.path("purchaseState").asString()).as(back.toString()).isEqualTo("labelled");
        assertThat(back.path("documents").valueStream())
                .extracting(document -> document.path("kind").asString())
                .containsExactlyInAnyOrder("return_label", "qr_code");
        assertThat(store.waiting(connection, "manifest")).containsExactly(outward);
        var kept = store.post("/shipments/" + back.path("id").asString() + "/void", Map.of());
        assertThat(kept.expect(200).json().path("purchaseState").asString())
                .isEqualTo("void_refused");
    }

    @Test
    void keepsTheSlipByteForByte() throws Exception {
        var connection = store.connect(Carrier.COLISSIMO);
        var shipment = store.labelled(Carrier.COLISSIMO, connection);

        var manifest = only(create(chosen(connection, shipment)));

        assertThat(manifest.path("state").asString()).as(manifest.toString()).isEqualTo("closed");
        var number = manifest.path("number").asString();
        var document = manifest.at("/documents/0");
        var file =
                "/manifests/%s/documents/%s"
                        .formatted(manifest.path("id").asString(), document.path("id").asString());
        var bytes = store.store().owner().bytes(store.path(file));
        assertThat(sha256(bytes)).isEqualTo(document.path("sha256").asString());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        var sent =
                simulators.recorder().exchanges("ws.colissimo.fr", "/**").stream()
                        .map(exchange ->
                                new String(
                                        requireNonNull(exchange.response()).body(),
                                        StandardCharsets.ISO_8859_1))
                        .filter(answer -> answer.contains("bordereauHeader"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sent).contains(number).contains(new String(bytes, StandardCharsets.ISO_8859_1));
        var stranger = HandoverStore.open(port);
        stranger.store().owner().get(stranger.path(file)).expect(404);
    }

    @Test
    void aCarrierWithoutManifestsIsNamed() {
        var connection = store.connect(Carrier.UPS);
        var shipment = store.labelled(Carrier.UPS, connection);

        var answer = create(chosen(connection, shipment)).expect(409);

        assertThat(answer.code()).isEqualTo("handover.no-manifests");
        assertThat(answer.json().path("detail").asString()).contains("UPS");
    }

    @Test
    void namesWhatCannotBeListed() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var fine = today(Carrier.PARCEL_DE, connection);
        var draft = store.draft(store.body(Carrier.PARCEL_DE, connection));
        var voided = today(Carrier.PARCEL_DE, connection);
        store.post("/shipments/" + voided + "/void", Map.of()).expect(200);
        var other = store.labelled(Carrier.UPS, store.connect(Carrier.UPS));

        assertThat(problems(create(chosen(connection, fine, draft, voided, other))))
                .isEqualTo(
                        Map.of(
                                "shipmentIds[1]", "not-labelled",
                                "shipmentIds[2]", "not-labelled",
                                "shipmentIds[3]", "another-carriers-shipment"));
        var tomorrow = new HashMap<String, Object>(chosen(connection, fine));
        tomorrow.put("date", HandoverStore.today().plusDays(2).toString());
        assertThat(problems(create(tomorrow))).isEqualTo(Map.of("date", "day-not-come"));
        assertThat(problems(create(Map.of("integrationId", connection, "shipmentIds", List.of()))))
                .containsKey("shipmentIds");
        assertThat(store.waiting(connection, "manifest")).containsExactly(fine);
    }

    @Test
    void aLostAnswerIsUnknownUntilAPersonSaysWhatItWas() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var shipment = today(Carrier.PARCEL_DE, connection);
        simulators.faults().on(DHL, MANIFESTS).method("POST").times(1).play(Fault.cutInBody());

        var unknown = only(create(chosen(connection, shipment)));

        assertThat(unknown.path("state").asString()).isEqualTo("unknown");
        assertThat(create(chosen(connection, shipment)).expect(409).code())
                .isEqualTo("handover.listed-already");
        assertThat(closings()).isEqualTo(1);
        assertThat(settle(unknown, Map.of("closed", false)).path("state").asString())
                .isEqualTo("not_closed");
        assertThat(store.waiting(connection, "manifest")).containsExactly(shipment);
        assertThat(only(create(chosen(connection, shipment))).path("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void aPersonsYesClosesIt() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var shipment = today(Carrier.PARCEL_DE, connection);
        simulators.faults().on(DHL, MANIFESTS).method("POST").times(1).play(Fault.cutInBody());
        var unknown = only(create(chosen(connection, shipment)));

        var closed = settle(unknown, Map.of("closed", true, "number", "M-17"));

        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.path("number").asString()).isEqualTo("M-17");
        assertThat(closed.path("documents")).isEmpty();
        assertThat(store.waiting(connection, "manifest")).isEmpty();
    }

    @Test
    void whatTheCarrierLeavesOutWaitsAgainWithItsReason() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var one = today(Carrier.PARCEL_DE, connection);
        var two = today(Carrier.PARCEL_DE, connection);
        var left =
                """
                {"status": {"title": "Multi-Status", "statusCode": 207},
                 "items": [{"shipmentNo": "%s", "sstatus": {"title": "OK", "statusCode": 200}},
                           {"shipmentNo": "%s", "sstatus": {"title": "Unknown shipment number.", "statusCode": 400,
                                                            "detail": "Unknown shipment number."}}]}
                """
                        .formatted(number(one), number(two));
        simulators
                .faults()
                .on(DHL, MANIFESTS)
                .method("POST")
                .times(1)
                .play(Fault.answer(207, "application/json", left));

        var manifest = only(create(chosen(connection, one, two)));

        assertThat(manifest.path("state").asString()).isEqualTo("closed");
        assertThat(manifest.path("shipments").toString()).contains("Unknown shipment number");
        assertThat(store.waiting(connection, "manifest")).containsExactly(two);
    }

    @Test
    void aNodeThatDiesAfterSendingLeavesAnUnknownManifestAndOneThatDiesBeforeNone() {
        var connection = store.connect(Carrier.PARCEL_DE);
        var sent = dying(connection, today(Carrier.PARCEL_DE, connection), true);
        var unsent = dying(connection, today(Carrier.PARCEL_DE, connection), false);

        recover(Map.of("manifest", sent, "sent", "false"));
        recover(Map.of("manifest", unsent, "sent", "true"));
        assertThat(state(sent)).as("not this job's").isEqualTo("requested");
        assertThat(state(unsent)).isEqualTo("requested");
        recover(Map.of("manifest", sent, "sent", "true"));
        recover(Map.of("manifest", unsent, "sent", "false"));

        assertThat(state(sent)).isEqualTo("unknown");
        assertThat(state(unsent)).isEqualTo("not_closed");
        assertThat(closings()).isZero();
        assertThat(store.waiting(connection, "manifest")).hasSize(1);
    }

    @Test
    void forgetsWhoIsNamedOnAPaperAndWhereACourierRang() {
        var connection = store.connect(Carrier.COLISSIMO);
        var placed =
                store.post(
                                "/orders",
                                Map.of(
                                        "currency",
                                        "EUR",
                                        "customer",
                                        Map.of(
                                                "name", "Zoé Lefèvre",
                                                "email", "zoe@buyers.example"),
                                        "shippingAddress",
                                        HandoverStore.LILLE,
                                        "lines",
                                        List.of(
                                                Map.of(
                                                        "title", "Loom",
                                                        "quantity", 1,
                                                        "unitMinor", 4900))))
                        .expect(201)
                        .json();
        var body = store.body(Carrier.COLISSIMO, connection);
        body.put("orderId", placed.path("id").asString());
        var shipment = store.labelled(body);
        var manifest = only(create(chosen(connection, shipment)));
        var back =
                store.post("/shipments/" + shipment + "/returns", Map.of("serviceCode", "CORE"))
                        .expect(201)
                        .json();
        var fetched = HandoverStore.pickup(connection, List.of(back.path("id").asString()));
        fetched.put("instructions", "Second floor, at Zoé’s");
        var pickup = store.post("/pickups", fetched).expect(201).json();
        assertThat(pickup.at("/at/line1").asString()).isEqualTo("5 rue de Béthune");
        var person = store.path("/customers/" + placed.at("/customer/id").asString());
        assertThat(store.store().owner().get(person + "/export").expect(200).body())
                .contains("shipping.pickup", "Second floor", "shipping.manifest_document");

        store.store().owner().call("DELETE", person, null).expect(204);

        var after = store.get("/pickups/" + pickup.path("id").asString());
        assertThat(after.has("at")).isFalse();
        assertThat(after.has("instructions")).isFalse();
        assertThat(after.path("confirmation").asString())
                .isEqualTo(pickup.path("confirmation").asString());
        var paper =
                "/manifests/%s/documents/%s"
                        .formatted(
                                manifest.path("id").asString(),
                                manifest.at("/documents/0/id").asString());
        assertThat(store.store().owner().get(store.path(paper)).expect(410).code())
                .isEqualTo("handover.document-gone");
    }

    @Test
    void manyWhoCloseTheSameDayCloseItOnce() throws Exception {
        var connection = store.connect(Carrier.PARCEL_DE);
        var shipment = today(Carrier.PARCEL_DE, connection);
        var keyed = store.store().owner().copy().with("Idempotency-Key", "close-1");
        var body = chosen(connection, shipment);
        Callable<Caller.Answer> withKey =
                () -> keyed.copy().call("POST", store.path("/manifests"), body);
        Callable<Caller.Answer> without = () -> create(body);

        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers =
                    pool.invokeAll(List.of(withKey, without, withKey, without, withKey, without));
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
            }
        }

        assertThat(closings()).isEqualTo(1);
        assertThat(store.get("/manifests").path("items")).hasSize(1);
    }

    /** A shipment that is sent today. */
    private String today(Carrier carrier, String connection) {
        var body = store.body(carrier, connection);
        body.put("shipDate", HandoverStore.today().toString());
        return store.labelled(body);
    }

    private Caller.Answer create(Map<String, Object> body) {
        return store.post("/manifests", body);
    }

    private static Map<String, Object> chosen(String connection, String... shipments) {
        return Map.of("integrationId", connection, "shipmentIds", List.of(shipments));
    }

    private String number(String shipment) {
        return store.get("/shipments/" + shipment).at("/parcels/0/trackingNumber").asString();
    }

    private static JsonNode only(Caller.Answer answer) {
        var items = answer.expect(201).json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode settle(JsonNode manifest, Map<String, Object> word) {
        return store.post("/manifests/" + manifest.path("id").asString() + "/settlement", word)
                .expect(200)
                .json();
    }

    private String state(String id) {
        return store.get("/manifests/" + id).path("state").asString();
    }

    /** How often DHL was asked to close anything. */
    private long closings() {
        return simulators.recorder().exchanges(DHL, MANIFESTS).size();
    }

    /** All that a node does that is killed before it asks the carrier, or while it does. */
    private String dying(String connection, String shipment, boolean sent) {
        var killed =
                new DayClosing(carriers, waiting, integrations, ledger, rows, papers, clock) {
                    @Override
                    Manifest send(Manifest part) {
                        return sent ? ledger.sending(part).orElseThrow() : part;
                    }
                };
        var wish =
                new CreateManifest(
                        UUID.fromString(connection), null, List.of(UUID.fromString(shipment)));
        return inStore(() -> killed.close(wish, null)).getFirst().id().toString();
    }

    private void recover(Map<String, String> data) {
        StoreScope.run(
                store.store().id(),
                () ->
                        new ManifestRecovery(ledger)
                                .run(new JobRun("test", store.store().id(), data, 1)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.call(store.store().id(), () -> Actor.callAs(ADA, work::get));
    }
}
