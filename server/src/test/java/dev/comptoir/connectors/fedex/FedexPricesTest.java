package dev.comptoir.connectors.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** FedEx's prices in our terms: read as they are, left out where there are none. */
class FedexPricesTest {

    @Test
    void reads_the_account_s_price_with_its_parts_and_the_public_one() {
        var rate = only(quoted(reply("GBP", "31.20", "41.60")));

        assertThat(rate.serviceCode()).isEqualTo("FEDEX_INTERNATIONAL_PRIORITY");
        assertThat(rate.serviceName()).isEqualTo("FedEx International Priority");
        assertThat(rate.price()).isEqualTo(Money.parse("31.20", "GBP"));
        assertThat(rate.listPrice()).isEqualTo(Money.parse("41.60", "GBP"));
        assertThat(rate.negotiated()).isTrue();
        assertThat(rate.breakdown())
                .extracting(Charge::code)
                .containsExactly("transport", "discount", "fuel");
        assertThat(rate.breakdown().get(1).amount()).isEqualTo(Money.parse("-8.00", "GBP"));
        assertThat(rate.delivery().date()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(rate.delivery().time()).isEqualTo(LocalTime.NOON);
        assertThat(rate.delivery().businessDays()).isEqualTo(3);
        assertThat(rate.delivery().guaranteed()).isTrue();
    }

    @Test
    void knows_the_codes_that_fedex_made_up_for_currencies() {
        assertThat(only(quoted(reply("UKL", "31.20", "41.60"))).price())
                .isEqualTo(Money.parse("31.20", "GBP"));
        assertThat(only(quoted(reply("JYE", "3120", "4160"))).price())
                .isEqualTo(Money.parse("3120", "JPY"));
        assertThat(FedexMoney.toWire(Money.parse("9.50", "GBP")).currency()).isEqualTo("UKL");
        assertThat(FedexMoney.toWire(Money.parse("9.50", "EUR")).currency()).isEqualTo("EUR");
    }

    @Test
    void a_price_of_nothing_is_no_price() {
        var outcome = read("[%s,%s]".formatted(reply("EUR", "0.0", "0.0"), second()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RateOutcome.Quoted.class,
                        quoted -> {
                            assertThat(quoted.rates())
                                    .extracting(Rate::serviceCode)
                                    .containsExactly("INTERNATIONAL_ECONOMY");
                            assertThat(quoted.notices())
                                    .extracting(Notice::code)
                                    .contains("no-price");
                        });
    }

    @Test
    void a_price_in_no_currency_is_no_price() {
        assertThat(read("[%s]".formatted(reply("ZZZ", "31.20", "41.60"))))
                .isInstanceOf(RateOutcome.Declined.class);
    }

    @Test
    void reads_one_object_where_a_list_is_documented() {
        assertThat(read(reply("EUR", "31.20", "41.60"))).isInstanceOf(RateOutcome.Quoted.class);
    }

    @Test
    void an_answer_without_services_gives_fedex_s_reason() {
        var output =
                FedexFixtures.JSON.readValue(
                        """
                        {"output":{"alerts":[{"code":"NO.SERVICE","message":"Not there."}]}}
                        """,
                        FedexRateWire.Answer.class);

        assertThat(FedexPrices.read(question(), Objects.requireNonNull(output.output())))
                .isInstanceOfSatisfying(
                        RateOutcome.Declined.class,
                        declined ->
                                assertThat(declined.reasons())
                                        .containsExactly(new Reason("NO.SERVICE", "Not there.")));
    }

    @Test
    void a_date_that_cannot_be_read_is_unknown() {
        var rate =
                only(quoted(reply("EUR", "31.20", "41.60").replace("2026-11-25T12:00:00", "soon")));

        assertThat(rate.delivery().date()).isNull();
    }

    private static Rate only(RateOutcome.Quoted quoted) {
        assertThat(quoted.rates()).hasSize(1);
        return quoted.rates().getFirst();
    }

    private static RateOutcome.Quoted quoted(String reply) {
        return (RateOutcome.Quoted) read("[" + reply + "]");
    }

    private static RateOutcome read(String replies) {
        var answer =
                FedexFixtures.JSON.readValue(
                        "{\"output\":{\"rateReplyDetails\":%s}}".formatted(replies),
                        FedexRateWire.Answer.class);
        return FedexPrices.read(question(), Objects.requireNonNull(answer.output()));
    }

    private static RateQuery question() {
        return FedexFixtures.question(FedexFixtures.LYON, FedexFixtures.MEMPHIS, null);
    }

    private static String reply(String currency, String account, String list) {
        return """
        {"serviceType":"FEDEX_INTERNATIONAL_PRIORITY","serviceName":"FedEx International Priority®",
         "ratedShipmentDetails":[
          {"rateType":"LIST","totalNetCharge":%3$s,"currency":"%1$s"},
          {"rateType":"ACCOUNT","totalNetCharge":%2$s,"totalBaseCharge":32,"currency":"%1$s",
           "shipmentRateDetail":{"totalFreightDiscount":8,"surCharges":[
            {"type":"FUEL","description":"Fuel Surcharge","amount":7,"unheardOf":true}]}}],
         "operationalDetail":{"deliveryDate":"2026-11-25T12:00:00","transitTime":"THREE_DAYS",
          "ineligibleForMoneyBackGuarantee":false}}
        """
                .formatted(currency, account, list);
    }

    private static String second() {
        return """
        {"serviceType":"INTERNATIONAL_ECONOMY","ratedShipmentDetails":{"rateType":"LIST",
         "totalNetCharge":20.5,"shipmentRateDetail":{"currency":"EUR"}}}
        """;
    }
}
