package dev.comptoir.connectors.chronopost;

import static dev.comptoir.connectors.chronopost.ChronopostFixtures.LYON;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARCEL;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARIS;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.order;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ConnectorContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.connectors.chronopost.ChronopostSettings.Server;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.chronopost.ChronopostSimulator;
import dev.comptoir.simulators.kit.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Chronopost does to its customers, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChronopostTroubleTest {

    private static final String HOST = "ws.chronopost.fr";
    private static final String SHIPPING = "/shipping-cxf/**";

    private final ContractBench bench = new ContractBench(SimulatorServer.start());
    private final ChronopostConnector connector = new ChronopostConnector(Clock.systemUTC());

    @BeforeEach
    void clean() {
        bench.simulators().reset();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void an_amount_of_zero_is_asked_for_again_and_never_free() {
        knob(ChronopostSimulator.AMOUNTS, "zero");

        var rates = ((RateOutcome.Quoted) rate()).rates();

        assertThat(rates).extracting(Rate::serviceCode).containsExactly("01", "02", "16", "86");
        assertThat(rates).allSatisfy(rate -> assertThat(rate.breakdown()).hasSize(2));
    }

    @Test
    void what_has_no_price_is_left_out_and_said() {
        knob(ChronopostSimulator.AMOUNTS, "zero");
        for (var cost : List.of("zero", "none")) {
            knob(ChronopostSimulator.COSTS, cost);
            assertThat(rate()).isInstanceOf(RateOutcome.Declined.class);
        }
        knob(ChronopostSimulator.COSTS, "told");
        quickCostOnce(0);

        assertThat(((RateOutcome.Quoted) rate()).notices())
                .extracting(Notice::code)
                .containsExactly("no-price");
    }

    private void quickCostOnce(int amount) {
        var answer =
                "<quickCostResponse><return><amount>%d.0</amount><amountTTC>0.0</amountTTC><errorCode>0</errorCode></return></quickCostResponse>";
        // the first question is calculateProducts, the second the first product's price
        bench.simulators().faults().on(HOST, "/quickcost-cxf/**").times(1).play(Fault.pass());
        bench.simulators()
                .faults()
                .on(HOST, "/quickcost-cxf/**")
                .times(1)
                .play(Fault.answer(200, "text/xml", envelope(answer.formatted(amount))));
    }

    @Test
    void parcels_are_priced_one_by_one_and_summed() {
        var one = ((RateOutcome.Quoted) rate()).rates().getFirst();
        var outcome =
                connector.rate(open(), query(PARIS, PARCEL, PARCEL, new Parcel(9, 9, 9, 9_000)));
        var three = ((RateOutcome.Quoted) outcome).rates().getFirst();

        assertThat(three.serviceCode()).isEqualTo(one.serviceCode());
        assertThat(three.price().amountMinor()).isGreaterThan(3 * one.price().amountMinor());
        assertThat(three.warnings()).extracting(Notice::code).containsExactly("sum-of-parcels");
        assertThat(bench.simulators().recorder().exchanges(HOST, "/quickcost-cxf/**")).hasSize(3);
    }

    @Test
    void a_contract_without_the_product_rejects_the_order_in_chronoposts_words() {
        var small = bench.open(connector, ChronopostFixtures.settings("00000202", "246801"));

        assertThat(connector.book(small, order("02", PARIS)))
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("33"));
        assertThat(sales()).isEmpty();
    }

    @Test
    void an_error_inside_200_sells_nothing() {
        inPlaceOfASale(
                "<shippingMultiParcelV5Response><return><errorCode>29</errorCode><errorMessage>System error</errorMessage></return></shippingMultiParcelV5Response>");

        var fault = ConnectorContract.faultOf(() -> connector.book(open(), order("01", PARIS)));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(fault.providerCode()).contains("29");
    }

    @Test
    void wrong_keys_are_told_from_wrong_fields_by_the_words() {
        var wrong = bench.open(connector, ChronopostFixtures.settings("00000101", "000000"));

        assertThat(
                        ConnectorContract.faultOf(() -> connector.book(wrong, order("01", PARIS)))
                                .kind())
                .isEqualTo(FaultKind.AUTHENTICATION);
    }

    @Test
    void a_yes_without_a_number_is_no_purchase_that_anybody_knows() {
        inPlaceOfASale(
                "<shippingMultiParcelV5Response><return><errorCode>0</errorCode><reservationNumber>1</reservationNumber></return></shippingMultiParcelV5Response>");

        assertThat(
                        ConnectorContract.faultOf(() -> connector.book(open(), order("01", PARIS)))
                                .kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void a_schema_error_is_the_requests_fault() {
        inPlaceOfASale(
                "<s:Fault><faultcode>s:Client</faultcode><faultstring>Unmarshalling Error: x</faultstring></s:Fault>");

        var fault = ConnectorContract.faultOf(() -> connector.book(open(), order("01", PARIS)));

        assertThat(fault.kind()).isEqualTo(FaultKind.INVALID_REQUEST);
        assertThat(fault.words()).contains("Unmarshalling");
    }

    @Test
    void broken_accents_cost_no_label() {
        knob(ChronopostSimulator.ENCODING, "mislabelled");

        assertThat(booked(order("01", PARIS)).hasLabel()).isTrue();
    }

    @Test
    void labels_that_do_not_come_at_once_are_fetched_in_one_paper() {
        knob(ChronopostSimulator.LABELS, "later");
        var order = order("01", PARIS, ShipmentOptions.NONE, null, PARCEL, PARCEL);

        assertThat(booked(order).documents())
                .hasSize(1)
                .first()
                .extracting(ShippingDocument::parcel)
                .isNull();
    }

    @Test
    void a_shipment_is_kept_when_its_label_cannot_be_had() {
        knob(ChronopostSimulator.LABELS, "later");
        bench.simulators().faults().on(HOST, SHIPPING).times(1).play(Fault.pass());
        bench.simulators().faults().on(HOST, SHIPPING).play(Fault.unavailable());

        var shipment = booked(order("01", PARIS));

        assertThat(shipment.hasLabel()).isFalse();
        assertThat(sales()).containsExactly(shipment.id());
        bench.simulators().faults().clear();
        var ref = VoidingContract.ref(order("01", PARIS), shipment);
        assertThat(connector.reprint(open(), ref, ChronopostFixtures.PDF)).hasSize(1);
    }

    @Test
    void what_is_found_again_brings_its_labels_where_chronopost_gives_them() {
        var order = order("01", PARIS, ShipmentOptions.NONE, null, PARCEL, PARCEL);
        booked(order);

        assertThat(connector.find(open(), order).orElseThrow().documents())
                .extracting(ShippingDocument::parcel)
                .containsExactly(1, 2);
        knob(ChronopostSimulator.LABELS_BY_NUMBER, "no");
        var found = connector.find(open(), order).orElseThrow();
        assertThat(found.hasLabel()).isFalse();
        assertThat(found.parcels()).hasSize(2);
    }

    @Test
    void a_way_back_is_found_again_as_one() {
        var order = order("4T", LYON);

        connector.bookReturn(open(), order, null);

        assertThat(connector.find(open(), order).orElseThrow().documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.RETURN_LABEL);
    }

    @Test
    void a_part_of_a_shipment_is_not_taken_for_the_whole() {
        var whole = order("01", PARIS);
        booked(whole);
        var more =
                new ShipmentOrder(
                        whole.reference(),
                        "01",
                        LYON,
                        PARIS,
                        List.of(PARCEL, PARCEL),
                        whole.shipDate(),
                        whole.label(),
                        whole.options(),
                        null,
                        null,
                        null);

        assertThat(ConnectorContract.faultOf(() -> connector.find(open(), more)).kind())
                .isEqualTo(FaultKind.UNAVAILABLE);
        booked(more);
        assertThat(ConnectorContract.faultOf(() -> connector.find(open(), more)).kind())
                .isEqualTo(FaultKind.CONFLICT);
    }

    @Test
    void a_parcel_that_is_not_registered_yet_can_be_taken_back_later() {
        knob(ChronopostSimulator.REGISTERED_AFTER, "3600");
        var order = order("01", PARIS, ShipmentOptions.NONE, null, PARCEL, PARCEL);
        var shipment = booked(order);
        var ref = VoidingContract.ref(order, shipment);

        assertThat(connector.takeBack(open(), ref, Set.of(1, 2)))
                .isInstanceOfSatisfying(
                        VoidOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.later()).isTrue();
                            assertThat(refused.reason().code()).isEqualTo("2");
                        });
        assertThat(connector.find(open(), order)).isEmpty();
        bench.simulators().clock().advance(Duration.ofMinutes(61));
        assertThat(connector.takeBack(open(), ref, Set.of(1, 2)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1, 2)));
    }

    @Test
    void trouble_with_one_parcel_does_not_hide_that_another_was_taken_back() {
        var order = order("01", PARIS, ShipmentOptions.NONE, null, PARCEL, PARCEL);
        var ref = VoidingContract.ref(order, booked(order));
        bench.simulators().faults().on(HOST, "/tracking-cxf/**").times(1).play(Fault.pass());
        bench.simulators().faults().on(HOST, "/tracking-cxf/**").play(Fault.unavailable());

        assertThat(connector.takeBack(open(), ref, Set.of(1, 2)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1)));
    }

    @Test
    void events_have_the_time_and_the_offset_that_chronopost_tells() {
        var shipment = booked(order("01", PARIS));
        bench.simulators().clock().advance(Duration.ofHours(60));
        var query = new TrackingQuery(shipment.id(), null, null);
        var known = (TrackingAnswer.Known) connector.track(open(), List.of(query)).getFirst();

        assertThat(known.events().getLast().keys().getFirst().code()).isEqualTo("D");
        assertThat(known.events())
                .allSatisfy(event ->
                        assertThat(event.offset())
                                .isIn(ZoneOffset.ofHours(1), ZoneOffset.ofHours(2)));
        assertThat(known.events().getFirst().place()).isEqualTo("69007 LYON CHRONOPOST");
    }

    @Test
    void a_contract_without_couriers_lacks_a_permission() {
        var small = bench.open(connector, ChronopostFixtures.settings("00000202", "246801"));
        var fault =
                ConnectorContract.faultOf(
                        () -> connector.schedule(small, pickup(ChronopostFixtures.MONDAY)));

        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.providerCode()).contains("921");
    }

    @Test
    void the_same_courier_is_not_ordered_twice() {
        var order = pickup(ChronopostFixtures.MONDAY);
        connector.schedule(open(), order);

        assertThat(connector.schedule(open(), order))
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("25"));
    }

    @Test
    void a_point_has_its_hours_by_day_and_none_when_closed() {
        var query = new PickupPointQuery(LYON, null, 1_250, ChronopostFixtures.MONDAY, 1);
        var point = connector.near(open(), query).getFirst();

        assertThat(point.id()).isEqualTo("0001A");
        assertThat(point.metres()).isEqualTo(310);
        assertThat(point.hours())
                .containsEntry(1, List.of("09:00-12:30", "14:00-19:00"))
                .containsEntry(7, List.of());
    }

    @Test
    void the_second_server_is_called_when_it_was_chosen_and_never_else() {
        var second =
                bench.open(
                        connector,
                        ChronopostFixtures.settings("00000101", "135790", Server.SECOND));

        connector.signIn(second);

        assertThat(bench.simulators().recorder().exchanges("ws2.chronopost.fr", "/**")).hasSize(1);
        assertThat(bench.simulators().recorder().exchanges(HOST, "/**")).isEmpty();
    }

    private static PickupOrder pickup(LocalDate day) {
        return new PickupOrder(
                BookingContract.newReference(),
                LYON,
                day,
                LocalTime.of(14, 0),
                LocalTime.of(17, 30),
                1,
                1_250,
                null,
                List.of());
    }

    private void inPlaceOfASale(String content) {
        bench.simulators()
                .faults()
                .on(HOST, SHIPPING)
                .play(Fault.answer(200, "text/xml", envelope(content)));
    }

    private static String envelope(String content) {
        return "<s:Envelope xmlns:s=\"%s\"><s:Body>%s</s:Body></s:Envelope>"
                .formatted(Soap.ENVELOPE, content);
    }

    private RateOutcome rate() {
        return connector.rate(open(), query(PARIS, PARCEL));
    }

    private CarrierShipment booked(ShipmentOrder order) {
        return ((BookingOutcome.Booked) connector.book(open(), order)).shipment();
    }

    private List<String> sales() {
        return bench.simulators().simulator(ChronopostSimulator.class).ledger().all().stream()
                .map(sale -> sale.id())
                .toList();
    }

    private void knob(String name, String value) {
        bench.simulators().simulator(ChronopostSimulator.class).settings().set(name, value);
    }

    private Opened<ChronopostSettings> open() {
        return bench.open(connector, ChronopostFixtures.settings("00000101", "135790"));
    }
}
