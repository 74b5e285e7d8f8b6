package dev.comptoir.connectors.fedex;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.HooksContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.fedex.FedexSimulator;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What FedEx's simulator shows of the connector besides the contracts. */
class FedexWorkTest {

    private final FedexConnector connector = new FedexConnector();
    private final ContractBench bench = new ContractBench(SimulatorServer.start());

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void believes_nobody_while_no_token_is_set_and_no_changed_body() {
        var message = pushed(announced());
        var changed = message.body().clone();
        changed[changed.length - 2] ^= 1;
        var without = open(FedexFixtures.withWebhookToken(null));

        assertThat(connector.check(without, HooksContract.ADDRESS, message))
                .isInstanceOf(HookVerdict.Forged.class);
        assertThat(
                        connector.check(
                                open(),
                                HooksContract.ADDRESS,
                                new HookRequest("POST", "", message.headers(), changed)))
                .isInstanceOf(HookVerdict.Forged.class);
    }

    @Test
    void a_pushed_parcel_says_what_a_polled_one_says() {
        var number = announced();
        bench.simulators().clock().advance(Duration.ofDays(3));
        var pushed = connector.read(open(), pushed(number));

        assertThat(pushed)
                .isEqualTo(connector.track(open(), List.of(new TrackingQuery(number, null, null))));
    }

    @Test
    void couriers_of_two_companies_are_ordered_apart() {
        var ground = ref("FEDEX_GROUND");
        var express = ref("FEDEX_PRIORITY");
        var mixed =
                FedexFixtures.pickup(
                        FedexFixtures.LYON, FedexFixtures.TODAY, List.of(ground, express));

        assertThat(connector.schedule(open(), mixed))
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("shipments"));
    }

    private static ShipmentRef ref(String service) {
        return new ShipmentRef(
                "794000000001",
                "REF",
                service,
                List.of(new CarrierParcel(1, "794000000001")),
                FedexFixtures.TODAY,
                FedexFixtures.LYON,
                FedexFixtures.NANTES,
                Map.of());
    }

    @Test
    void a_contract_that_lacks_a_service_is_told_in_fedex_s_words() {
        var order =
                FedexFixtures.order(
                        "INTERNATIONAL_ECONOMY",
                        FedexFixtures.LYON,
                        FedexFixtures.MEMPHIS,
                        FedexFixtures.customs());

        assertThat(connector.book(open(), order))
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("ACCOUNT.SERVICE.NOTALLOWED"));
        assertThat(fedex().ledger().all()).isEmpty();
    }

    @Test
    void papers_that_were_sent_ahead_travel_with_the_shipment() {
        var order = FedexFixtures.abroad();
        var ours =
                new ShippingDocument(
                        DocumentKind.COMMERCIAL_INVOICE,
                        "application/pdf",
                        "%PDF-1.4 ours".getBytes(UTF_8),
                        null);
        var paper = connector.upload(open(), order, ours, "invoice.pdf");

        assertThat(booked(order.withPapers(List.of(paper))).documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.LABEL);
        assertThat(
                        connector.book(
                                open(),
                                FedexFixtures.abroad()
                                        .withPapers(List.of("COMMERCIAL_INVOICE:nobody-s"))))
                .isInstanceOf(BookingOutcome.Rejected.class);
    }

    @Test
    void a_bad_order_is_not_even_sent() {
        var tooLong =
                FedexFixtures.order(
                        "FEDEX_PRIORITY",
                        FedexFixtures.LYON,
                        FedexFixtures.person("3".repeat(36), "44000", "Nantes", null, "FR"),
                        null);

        assertThat(connector.book(open(), tooLong)).isInstanceOf(BookingOutcome.Rejected.class);
        assertThat(
                        bench.simulators()
                                .recorder()
                                .exchanges(FedexSimulator.PRODUCTION, "/ship/v1/shipments"))
                .isEmpty();
    }

    @Test
    void tells_the_account_s_prices_beside_the_public_ones() {
        var quoted = (RateOutcome.Quoted) connector.rate(open(FedexFixtures.settings()), carried());

        assertThat(quoted.rates())
                .allSatisfy(rate -> {
                    assertThat(rate.negotiated()).isTrue();
                    assertThat(rate.listPrice()).isNotNull();
                    assertThat(rate.delivery().date()).isNotNull();
                    assertThat(rate.delivery().businessDays()).isNotNull();
                });
        assertThat(quoted.rates())
                .extracting(Rate::serviceName)
                .contains("FedEx International Priority");
    }

    @Test
    void says_when_only_the_public_list_was_told() {
        assertThat(((RateOutcome.Quoted) connector.rate(open(), carried())).rates())
                .allSatisfy(rate ->
                        assertThat(rate.warnings())
                                .extracting(Notice::code)
                                .contains("list-price"));
    }

    @Test
    void tells_what_the_account_and_its_projects_may_do() {
        assertThat(connector.account(open(FedexFixtures.settings())).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("account-prices", "tracking-project");
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::level)
                .containsOnly(AccountReport.Level.WARNING);
    }

    @Test
    void another_s_account_number_is_a_matter_of_permission() {
        var keys = FedexFixtures.account("comptoir-demo-fedex");
        var other = FedexFixtures.account("comptoir-demo-fedex-us");
        var mixed = FedexFixtures.settings(keys.clientId(), keys.clientSecret(), other, null);

        assertThat(faultOf(() -> connector.account(open(mixed))).kind())
                .isEqualTo(FaultKind.PERMISSION);
    }

    @Test
    void tracking_takes_the_keys_of_its_own_project() {
        var both = FedexFixtures.settings();
        var shippingOnly =
                FedexFixtures.settings(FedexFixtures.account("comptoir-demo-fedex"), null);
        var order = FedexFixtures.order();
        var outcome = connector.book(open(both), order);
        var query = List.of(new TrackingQuery("794999999999", null, null));

        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(connector.track(open(both), query)).hasSize(1);
        assertThat(connector.find(open(both), order)).isPresent();
        assertThat(faultOf(() -> connector.track(open(shippingOnly), query)).kind())
                .isEqualTo(FaultKind.PERMISSION);
    }

    @Test
    void goods_across_a_customs_border_bring_their_invoice_from_wherever_it_is() {
        for (var place : List.of("documented", "elsewhere")) {
            fedex().settings().set(FedexSimulator.INVOICE, place);

            assertThat(booked(FedexFixtures.abroad()).documents())
                    .extracting(ShippingDocument::kind)
                    .containsExactly(DocumentKind.LABEL, DocumentKind.COMMERCIAL_INVOICE);
        }
    }

    @Test
    void what_was_bought_tells_its_price_and_stands_in_the_carrier_s_books() {
        var order = FedexFixtures.order();
        var shipment = booked(order);

        assertThat(shipment.price()).isNotNull();
        assertThat(fedex().ledger().ofReference(order.reference()))
                .singleElement()
                .extracting(Ledger.Sale::numbers)
                .isEqualTo(shipment.parcels().stream().map(CarrierParcel::trackingNumber).toList());
    }

    @Test
    void all_parcels_of_a_lost_purchase_are_found_each_in_its_place() {
        var order = BookingContract.withParcels(FedexFixtures.order(), 3);
        var bought = booked(order);

        var found = connector.find(open(), order).orElseThrow();

        assertThat(found.id()).isEqualTo(bought.id());
        assertThat(found.parcels()).isEqualTo(bought.parcels());
        assertThat(found.hasLabel()).isFalse();
    }

    @Test
    void a_cancelled_shipment_is_not_found_again() {
        var order = FedexFixtures.order();
        var shipment = booked(order);
        connector.takeBack(open(), VoidingContract.ref(order, shipment), Set.of(1));

        assertThat(connector.find(open(), order)).isEmpty();
    }

    @Test
    void of_two_parcels_with_one_number_ours_is_told() {
        fedex().settings().set(FedexSimulator.DUPLICATES, "on");
        var number = announced();

        var ours =
                connector.track(
                        open(), List.of(new TrackingQuery(number, null, FedexFixtures.TODAY)));
        var unsure = connector.track(open(), List.of(new TrackingQuery(number, null, null)));

        assertThat(ours)
                .singleElement()
                .isInstanceOfSatisfying(
                        TrackingAnswer.Known.class,
                        known -> assertThat(known.receivedBy()).isNull());
        assertThat(unsure).singleElement().isInstanceOf(TrackingAnswer.NotKnown.class);
    }

    @Test
    void a_return_has_a_return_label_and_stands_in_the_books_as_one() {
        var order = homeward();
        var booked = (BookingOutcome.Booked) connector.bookReturn(open(), order, null);

        assertThat(booked.shipment().documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.RETURN_LABEL);
        assertThat(fedex().ledger().ofReference(order.reference()))
                .singleElement()
                .extracting(Ledger.Sale::kind)
                .isEqualTo("return");
    }

    private Opened<FedexSettings> open() {
        return open(FedexFixtures.settings(FedexFixtures.account("comptoir-demo-fedex-us"), null));
    }

    private Opened<FedexSettings> open(FedexSettings settings) {
        return bench.open(connector, settings);
    }

    private FedexSimulator fedex() {
        return bench.simulators().simulator(FedexSimulator.class);
    }

    private CarrierShipment booked(ShipmentOrder order) {
        return ((BookingOutcome.Booked) connector.book(open(), order)).shipment();
    }

    private String announced() {
        return booked(FedexFixtures.order()).id();
    }

    private HookRequest pushed(String number) {
        var body = fedex().pushed(number, bench.simulators().clock().instant());
        var signature = FedexSimulator.signature(body, FedexFixtures.WEBHOOK_TOKEN);
        return new HookRequest("POST", "", Map.of("fdx-signature", List.of(signature)), body);
    }

    private static RateQuery carried() {
        return FedexFixtures.question(
                FedexFixtures.LYON, FedexFixtures.MEMPHIS, Money.parse("69.00", "EUR"));
    }

    private static ShipmentOrder homeward() {
        return FedexFixtures.order(
                "FEDEX_PRIORITY", FedexFixtures.NANTES, FedexFixtures.LYON, null);
    }
}
