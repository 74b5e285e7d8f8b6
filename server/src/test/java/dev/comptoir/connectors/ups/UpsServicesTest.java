package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.ServiceOffer;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which services UPS names in a country (UPS Rating appendix, "Service codes"). */
class UpsServicesTest {

    @Test
    void aCodeHasTheNameOfItsCountry() {
        assertThat(named("FR")).containsEntry("65", "UPS Express Saver").doesNotContainKey("03");
        assertThat(named("US")).containsEntry("65", "UPS Worldwide Saver").containsKey("03");
        assertThat(named("CH")).containsEntry("07", "UPS Worldwide Express");
        assertThat(named("PL")).containsEntry("11", "UPS Standard").containsKey("82");
    }

    @Test
    void whatIsNotBuiltIsNotNamed() {
        assertThat(named("FR")).doesNotContainKeys("70", "71", "75", "96");
    }

    private static Map<String, String> named(String country) {
        return UpsServices.from(new Country(country)).stream()
                .collect(Collectors.toMap(ServiceOffer::code, ServiceOffer::name));
    }
}
