package dev.comptoir.connectors;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a carrier that sells shipments has to prove: above all that a purchase is never repeated by
 * itself, and that nothing is taken for bought that is not.
 */
public interface BookingContract<S extends Record> extends CarrierContract<S> {

    Booking<S> booking();

    S settings();

    /** An order of one parcel that the carrier takes; a new reference each time. */
    ShipmentOrder order();

    /** An order that the carrier, or its rules, will not take. */
    ShipmentOrder rejected();

    /** Pattern of the path at which shipments are bought. */
    String purchasePath();

    /** The host of that path, if it is another than {@link #host()}. */
    default String purchaseHost() {
        return host();
    }

    /** The calls at {@link #purchasePath()} that bought something, if not each does. */
    default boolean buys(String requestBody) {
        return true;
    }

    @Test
    default void names_each_service_once() {
        var offers = booking().namedServices(settings(), new Country("FR"));

        assertThat(offers).extracting(ServiceOffer::code).doesNotHaveDuplicates();
        assertThat(offers)
                .allSatisfy(offer -> {
                    assertThat(offer.code()).isNotBlank();
                    assertThat(offer.name()).isNotBlank().isNotEqualTo(offer.code());
                });
    }

    @Test
    default void sells_what_was_ordered_with_its_label() {
        var shipment = booked(order());

        assertThat(shipment.parcels()).hasSize(1);
        assertThat(shipment.parcels().getFirst().trackingNumber()).isNotBlank();
        assertThat(shipment.hasLabel()).isTrue();
        assertThat(purchases()).isEqualTo(1);
    }

    @Test
    default void two_orders_are_two_shipments() {
        assertThat(booked(order()).id()).isNotEqualTo(booked(order()).id());
    }

    @Test
    default void each_parcel_has_its_number_and_no_label_is_missing() {
        var most = Math.min(3, booking().terms(settings()).mostParcels());
        var order = withParcels(order(), most);
        var shipment = booked(order);

        assertThat(shipment.parcels())
                .extracting(CarrierParcel::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, most).boxed().toList());
        assertThat(shipment.parcels())
                .extracting(CarrierParcel::trackingNumber)
                .doesNotHaveDuplicates();
        assertThat(labelledParcels(shipment, most)).hasSize(most);
    }

    @Test
    default void each_label_format_on_offer_is_what_comes() {
        for (var stock : booking().terms(settings()).stocks()) {
            var labels =
                    booked(withLabel(order(), stock)).documents().stream()
                            .filter(document -> document.kind() == DocumentKind.LABEL)
                            .toList();
            assertThat(labels).as("labels of %s", stock).isNotEmpty();
            assertThat(labels)
                    .allSatisfy(label ->
                            assertThat(looksLike(stock.format(), label.content()))
                                    .as("content of %s", stock)
                                    .isTrue());
        }
    }

    @Test
    default void what_is_rejected_is_not_bought_and_says_why() {
        var outcome = booking().book(open(), rejected());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .allSatisfy(reason -> {
                                            assertThat(reason.message()).isNotBlank();
                                            assertThat(reason.byRule())
                                                    .as("words of ours: %s", reason)
                                                    .isEqualTo(purchases() == 0);
                                        }));
    }

    /** Each carrier has its limits, and none takes this. */
    @Test
    default void what_would_be_cut_off_is_rejected_with_its_field() {
        var order = order();
        var to = order.to();
        var far = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ".repeat(3).strip();
        var nowhere =
                new Address(
                        to.name(),
                        to.company(),
                        to.line1(),
                        to.line2(),
                        to.postalCode(),
                        far,
                        to.state(),
                        to.country(),
                        to.phone(),
                        to.email(),
                        to.residential());

        var outcome = booking().book(open(), copy(order, nowhere, order.parcels(), order.label()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(Reason::message)
                                        .anySatisfy(words ->
                                                assertThat(words).startsWith("to.city: ")));
        assertThat(purchases()).isZero();
    }

    /** 71 kg are more than any carrier of parcels carries in one. */
    @Test
    default void what_is_too_heavy_is_rejected() {
        var order = order();
        var box = order.parcels().getFirst();
        var anvil =
                new Parcel(
                        box.lengthMillimetres(),
                        box.widthMillimetres(),
                        box.heightMillimetres(),
                        71_000);

        var outcome =
                booking().book(open(), copy(order, order.to(), List.of(anvil), order.label()));

        assertThat(outcome).isInstanceOf(BookingOutcome.Rejected.class);
    }

    @Test
    default void a_purchase_whose_answer_was_cut_is_not_repeated() {
        var connection = ready();
        atPurchase().play(Fault.cutInBody());

        var fault = faultOf(() -> booking().book(connection, order()));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(purchases()).isEqualTo(1);
    }

    @Test
    default void a_purchase_that_is_answered_too_late_is_not_repeated() {
        var connection = ready();
        atPurchase().delayed(ContractBench.SILENCE.plusMillis(500));

        var fault = faultOf(() -> booking().book(connection, order()));

        assertThat(fault.kind()).isEqualTo(FaultKind.TIMEOUT);
        assertThat(purchases()).isLessThanOrEqualTo(1);
    }

    @Test
    default void a_purchase_that_ended_in_an_error_is_not_repeated() {
        var connection = ready();
        atPurchase().play(Fault.unavailable());

        assertThat(faultOf(() -> booking().book(connection, order())).kind())
                .isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(purchases()).isEqualTo(1);
    }

    @Test
    default void a_purchase_that_was_turned_away_for_the_moment_is_repeated() {
        var connection = ready();
        atPurchase().times(1).play(Fault.rateLimited(new RetryAfter.Seconds(1)));

        assertThat(booking().book(connection, order())).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(purchases()).isEqualTo(2);
    }

    @Test
    default void html_is_no_label() {
        var connection = ready();
        atPurchase().play(Fault.html(200));

        assertThat(faultOf(() -> booking().book(connection, order())).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    /** A connection that has signed in already. */
    private Opened<S> ready() {
        var connection = open();
        booking().prepare(connection);
        return connection;
    }

    default CarrierShipment booked(ShipmentOrder order) {
        var outcome = booking().book(open(), order);
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).shipment();
    }

    /** A reference as the product makes them. */
    static String newReference() {
        var id = Ids.next();
        var digits =
                Long.toString(id.getMostSignificantBits() & Long.MAX_VALUE, 36)
                        + Long.toString(id.getLeastSignificantBits() & Long.MAX_VALUE, 36);
        return "C" + digits.substring(digits.length() - 19).toUpperCase(Locale.ROOT);
    }

    static ShipmentOrder withParcels(ShipmentOrder order, int count) {
        var first = order.parcels().getFirst();
        var parcels = IntStream.range(0, count).mapToObj(n -> first).toList();
        return copy(order, order.to(), parcels, order.label());
    }

    static ShipmentOrder withLabel(ShipmentOrder order, LabelStock stock) {
        return copy(order, order.to(), order.parcels(), stock);
    }

    private static ShipmentOrder copy(
            ShipmentOrder order, Address to, List<Parcel> parcels, LabelStock stock) {
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                order.from(),
                to,
                parcels,
                order.shipDate(),
                stock,
                order.options(),
                order.contents(),
                order.orderNumber(),
                order.customs(),
                order.papers());
    }

    /** The parcels that have a label: each its own, or all of them one document of all. */
    private static List<Integer> labelledParcels(CarrierShipment shipment, int parcels) {
        return shipment.documents().stream()
                .filter(document -> document.kind() == DocumentKind.LABEL)
                .flatMap(label ->
                        label.parcel() == null
                                ? IntStream.rangeClosed(1, parcels).boxed()
                                : List.of(label.parcel()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean looksLike(LabelFormat format, byte[] content) {
        var head =
                new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        return switch (format) {
            case PDF -> head.startsWith("%PDF-");
            // what a carrier calls an image may be a GIF; the product turns it
            case PNG -> head.startsWith("\u0089PNG") || head.startsWith("GIF8");
            case ZPL -> head.contains("^XA");
        };
    }

    private Faults.Script atPurchase() {
        return simulators().faults().on(purchaseHost(), purchasePath()).method("POST");
    }

    private long purchases() {
        return simulators().recorder().exchanges(purchaseHost(), purchasePath()).stream()
                .filter(exchange -> exchange.request().method().equals("POST"))
                .filter(exchange -> buys(exchange.request().text()))
                .count();
    }
}
