package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.Services;
import org.junit.jupiter.api.Test;

/** What a carrier has to prove that has services and no prices. */
public interface ServicesContract<S extends Record> extends CarrierContract<S> {

    Services<S> services();

    /** A shipment that it carries. */
    RateQuery carried();

    /** A shipment that it does not carry. */
    RateQuery notCarried();

    @Test
    default void names_its_services() {
        var offers = services().services(open(), carried());

        assertThat(offers).isNotEmpty();
        assertThat(offers).extracting(ServiceOffer::code).doesNotHaveDuplicates();
        assertThat(offers).allSatisfy(offer -> assertThat(offer.name()).isNotBlank());
    }

    @Test
    default void names_none_for_what_it_does_not_carry() {
        assertThat(services().services(open(), notCarried())).isEmpty();
    }
}
