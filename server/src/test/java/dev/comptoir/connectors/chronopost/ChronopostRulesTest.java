package dev.comptoir.connectors.chronopost;

import static dev.comptoir.connectors.chronopost.ChronopostFixtures.GENEVA;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.LEIPZIG;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARCEL;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARIS;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.customs;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.order;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.toPoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Chronopost would cut off or refuse is said beforehand, with the field. */
class ChronopostRulesTest {

    private static final Parcel SMALL = PARCEL;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("rule.to.line1", order("01", to("x".repeat(39), null, "75015"))),
                Arguments.of("rule.to.line2", order("01", to("a", "x".repeat(39), "75015"))),
                Arguments.of("rule.to.line1", order("01", to("", null, "75015"))),
                Arguments.of("rule.to.line1", order("01", to("a\u0000b", null, "75015"))),
                Arguments.of("rule.to.postalCode", order("01", to("a", null, "0123456789"))),
                Arguments.of("rule.parcels.weight", parcels(new Parcel(1, 1, 1, 30_001))),
                Arguments.of("rule.parcels.weight", parcels(new Parcel(1, 1, 1, 71_000))),
                Arguments.of("rule.parcels.size", parcels(new Parcel(1_500, 500, 251, 900))),
                Arguments.of("rule.serviceCode", order("express", PARIS)),
                Arguments.of("rule.options.pickupPoint", order("86", PARIS)),
                Arguments.of("rule.options.pickupPoint", options("01", toPoint("0001A"))),
                Arguments.of("rule.to.phone", withoutPhone()),
                Arguments.of("rule.options.signature", options("01", signature())),
                Arguments.of("rule.options.saturdayDelivery", abroadOnSaturday()),
                Arguments.of("rule.options.insuredValue", options("01", insured("100", "USD"))),
                Arguments.of("rule.options.insuredValue", insuredTogether()),
                Arguments.of("rule.customs", order("17", GENEVA)));
    }

    @ParameterizedTest
    @MethodSource
    void broken(String code, ShipmentOrder order) {
        assertThat(ChronopostRules.broken(order)).extracting(Reason::code).contains(code);
    }

    @Test
    void an_order_that_keeps_the_rules_passes() {
        assertThat(ChronopostRules.broken(order("01", PARIS))).isEmpty();
        assertThat(ChronopostRules.broken(order("44", LEIPZIG))).isEmpty();
        assertThat(ChronopostRules.broken(parcels(new Parcel(1_500, 500, 250, 30_000)))).isEmpty();
        assertThat(
                        ChronopostRules.broken(
                                order("17", GENEVA, ShipmentOptions.NONE, customs(), SMALL)))
                .isEmpty();
        assertThat(ChronopostRules.broken(options("86", toPoint("0001A")))).isEmpty();
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        var order =
                order(
                        "86",
                        to("x".repeat(39), null, "75015"),
                        ShipmentOptions.NONE,
                        null,
                        new Parcel(10, 10, 10, 40_000));

        assertThat(ChronopostRules.broken(order)).hasSize(3);
    }

    @Test
    void territories_overseas_meet_customs_however_the_country_is_written() {
        assertThat(ChronopostRules.broken(order("3S", to("a", null, "97400"))))
                .extracting(Reason::code)
                .containsExactly("rule.customs");
    }

    private static ShipmentOrder parcels(Parcel parcel) {
        return order("01", PARIS, ShipmentOptions.NONE, null, parcel);
    }

    private static ShipmentOrder options(String service, ShipmentOptions options) {
        return order(service, PARIS, options, null, SMALL);
    }

    private static ShipmentOrder insuredTogether() {
        return order("01", PARIS, insured("100", "EUR"), null, SMALL, SMALL);
    }

    private static ShipmentOrder abroadOnSaturday() {
        var saturday = new ShipmentOptions(null, Signature.SERVICE_DEFAULT, true, null, false);
        return order("44", LEIPZIG, saturday, null, SMALL);
    }

    private static ShipmentOrder withoutPhone() {
        return order("49", to("a", null, "04275"), toPoint("0001A"), null, SMALL);
    }

    private static ShipmentOptions signature() {
        return new ShipmentOptions(null, Signature.REQUIRED, false, null, false);
    }

    private static ShipmentOptions insured(String amount, String currency) {
        return new ShipmentOptions(
                Money.parse(amount, currency), Signature.SERVICE_DEFAULT, false, null, false);
    }

    private static Address to(String line1, @Nullable String line2, String postalCode) {
        return new Address(
                "Léa",
                null,
                line1,
                line2,
                postalCode,
                "Paris",
                null,
                new Country("FR"),
                null,
                null,
                true);
    }
}
