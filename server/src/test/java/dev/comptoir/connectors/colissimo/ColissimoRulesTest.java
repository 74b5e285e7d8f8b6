package dev.comptoir.connectors.colissimo;

import static dev.comptoir.connectors.colissimo.ColissimoFixtures.ATLANTA;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.BERLIN;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.GENEVA;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.LILLE;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.REUNION;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.STORE;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.address;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.customs;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.draft;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
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

/** What is rejected before Colissimo is asked, each with the field and the rule. */
class ColissimoRulesTest {

    @ParameterizedTest
    @MethodSource("good")
    void takes_what_colissimo_takes(ShipmentOrder order) {
        assertThat(ShipmentRules.outward(order)).isEmpty();
    }

    static Stream<ShipmentOrder> good() {
        return Stream.of(
                ColissimoFixtures.home(),
                draft("DOS", LILLE).insured("5000.00").build(),
                draft("HD", LILLE).point("900010").build(),
                draft("HD", BERLIN).point("900010").build(),
                draft("DOS", GENEVA).customs(customs()).build(),
                draft("DOS", ATLANTA).customs(customs()).build(),
                draft("COM", REUNION).customs(customs()).build(),
                draft("CDS", REUNION).customs(customs(Incoterm.DDP, bowl())).build(),
                draft("DOS", GENEVA).customs(customs(Incoterm.DDP, bowl())).build(),
                draft("DOM", LILLE).parcels(new Parcel(100, 100, 100, 1)).build(),
                draft("DOM", LILLE).parcels(new Parcel(300, 300, 300, 30_000)).build());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void rejects_what_colissimo_would_refuse_or_cut(
            String code, String field, ShipmentOrder order) {
        assertThat(ShipmentRules.outward(order)).extracting(Reason::code).contains(code);
        assertThat(ShipmentRules.outward(order))
                .filteredOn(reason -> code.equals(reason.code()))
                .allSatisfy(reason -> assertThat(reason.message()).startsWith(field));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(
                        "text-too-long",
                        "to.line1",
                        draft("DOM", to("x".repeat(36), null, "0612345678"))),
                bad("text-too-long", "to.line2", draft("DOM", to("1 rue", "y".repeat(36), null))),
                bad(
                        "text-too-long",
                        "to.line1 with line2",
                        draft("DOS", swiss("Rue du Rhône 8 et encore", "Batiment 12345678"))
                                .customs(customs())),
                bad(
                        "phone-missing",
                        "to.phone",
                        draft("HD", to("1 rue", null, null)).point("900001")),
                bad(
                        "phone-missing",
                        "to.phone",
                        draft("HD", to("1 rue", null, "03 20 00 00 00")).point("900001")),
                bad(
                        "phone-missing",
                        "to.phone",
                        draft("HD", belgian("02 123 45 67")).point("900001")),
                bad("phone-form", "to.phone", draft("DOM", to("1 rue", null, "call me"))),
                bad("state-missing", "to.state", draft("DOS", american(null)).customs(customs())),
                bad(
                        "text-too-long",
                        "to.state",
                        draft("DOS", american("Georgia")).customs(customs())),
                bad(
                        "weight",
                        "parcels",
                        draft("DOM", LILLE).parcels(new Parcel(300, 300, 300, 30_001))),
                bad(
                        "weight",
                        "parcels",
                        draft("DOM", LILLE).parcels(new Parcel(300, 300, 300, 71_000))),
                bad("size", "parcels", draft("DOM", LILLE).parcels(new Parcel(2741, 50, 50, 900))),
                bad(
                        "size",
                        "parcels",
                        draft("DOM", LILLE).parcels(new Parcel(1500, 700, 700, 900))),
                bad("parcels", "parcels", draft("DOM", LILLE).parcels(small(), small())),
                bad("product", "serviceCode", draft("DOM", BERLIN)),
                bad("product", "serviceCode", draft("DOS", REUNION).customs(customs())),
                bad("product", "serviceCode", draft("EXPRESS", LILLE)),
                bad("product", "serviceCode", draft("CORE", LILLE)),
                bad("pickup-point", "options.pickupPoint", draft("HD", LILLE)),
                bad("pickup-point", "options.pickupPoint", draft("DOM", LILLE).point("900001")),
                bad("insurance", "options.insuredValue", draft("DOM", LILLE).insured("100.00")),
                bad("insurance", "options.insuredValue", draft("DOS", LILLE).insured("5000.01")),
                bad("insurance", "options.insuredValue", draft("DOS", LILLE).options(dollars())),
                bad(
                        "signature",
                        "options.signature",
                        draft("DOM", LILLE).options(signed(Signature.REQUIRED))),
                bad(
                        "signature",
                        "options.signature",
                        draft("DOS", LILLE).options(signed(Signature.ADULT))),
                bad("option", "options.saturdayDelivery", draft("DOM", LILLE).options(saturday())),
                bad("customs-missing", "customs", draft("DOS", GENEVA)),
                bad("customs-missing", "customs", draft("COM", REUNION)),
                bad("hs-code", "customs.lines[0].hsCode", goods(line("Bowl", null, "EUR"))),
                bad("hs-code", "customs.lines[0].hsCode", goods(line("Bowl", "69120", "EUR"))),
                bad("description-letters", "customs.lines[0]", goods(line("茶碗", "691200", "EUR"))),
                bad(
                        "text-too-long",
                        "customs.lines[0]",
                        goods(line("z".repeat(65), "691200", "EUR"))),
                bad("currency", "customs.lines[0]", goods(line("Bowl", "691200", "BRL"))),
                bad("currency", "customs.lines", goods(bowl(), line("Cup", "691200", "CHF"))),
                bad("freight", "customs.freight", draft("DOS", GENEVA).customs(without("freight"))),
                bad(
                        "eori-missing",
                        "customs.senderEori",
                        draft("DOS", ATLANTA).customs(without("eori"))),
                bad(
                        "contents-missing",
                        "contents",
                        draft("DOS", GENEVA).customs(customs(Incoterm.DDP, bowl())).contents(null)),
                bad(
                        "duties",
                        "customs.incoterm",
                        draft("COM", overTheSea()).customs(customs(Incoterm.DDP, bowl()))));
    }

    @Test
    void each_rule_is_explained_in_both_languages() {
        var texts = Texts.fromClassPath();

        assertThat(bad().map(rule -> rule.get()[0]).distinct())
                .allSatisfy(code ->
                        assertThat(ViewerLocale.SUPPORTED)
                                .allSatisfy(language ->
                                        assertThat(texts.keys(language))
                                                .contains(
                                                        "provider.shipping_colissimo.meaning."
                                                                + code)));
    }

    @Test
    void all_complaints_are_told_at_once() {
        var order =
                draft("HD", to("x".repeat(40), null, null))
                        .parcels(new Parcel(300, 300, 300, 71_000))
                        .build();

        assertThat(ShipmentRules.outward(order))
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(
                        "weight",
                        "text-too-long",
                        "phone-missing",
                        "email-missing",
                        "pickup-point");
    }

    @Test
    void a_sender_elsewhere_is_not_known_here() {
        var order = new ColissimoFixtures.Draft("DOM", REUNION, LILLE).build();

        assertThat(ShipmentRules.outward(order))
                .extracting(Reason::code)
                .contains("sender-country");
    }

    @Test
    void a_way_back_has_its_own_rules() {
        assertThat(ShipmentRules.back(ColissimoFixtures.back(), null)).isEmpty();
        var fromUs = new ColissimoFixtures.Draft("CORI", ATLANTA, STORE).build();
        assertThat(ShipmentRules.back(fromUs, null)).extracting(Reason::code).contains("product");
        var swiss = new ColissimoFixtures.Draft("CORI", GENEVA, STORE).customs(customs()).build();
        assertThat(ShipmentRules.back(swiss, null))
                .extracting(Reason::code)
                .containsExactly("customs-missing");
    }

    private static Arguments bad(String code, String field, ColissimoFixtures.Draft draft) {
        return Arguments.of(code, field, draft.build());
    }

    private static ColissimoFixtures.Draft goods(CustomsLine... lines) {
        return draft("DOS", GENEVA).customs(customs(Incoterm.DAP, lines));
    }

    private static CustomsLine bowl() {
        return line("Ceramic bowl", "691200", "EUR");
    }

    private static Parcel small() {
        return new Parcel(200, 100, 100, 500);
    }

    private static Customs without(String what) {
        var all = customs();
        return new Customs(
                all.contents(),
                all.incoterm(),
                all.invoiceNumber(),
                all.invoiceDate(),
                all.lines(),
                what.equals("eori") ? null : all.senderEori(),
                null,
                null,
                null,
                what.equals("freight") ? Money.parse("0.00", "EUR") : all.freight());
    }

    private static ShipmentOptions dollars() {
        return new ShipmentOptions(
                Money.parse("100.00", "USD"), Signature.SERVICE_DEFAULT, false, null, false);
    }

    private static ShipmentOptions signed(Signature signature) {
        return new ShipmentOptions(null, signature, false, null, false);
    }

    private static ShipmentOptions saturday() {
        return new ShipmentOptions(null, Signature.SERVICE_DEFAULT, true, null, false);
    }

    private static Address to(String line1, @Nullable String line2, @Nullable String phone) {
        return address("Zoé Lefèvre", null, line1, line2, "59800", "Lille", "FR").with(phone, null);
    }

    private static Address swiss(String line1, String line2) {
        return address("Anne Favre", null, line1, line2, "1204", "Genève", "CH")
                .with("+41791234567", null);
    }

    private static Address belgian(String phone) {
        return address("Jan Peeters", null, "Meir 1", null, "2000", "Antwerpen", "BE")
                .with(phone, "jan@example.be");
    }

    private static Address american(@Nullable String state) {
        return address("Mary Stone", null, "14 Peachtree St", null, "30303", "Atlanta", "US")
                .with(state, "+14045550101", null);
    }

    private static Address overTheSea() {
        return address("Luc Wamytan", null, "2 rue Foch", null, "98800", "Nouméa", "FR")
                .with("+687123456", null);
    }
}
