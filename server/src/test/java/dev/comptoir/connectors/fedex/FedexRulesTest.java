package dev.comptoir.connectors.fedex;

import static dev.comptoir.connectors.fedex.FedexFixtures.LEIPZIG;
import static dev.comptoir.connectors.fedex.FedexFixtures.LYON;
import static dev.comptoir.connectors.fedex.FedexFixtures.MEMPHIS;
import static dev.comptoir.connectors.fedex.FedexFixtures.NANTES;
import static dev.comptoir.connectors.fedex.FedexFixtures.customs;
import static dev.comptoir.connectors.fedex.FedexFixtures.line;
import static dev.comptoir.connectors.fedex.FedexFixtures.order;
import static dev.comptoir.connectors.fedex.FedexFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What FedEx would refuse is said before it is asked, by the field's name. */
class FedexRulesTest {

    private static final String PRIORITY = "FEDEX_PRIORITY";
    private static final String ABROAD = "FEDEX_INTERNATIONAL_PRIORITY";

    @Test
    void lets_good_orders_pass() {
        assertThat(FedexRules.complaints(order())).isEmpty();
        assertThat(FedexRules.complaints(FedexFixtures.abroad())).isEmpty();
        assertThat(FedexRules.complaints(order(ABROAD, LYON, LEIPZIG, null))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void names_the_field_that_is_wrong(String field, ShipmentOrder order) {
        var complaints = FedexRules.complaints(order);

        assertThat(complaints).extracting(Reason::code).containsExactly(field);
        assertThat(complaints)
                .extracting(Reason::message)
                .allSatisfy(message -> assertThat(message).startsWith(field + ": "));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("to.line1", to(person("3".repeat(36), "44000", "Nantes", null, "FR"))),
                bad("to.city", to(person("3 quai", "44000", "N".repeat(36), null, "FR"))),
                bad("to.postalCode", to(person("3 quai", "44000-000000", "Nantes", null, "FR"))),
                bad("to.phone", to(phone(null))),
                bad("to.phone", to(phone("+33 6 12 34 56 78 90 12 34"))),
                bad("to.name", to(nameless())),
                bad(
                        "to.state",
                        order(
                                ABROAD,
                                LYON,
                                person("1 Main", "38116", "Memphis", null, "US"),
                                customs())),
                bad(
                        "to.state",
                        order(
                                ABROAD,
                                LYON,
                                person("1 Main", "38116", "Memphis", "Tenn", "US"),
                                customs())),
                bad("to.phone", order(ABROAD, LYON, withPhone(MEMPHIS, "555 0142"), customs())),
                bad("parcels[0].weight", parcels(new Parcel(300, 200, 100, 71_000))),
                bad(
                        "parcels[1].weight",
                        parcels(FedexFixtures.parcel(), new Parcel(3, 2, 1, 68_050))),
                bad("parcels[0].length", parcels(new Parcel(10_000, 200, 100, 1_000))),
                bad("customs", order(ABROAD, LYON, MEMPHIS, null)),
                bad(
                        "customs.lines[0].hsCode",
                        order(
                                ABROAD,
                                LYON,
                                MEMPHIS,
                                customs(line(null, "FR"), "FR1", Incoterm.DAP))),
                bad(
                        "customs.lines[0].hsCode",
                        order(
                                ABROAD,
                                LYON,
                                MEMPHIS,
                                customs(line("69", "FR"), "FR1", Incoterm.DAP))),
                bad(
                        "customs.lines[0].origin",
                        order(
                                ABROAD,
                                LYON,
                                MEMPHIS,
                                customs(line("691200", null), "FR1", Incoterm.DAP))),
                bad(
                        "customs.senderEori",
                        order(
                                ABROAD,
                                LYON,
                                MEMPHIS,
                                customs(line("691200", "FR"), null, Incoterm.DAP))),
                bad("serviceCode", order("SMART_POST", LYON, NANTES, null)),
                bad("options.pickupPoint", wishing(null, "LYSA", false, NANTES)),
                bad("to.email", wishing(null, null, true, withoutEmail())),
                bad(
                        "options.insuredValue",
                        order(
                                ABROAD,
                                LYON,
                                MEMPHIS,
                                customs(),
                                new ShipmentOptions(
                                        Money.parse("69.01", "EUR"),
                                        Signature.SERVICE_DEFAULT,
                                        false,
                                        null,
                                        false))),
                bad("label", png()));
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        var nowhere =
                new Address(
                        null,
                        null,
                        " ",
                        null,
                        null,
                        "",
                        null,
                        Country.valueOf("FR"),
                        null,
                        null,
                        true);

        assertThat(FedexRules.complaints(to(nowhere)))
                .extracting(Reason::code)
                .containsExactly("to.name", "to.line1", "to.city", "to.phone");
    }

    private static Arguments bad(String field, ShipmentOrder order) {
        return Arguments.of(field, order);
    }

    private static ShipmentOrder to(Address to) {
        return order(PRIORITY, LYON, to, null);
    }

    private static Address phone(@Nullable String phone) {
        return withPhone(NANTES, phone);
    }

    private static Address withPhone(Address address, @Nullable String phone) {
        return changed(address, address.name(), phone, address.email());
    }

    private static Address nameless() {
        return changed(NANTES, null, NANTES.phone(), NANTES.email());
    }

    private static Address withoutEmail() {
        return changed(NANTES, NANTES.name(), NANTES.phone(), null);
    }

    private static Address changed(
            Address address,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        return new Address(
                name,
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country(),
                phone,
                email,
                address.residential());
    }

    private static ShipmentOrder wishing(
            @Nullable Money insured, @Nullable String point, boolean notices, Address to) {
        return order(
                PRIORITY,
                LYON,
                to,
                null,
                new ShipmentOptions(insured, Signature.SERVICE_DEFAULT, false, point, notices));
    }

    private static ShipmentOrder parcels(Parcel... parcels) {
        return changed(order(), List.of(parcels), FedexFixtures.PDF);
    }

    private static ShipmentOrder png() {
        var order = order();
        return changed(order, order.parcels(), new LabelStock(LabelFormat.PNG, LabelSize.SHEET));
    }

    private static ShipmentOrder changed(
            ShipmentOrder order, List<Parcel> parcels, LabelStock label) {
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                order.from(),
                order.to(),
                parcels,
                order.shipDate(),
                label,
                order.options(),
                order.contents(),
                order.orderNumber(),
                order.customs());
    }
}
