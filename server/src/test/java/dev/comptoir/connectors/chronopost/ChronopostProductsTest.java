package dev.comptoir.connectors.chronopost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.ServiceOffer;
import org.junit.jupiter.api.Test;

/** Which products of the manual's annex 8 a store sends with. */
class ChronopostProductsTest {

    @Test
    void waysBackAreNotOffered() {
        assertThat(ChronopostProducts.outward())
                .extracting(ServiceOffer::code)
                .contains("01", "44", "86")
                .doesNotContain("3T", "4R", "4S", "4T", "4U");
    }
}
