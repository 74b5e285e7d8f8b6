package dev.comptoir.connectors.ups;

import static dev.comptoir.connectors.ups.UpsFixtures.JSON;
import static dev.comptoir.connectors.ups.UpsFixtures.abroad;
import static dev.comptoir.connectors.ups.UpsFixtures.domestic;
import static dev.comptoir.connectors.ups.UpsFixtures.parcel;
import static dev.comptoir.connectors.ups.UpsFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class UpsPricesTest {

    @Test
    void reads_a_list_price_with_its_parts() {
        var quoted =
                quoted(
                        false,
                        domestic(parcel()),
                        """
                        [{"Service":{"Code":"03"},
                          "BaseServiceCharge":{"CurrencyCode":"USD","MonetaryValue":"12.10"},
                          "TransportationCharges":{"CurrencyCode":"USD","MonetaryValue":"14.28"},
                          "ItemizedCharges":[{"Code":"375","CurrencyCode":"USD","MonetaryValue":"2.18"},
                                             {"Code":"270","CurrencyCode":"USD","MonetaryValue":"0.00"}],
                          "TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"14.28"}}]\
                        """);

        var rate = quoted.rates().getFirst();
        assertThat(rate.serviceName()).isEqualTo("UPS Ground");
        assertThat(rate.price()).isEqualTo(Money.parse("14.28", "USD"));
        assertThat(rate.negotiated()).isFalse();
        assertThat(rate.listPrice()).isNull();
        assertThat(rate.breakdown())
                .containsExactly(
                        new Charge("transport", null, Money.parse("12.10", "USD")),
                        new Charge("375", null, Money.parse("2.18", "USD")));
    }

    @Test
    void prefers_the_negotiated_price_with_taxes_and_compares_only_like_with_like() {
        var rate =
                quoted(
                                true,
                                abroad(null),
                                """
                                [{"Service":{"Code":"11"},
                                  "TotalCharges":{"CurrencyCode":"EUR","MonetaryValue":"24.00"},
                                  "NegotiatedRateCharges":{
                                    "ItemizedCharges":[{"Code":"375","CurrencyCode":"EUR","MonetaryValue":"2.57"}],
                                    "TaxCharges":[{"Type":"VAT","MonetaryValue":"3.68"}],
                                    "TotalCharge":{"CurrencyCode":"EUR","MonetaryValue":"18.42"},
                                    "TotalChargesWithTaxes":{"CurrencyCode":"EUR","MonetaryValue":"22.10"}}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.price()).isEqualTo(Money.parse("22.10", "EUR"));
        assertThat(rate.negotiated()).isTrue();
        assertThat(rate.listPrice()).as("the list price comes without taxes").isNull();
        assertThat(rate.breakdown()).contains(new Charge("tax", "VAT", Money.parse("3.68", "EUR")));
    }

    @Test
    void says_when_negotiated_prices_were_asked_and_none_given() {
        var rate =
                quoted(
                                true,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"03"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"14.28"}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.warnings()).extracting(Notice::code).containsExactly("list-price");
    }

    @Test
    void leaves_out_a_service_without_a_price_and_says_so() {
        var quoted =
                quoted(
                        false,
                        domestic(parcel()),
                        """
                        [{"Service":{"Code":"03"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"14.28"}},
                         {"Service":{"Code":"01"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"0.00"}},
                         {"Service":{"Code":"02"}}]\
                        """);

        assertThat(quoted.rates()).hasSize(1);
        assertThat(quoted.notices())
                .extracting(notice -> notice.params().get("service"))
                .containsExactly("UPS Next Day Air", "UPS 2nd Day Air");
    }

    @Test
    void respects_the_currency_s_exponent() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"07"},"TotalCharges":{"CurrencyCode":"XOF","MonetaryValue":"45210.00"}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.price().amountMinor()).isEqualTo(45_210);
    }

    @Test
    void an_amount_of_no_currency_is_no_price() {
        var outcome =
                read(
                        false,
                        domestic(parcel()),
                        """
                        [{"Service":{"Code":"07"},"TotalCharges":{"CurrencyCode":"ZZZ","MonetaryValue":"45.00"}}]\
                        """);

        assertThat(outcome).isInstanceOf(RateOutcome.Declined.class);
    }

    @Test
    void takes_an_object_for_a_list_numbers_for_strings_and_unknown_fields() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                {"Service":{"Code":"03","Surprise":[1,2]},"Novelty":{"a":1},
                                 "RatedShipmentAlert":{"Code":"110971","Description":"Your invoice may vary"},
                                 "TotalCharges":{"CurrencyCode":"USD","MonetaryValue":14.28}}\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.price()).isEqualTo(Money.parse("14.28", "USD"));
        assertThat(rate.warnings())
                .containsExactly(Notice.words("110971", "Your invoice may vary"));
    }

    @Test
    void reads_the_estimated_arrival() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"01"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"61.00"},
                                  "TimeInTransit":{"PickupDate":"20261123","ServiceSummary":{
                                    "Service":{"Description":"UPS Next Day Air"},"GuaranteedIndicator":"",
                                    "EstimatedArrival":{"Arrival":{"Date":"20261124","Time":"103000"},
                                                        "BusinessDaysInTransit":"1"}}}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.delivery())
                .isEqualTo(new Delivery(LocalDate.of(2026, 11, 24), LocalTime.of(10, 30), 1, true));
    }

    @Test
    void reads_the_published_guarantee_without_transit_information() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"01"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"61.00"},
                                  "GuaranteedDelivery":{"BusinessDaysInTransit":"1","DeliveryByTime":"10:30 A.M."}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.delivery()).isEqualTo(new Delivery(null, LocalTime.of(10, 30), 1, true));
    }

    @Test
    void a_date_that_cannot_be_read_is_unknown() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"03"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"14.28"},
                                  "TimeInTransit":{"ServiceSummary":{"EstimatedArrival":{
                                    "Arrival":{"Date":"soon","Time":"by end of day"},"BusinessDaysInTransit":"a few"}}}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.delivery()).isEqualTo(Delivery.unknown());
    }

    @Test
    void names_a_service_by_where_the_parcel_starts() {
        assertThat(UpsServices.name("US", "07")).contains("UPS Worldwide Express");
        assertThat(UpsServices.name("FR", "07")).contains("UPS Express");
        assertThat(UpsServices.name("CA", "01")).contains("UPS Express");
        assertThat(UpsServices.name("US", "003")).contains("UPS Ground");
        assertThat(UpsServices.name("PL", "82")).contains("UPS Today Standard");
        assertThat(UpsServices.name("JP", "03")).isEmpty();
    }

    @Test
    void an_unknown_service_keeps_its_code() {
        var rate =
                quoted(
                                false,
                                domestic(parcel()),
                                """
                                [{"Service":{"Code":"99"},"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"9.00"}}]\
                                """)
                        .rates()
                        .getFirst();

        assertThat(rate.serviceName()).isEqualTo("UPS 99");
    }

    @Test
    void no_service_at_all_is_a_refusal() {
        assertThat(read(false, domestic(parcel()), "[]")).isInstanceOf(RateOutcome.Declined.class);
    }

    private static RateOutcome.Quoted quoted(
            boolean negotiated, RateQuery query, String shipments) {
        return (RateOutcome.Quoted) read(negotiated, query, shipments);
    }

    private static RateOutcome read(boolean negotiated, RateQuery query, String shipments) {
        var json =
                """
                {"RateResponse":{"Response":{"ResponseStatus":{"Code":"1","Description":"Success"}},
                 "RatedShipment":%s}}\
                """
                        .formatted(shipments);
        return UpsPrices.read(
                settings(negotiated), query, JSON.readValue(json, UpsWire.RateAnswer.class));
    }
}
