package dev.comptoir.connectors.dhl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.shipping.spi.TrackingAnswer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What DHL Express is sent, and what is made of its answers. */
class ExpressMappingTest {

    private static final ExpressMoments MOMENTS =
            new ExpressMoments(ZoneId.of("Europe/Paris"), Clock.systemUTC());

    @Test
    void says_the_moment_with_its_offset_and_never_the_present() {
        var clock = Clock.fixed(Instant.parse("2026-01-15T16:50:30Z"), ZoneOffset.UTC);
        var moments = new ExpressMoments(ZoneId.of("Europe/Paris"), clock);

        assertThat(moments.of(LocalDate.of(2026, 1, 16)))
                .isEqualTo("2026-01-16T17:00:00 GMT+01:00");
        assertThat(moments.of(LocalDate.of(2026, 1, 15)))
                .isEqualTo("2026-01-15T18:05:00 GMT+01:00");
        assertThat(moments.plannable(LocalDate.of(2026, 1, 14))).isFalse();
        assertThat(moments.plannable(LocalDate.of(2026, 1, 26))).isFalse();
    }

    @Test
    void weighs_to_the_gram_and_measures_to_the_millimetre() {
        var piece = ExpressParts.piece(DhlFixtures.PARCEL, null);

        assertThat(piece.weight()).isEqualByComparingTo("1.25");
        assertThat(requireNonNull(piece.dimensions()).height()).isEqualByComparingTo("10.1");
    }

    @Test
    void a_long_street_goes_over_three_lines_and_no_word_is_lost() {
        var street =
                "12 avenue du Maréchal de Lattre de Tassigny, bâtiment des archives, escalier C";
        var wire = wire(Orders.to(order(), Orders.withLine(DhlFixtures.BONN, street)), true);
        var place = wire.customerDetails().receiverDetails().postalAddress();

        assertThat(place.addressLine1() + " " + place.addressLine2()).isEqualTo(street);
    }

    @Test
    void a_street_that_does_not_fit_is_refused_and_not_cut() {
        var street = "word ".repeat(40).strip();

        assertThat(reasons(Orders.to(order(), Orders.withLine(DhlFixtures.BONN, street))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("too-long");
                    assertThat(reason.message()).startsWith("to.line1");
                });
    }

    @Test
    void names_each_field_that_is_missing() {
        var nobody =
                new Address(
                        "Ann",
                        null,
                        "Main Street 1",
                        null,
                        "30303",
                        "Atlanta",
                        null,
                        Country.valueOf("US"),
                        null,
                        null,
                        true);
        var order = DhlFixtures.order("P", DhlFixtures.LYON, nobody, DhlFixtures.customs());

        assertThat(reasons(order))
                .extracting(reason -> reason.message().substring(0, reason.message().indexOf(':')))
                .containsExactly("to.phone", "to.state");
    }

    @Test
    void goods_for_the_union_need_an_hs_code_and_exports_an_eori_number() {
        var in =
                DhlFixtures.order(
                        "P",
                        DhlFixtures.ATLANTA,
                        DhlFixtures.LYON,
                        DhlFixtures.customs(DhlFixtures.line(null, Country.valueOf("US")), null));
        var out =
                DhlFixtures.order(
                        "P",
                        DhlFixtures.LYON,
                        DhlFixtures.ATLANTA,
                        DhlFixtures.customs(
                                DhlFixtures.line("691110", Country.valueOf("FR")), null));

        assertThat(reasons(in)).extracting(Reason::code).containsExactly("hs-code-missing");
        assertThat(reasons(out)).extracting(Reason::code).containsExactly("eori-missing");
    }

    @Test
    void goods_that_leave_without_a_declaration_are_refused() {
        assertThat(reasons(DhlFixtures.order("P", DhlFixtures.LYON, DhlFixtures.DAKAR)))
                .extracting(Reason::code)
                .containsExactly("customs-missing");
    }

    @Test
    void an_hs_code_of_seven_digits_and_a_line_without_origin_are_refused() {
        var order =
                DhlFixtures.order(
                        "P",
                        DhlFixtures.LYON,
                        DhlFixtures.ATLANTA,
                        DhlFixtures.customs(DhlFixtures.line("6911100", null), "FR12345678901234"));

        assertThat(reasons(order))
                .extracting(Reason::code)
                .containsExactly("missing", "wrong-form");
    }

    @Test
    void what_it_cannot_do_is_refused_and_not_left_out() {
        var wish = new ShipmentOptions(null, Signature.ADULT, false, "SP1", false);

        assertThat(reasons(Orders.with(order(), wish)))
                .extracting(Reason::code)
                .containsExactly("not-offered", "not-offered");
    }

    @Test
    void passes_on_insurance_signature_and_saturday() {
        var wish =
                new ShipmentOptions(
                        Money.parse("120.00", "EUR"), Signature.REQUIRED, true, null, true);
        var wire = wire(Orders.with(order(), wish), true);

        assertThat(wire.valueAddedServices())
                .extracting(ExpressWire.Service::serviceCode)
                .containsExactly("II", "SF", "AA");
        assertThat(requireNonNull(wire.valueAddedServices()).getFirst().value())
                .isEqualByComparingTo("120");
        assertThat(wire.shipmentNotification()).hasSize(1);
    }

    @Test
    void leaves_our_reference_with_the_shipment_and_the_merchant_s_with_the_piece() {
        var order = DhlFixtures.abroad();
        var wire = wire(order, true);

        assertThat(wire.customerReferences())
                .containsExactly(new ExpressWire.Reference(order.reference(), "CU"));
        assertThat(wire.content().packages().getFirst().customerReferences())
                .containsExactly(new ExpressWire.Reference("1042", "CU"));
        assertThat(wire.content().declaredValue()).isEqualByComparingTo(new BigDecimal("56.7"));
        assertThat(
                        requireNonNull(wire.content().exportDeclaration())
                                .lineItems()
                                .getFirst()
                                .weight()
                                .netValue())
                .isEqualByComparingTo("1.05");
    }

    @Test
    void within_the_union_nothing_is_declared_but_for_its_islands() {
        var canary = DhlFixtures.address("Eva", null, "Calle 1", "35001", "Las Palmas", null, "ES");

        assertThat(CustomsUnion.declares(DhlFixtures.LYON, DhlFixtures.BONN)).isFalse();
        assertThat(CustomsUnion.declares(DhlFixtures.LYON, canary)).isTrue();
        assertThat(CustomsUnion.declares(DhlFixtures.LYON, DhlFixtures.DAKAR)).isTrue();
    }

    @Test
    void reads_prices_with_their_tax_apart_and_leaves_out_what_has_none() {
        var answer =
                """
                {"unknown":1,"products":[
                 {"productName":"EXPRESS WORLDWIDE","productCode":"U","totalPrice":
                   {"currencyType":"BILLC","priceCurrency":"EUR","price":12.0},
                  "detailedPriceBreakdown":[{"currencyType":"BILLC","priceCurrency":"EUR","breakdown":[
                   {"name":"EXPRESS WORLDWIDE","price":10.0,"priceBreakdown":[{"priceType":"TAX","price":1.67}]},
                   {"name":"FUEL SURCHARGE","serviceCode":"FF","price":2.0,"priceBreakdown":[{"priceType":"TAX","price":0.33}]},
                   {"name":"SATURDAY DELIVERY","serviceCode":"AA"}]}],
                  "deliveryCapabilities":{"estimatedDeliveryDateAndTime":"2026-11-24T23:59:00"}},
                 {"productName":"FREE?","productCode":"Z","totalPrice":[{"currencyType":"BILLC","priceCurrency":"EUR","price":0.0}]}]}\
                """;
        var quoted =
                (RateOutcome.Quoted) ExpressRates.read(read(answer, ExpressWire.RateAnswer.class));

        assertThat(quoted.rates())
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.price()).isEqualTo(Money.parse("12.00", "EUR"));
                    assertThat(rate.breakdown())
                            .extracting(Charge::code)
                            .containsExactly("transport", "FF", "tax");
                    assertThat(rate.breakdown().stream().map(Charge::amount).reduce(Money::plus))
                            .contains(rate.price());
                    assertThat(rate.delivery().date()).isEqualTo(LocalDate.of(2026, 11, 24));
                    assertThat(rate.delivery().time()).isNull();
                });
        assertThat(quoted.notices())
                .extracting(notice -> notice.code())
                .containsExactly("no-price");
    }

    @Test
    void reads_the_published_prices_shipments_and_events() {
        var rates = DhlFiles.find("dhl/mydhl/samples/get_rates.json");
        rates.ifPresent(file ->
                assertThat(
                                ExpressRates.read(
                                        read(DhlFiles.text(file), ExpressWire.RateAnswer.class)))
                        .isInstanceOf(RateOutcome.Quoted.class));
        var examples = "derived/vendor-examples/dhl/mydhl/";
        DhlFiles.find(examples + "POST_shipments/response_201__sampleResponse4.json")
                .ifPresent(file -> {
                    var shipment =
                            ExpressShipments.bought(
                                    read(DhlFiles.text(file), ExpressWire.Shipped.class), 1, false);
                    assertThat(shipment.id()).isEqualTo("5310907744");
                    assertThat(shipment.hasLabel()).isTrue();
                });
        DhlFiles.find(
                        examples
                                + "GET_shipments_shipmentTrackingNumber_tracking/response_200__Sample_Tracking_response_for_shipment_tracking_number.json")
                .ifPresent(file -> {
                    var known =
                            (TrackingAnswer.Known)
                                    ExpressTracking.read(
                                            "1234567890",
                                            read(DhlFiles.text(file), ExpressWire.Tracked.class));
                    assertThat(known.events()).hasSizeGreaterThan(5);
                    assertThat(known.events().getFirst().country())
                            .isEqualTo(Country.valueOf("AU"));
                });
    }

    private static ShipmentOrder order() {
        return DhlFixtures.order("U", DhlFixtures.LYON, DhlFixtures.BONN);
    }

    private static List<Reason> reasons(ShipmentOrder order) {
        var rules = new Rules();
        ExpressOrders.of(DhlFixtures.express(), MOMENTS, order, rules, false);
        return rules.broken();
    }

    private static ExpressWire.Order wire(ShipmentOrder order, boolean kept) {
        var rules = new Rules();
        var wire = ExpressOrders.of(DhlFixtures.express(), MOMENTS, order, rules, false);
        assertThat(rules.kept()).as(rules.broken().toString()).isEqualTo(kept);
        return wire;
    }

    private static <T> T read(String json, Class<T> type) {
        return DhlFixtures.JSON.readValue(json, type);
    }
}
