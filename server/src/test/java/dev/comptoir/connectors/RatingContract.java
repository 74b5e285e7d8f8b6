package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import org.junit.jupiter.api.Test;

/**
 * What a carrier that tells prices has to prove besides {@link ConnectorContract}.
 *
 * @param <S> the connector's settings
 */
public abstract class RatingContract<S extends Record> extends ConnectorContract<S> {

    protected abstract Rating<S> rating();

    /** A shipment that the carrier prices. */
    protected abstract RateQuery carried();

    /** A shipment that the carrier understands and does not carry. */
    protected abstract RateQuery notCarried();

    @Override
    protected void work(Opened<S> connection) {
        rating().rate(connection, carried());
    }

    @Test
    void tells_real_prices_of_distinct_services() {
        var rates = quoted().rates();

        assertThat(rates).isNotEmpty();
        assertThat(rates).extracting(Rate::serviceCode).doesNotHaveDuplicates();
        assertThat(rates)
                .allSatisfy(rate -> {
                    assertThat(rate.price().amountMinor()).isPositive();
                    assertThat(rate.serviceName()).isNotBlank();
                });
    }

    @Test
    void the_breakdown_is_in_the_price_s_currency() {
        assertThat(quoted().rates())
                .allSatisfy(rate ->
                        assertThat(rate.breakdown())
                                .extracting(charge -> charge.amount().currency())
                                .containsOnly(rate.price().currency()));
    }

    @Test
    void the_list_price_is_not_below_the_negotiated_one() {
        assertThat(quoted().rates())
                .filteredOn(rate -> rate.negotiated() && rate.listPrice() != null)
                .allSatisfy(rate ->
                        assertThat(rate.listPrice())
                                .extracting(Money::amountMinor)
                                .satisfies(list ->
                                        assertThat(list)
                                                .isGreaterThanOrEqualTo(
                                                        rate.price().amountMinor())));
    }

    @Test
    void a_shipment_that_is_not_carried_is_declined_in_the_carrier_s_words() {
        var outcome = rating().rate(open(), notCarried());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RateOutcome.Declined.class,
                        declined ->
                                assertThat(declined.reasons())
                                        .allSatisfy(reason ->
                                                assertThat(reason.message()).isNotBlank()));
    }

    protected RateOutcome.Quoted quoted() {
        return (RateOutcome.Quoted) rating().rate(open(), carried());
    }
}
