package dev.comptoir.connectors.colissimo;

import static dev.comptoir.connectors.colissimo.ColissimoFixtures.ATLANTA;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.GENEVA;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.LILLE;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.REUNION;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.address;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.customs;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.draft;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.line;
import static dev.comptoir.connectors.colissimo.ColissimoFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.VendorSpecs;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders in Colissimo's words, and its published examples in ours. */
class ColissimoMappingTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @ParameterizedTest
    @CsvSource({"1, 0.01", "10, 0.01", "11, 0.02", "1234, 1.24", "29991, 30.00", "30000, 30.00"})
    void weighs_in_kilogrammes_rounded_up(int grams, String kilogrammes) {
        assertThat(LabelRequests.weight(new Parcel(100, 100, 100, grams)).toPlainString())
                .isEqualTo(kilogrammes);
    }

    @Test
    void leaves_our_reference_where_it_can_be_searched_and_the_order_s_on_the_label() {
        var order = ColissimoFixtures.home();
        var letter = letter(order);

        assertThat(letter.at("/service/orderNumber").asString()).isEqualTo(order.reference());
        assertThat(letter.at("/sender/senderParcelRef").asString()).isEqualTo("2026-0815");
        assertThat(letter.at("/service/depositDate").asString())
                .isEqualTo(order.shipDate().toString());
    }

    @Test
    void names_people_without_accents_and_streets_with() {
        var to = letter(ColissimoFixtures.home()).at("/addressee/address");

        assertThat(to.path("firstName").asString()).isEqualTo("Zoe");
        assertThat(to.path("lastName").asString()).isEqualTo("Lefevre");
        assertThat(to.path("line2").asString()).isEqualTo("5 rue de Béthune");
        assertThat(to.path("line3").asString()).isEqualTo("Bâtiment C");
    }

    @Test
    void a_company_alone_is_the_name() {
        var shop =
                new Address(
                        null,
                        "Café Ølgård",
                        "1 rue Nationale",
                        null,
                        "59800",
                        "Lille",
                        null,
                        LILLE.country(),
                        null,
                        null,
                        false);
        var to = letter(ColissimoFixtures.order("DOM", shop)).at("/addressee/address");

        assertThat(to.path("companyName").asString()).isEqualTo("Café Ølgård");
        assertThat(to.path("lastName").asString()).isEqualTo("Cafe Olgard");
        assertThat(to.has("firstName")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 06 12.34-56/78, 0612345678,",
        "FR, +33 7 12 34 56 78, +33712345678,",
        "FR, 03 20 00 00 00,, 0320000000",
        "BE, 0475 12 34 56, +32475123456,",
        "BE, 0032 475123456, +32475123456,",
        "BE, 02 123 45 67,, 021234567",
        "DE, +49 (151) 2345, +491512345,",
    })
    void a_number_is_mobile_or_not(String country, String phone, String mobile, String other) {
        var address = address("A B", null, "1 rue", null, "10000", "X", country).with(phone, null);
        var wire = new Party("to", address).wire(false, false);

        assertThat(wire.mobileNumber()).isEqualTo(mobile);
        assertThat(wire.phoneNumber()).isEqualTo(other);
    }

    @Test
    void an_e_mail_address_is_given_only_where_it_is_wanted_or_required() {
        var notices = new ShipmentOptions(null, Signature.SERVICE_DEFAULT, false, null, true);

        assertThat(letter(ColissimoFixtures.home()).at("/addressee/address").has("email"))
                .isFalse();
        assertThat(
                        letter(draft("DOM", LILLE).options(notices).build())
                                .at("/addressee/address/email")
                                .asString())
                .isEqualTo("zoe@example.fr");
        assertThat(
                        letter(draft("HD", LILLE).point("900001").build())
                                .at("/addressee/address/email")
                                .asString())
                .isEqualTo("zoe@example.fr");
    }

    @Test
    void switzerland_prints_one_line() {
        var to = letter(draft("DOS", GENEVA).customs(customs()).build()).at("/addressee/address");

        assertThat(to.path("line2").asString()).isEqualTo("Rue du Rhône 8 Etage 2");
        assertThat(to.has("line3")).isFalse();
    }

    @Test
    void the_united_states_want_state_eori_and_five_digits() {
        var request = request(draft("DOS", ATLANTA).customs(customs()).build());
        var to = request.at("/letter/addressee/address");

        assertThat(to.path("zipCode").asString()).isEqualTo("30303");
        assertThat(to.path("stateOrProvinceCode").asString()).isEqualTo("GA");
        assertThat(field(request, "EORI")).isEqualTo("FR12345678900011");
        assertThat(request.at("/letter/service/returnTypeChoice").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 97400, RE",
        "FR, 97133, BL",
        "FR, 97150, MF",
        "FR, 98000, MC",
        "FR, 98800, NC",
        "FR, 20000, FR",
        "ES, 35001, IC",
        "ES, 28001, ES",
        "RE, 97400, RE"
    })
    void territories_have_their_own_codes(String country, String postal, String code) {
        var address = address("A B", null, "1 rue", null, postal, "X", country).with(null, null);

        assertThat(Destinations.code(address)).isEqualTo(code);
    }

    @Test
    void overseas_the_sender_pays_taxes_and_elsewhere_duties() {
        var bowl = line("Ceramic bowl", "691200", "EUR");
        var overseas = request(draft("CDS", REUNION).customs(customs(Incoterm.DDP, bowl)).build());
        var abroad = request(draft("DOS", GENEVA).customs(customs(Incoterm.DDP, bowl)).build());

        assertThat(overseas.at("/letter/addressee/address/countryCode").asString()).isEqualTo("RE");
        assertThat(overseas.at("/letter/parcel/ftd").asBoolean()).isTrue();
        assertThat(overseas.at("/letter/parcel").has("ddp")).isFalse();
        assertThat(abroad.at("/letter/parcel/ddp").asBoolean()).isTrue();
        assertThat(abroad.at("/letter/parcel").has("ftd")).isFalse();
        assertThat(abroad.at("/letter/customsDeclarations/description").asString())
                .isEqualTo("Ceramics");
    }

    @Test
    void customs_get_units_in_kilogrammes_and_euros_and_the_carriage_in_cents() {
        var letter = letter(draft("DOS", GENEVA).customs(customs()).build());
        var article = letter.at("/customsDeclarations/contents/article/0");

        assertThat(article.path("description").asString()).isEqualTo("Ceramique, bol");
        assertThat(article.path("weight").asDecimal()).isEqualByComparingTo("0.333");
        assertThat(article.path("value").asDecimal()).isEqualByComparingTo("24.90");
        assertThat(article.path("quantity").asInt()).isEqualTo(2);
        assertThat(letter.at("/service/totalAmount").asInt()).isEqualTo(1250);
        assertThat(letter.at("/service/transportationAmount").asInt()).isEqualTo(1250);
        assertThat(letter.at("/customsDeclarations/contents/category/value").asInt()).isEqualTo(3);
    }

    @Test
    void insures_in_cents_and_measures_in_centimetres_rounded_up() {
        var request =
                request(
                        draft("DOS", LILLE)
                                .insured("180.50")
                                .parcels(new Parcel(101, 399, 250, 500))
                                .build());

        assertThat(request.at("/letter/parcel/insuranceValue").asInt()).isEqualTo(18050);
        assertThat(field(request, "LENGTH")).isEqualTo("40");
        assertThat(field(request, "WIDTH")).isEqualTo("25");
        assertThat(field(request, "HEIGHT")).isEqualTo("11");
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, LABEL_4X6, PDF_10x15_300dpi",
        "PDF, SHEET, PDF_A4_300dpi",
        "ZPL, LABEL_4X6, ZPL_10x15_203dpi"
    })
    void prints_what_was_ordered(LabelFormat format, LabelSize size, String printing) {
        var order = draft("DOM", LILLE).label(new LabelStock(format, size)).build();

        assertThat(request(order).at("/outputFormat/outputPrintingType").asString())
                .isEqualTo(printing);
    }

    @Test
    void a_return_goes_to_a_company_and_is_no_outward_parcel() {
        var shop =
                address("Claire Vasseur", null, "12 rue Mercière", null, "69002", "Lyon", "FR")
                        .with(null, null);
        var order = new ColissimoFixtures.Draft("CORE", LILLE, shop).build();
        assertThat(ShipmentRules.back(order, null)).isEmpty();
        JsonNode request = JSON.valueToTree(LabelRequests.back(settings(), order, null));

        assertThat(request.at("/letter/addressee/address/companyName").asString())
                .isEqualTo("Atelier Vasseur");
        assertThat(request.at("/letter/sender/address/zipCode").asString()).isEqualTo("59800");
        assertThat(request.at("/letter/service").has("returnTypeChoice")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24",
        "2026-11-24T00:00:00.000+01:00, 2026-11-24",
        "1795474800000, 2026-11-24"
    })
    void a_day_is_read_in_each_form_it_may_come(String text, LocalDate day) {
        assertThat(ColissimoPickups.day(text)).isEqualTo(day);
    }

    @TestFactory
    Collection<DynamicTest> reads_colissimo_s_published_points() {
        return VendorSpecs.tests(
                "Colissimo's published examples",
                specs ->
                        Stream.of(
                                        "findRDVPointRetraitAcheminement_success.xml",
                                        "findPointRetraitAcheminementByID_success.xml")
                                .map(name -> specs.resolve("colissimo/samples-soap").resolve(name))
                                .map(file ->
                                        DynamicTest.dynamicTest(
                                                file.getFileName().toString(), () -> read(file)))
                                .toList());
    }

    /** The examples are of the SOAP form, whose fields the REST form shares. */
    private static void read(Path file) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var ids = document.getElementsByTagName("identifiant");
        assertThat(ids.getLength()).isPositive();
        for (int n = 0; n < ids.getLength(); n++) {
            var point =
                    JSON.treeToValue(
                            json((Element) ids.item(n).getParentNode()), ColissimoWire.Point.class);
            var read = ColissimoPoints.point(point, LILLE.country()).toList();

            assertThat(read).hasSize(1);
            assertThat(read.getFirst().id()).hasSize(6);
            assertThat(read.getFirst().address().city()).isNotBlank();
            assertThat(read.getFirst().latitude()).isNotNull();
            assertThat(read.getFirst().hours()).containsKeys(1, 2, 3, 4, 5, 6, 7);
            assertThat(String.valueOf(read.getFirst().hours())).doesNotContain("00:00-00:00");
        }
    }

    private static ObjectNode json(Element element) {
        var node = JSON.createObjectNode();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                node.put(child.getNodeName(), child.getTextContent());
            }
        }
        return node;
    }

    private static JsonNode letter(ShipmentOrder order) {
        return request(order).path("letter");
    }

    private static JsonNode request(ShipmentOrder order) {
        assertThat(ShipmentRules.outward(order)).isEmpty();
        return JSON.valueToTree(LabelRequests.outward(settings(), order));
    }

    private static String field(JsonNode request, String key) {
        for (var field : request.at("/fields/field")) {
            if (field.path("key").asString().equals(key)) {
                return field.path("value").asString();
            }
        }
        return "";
    }
}
