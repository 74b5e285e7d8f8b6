package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which services of a carrier can be chosen without asking it. */
@ComptoirTest
class CarrierServicesApiTest {

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void namesWhatTheCarrierPublishes() {
        assertThat(services(store.connection()))
                .extracting(each -> each.path("name").asString())
                .as("as they are called where the store is")
                .containsExactly("Sample express", "Sample standard from FR");
        assertThat(services(store.connection())).noneMatch(each -> each.has("quotedAt"));
    }

    @Test
    void putsFirstWhatItHadAPriceFor() {
        var lyon =
                Map.of(
                        "line1", "3 quai Saint-Antoine",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR");
        var request =
                Map.of(
                        "from",
                        lyon,
                        "to",
                        ShipmentStore.LEIPZIG,
                        "parcels",
                        List.of(ShipmentStore.parcel(900)));
        store.owner().call("POST", store.store().path() + "/rates", request).expect(200);

        var services = services(store.connection());

        assertThat(services)
                .extracting(each -> each.path("code").asString())
                .containsExactly("S", "X");
        assertThat(services.getFirst().path("name").asString())
                .as("in the words of its quote")
                .isEqualTo("Sample standard");
        assertThat(services.getFirst().path("quotedAt").asString()).isNotBlank();
    }

    @Test
    void knowsNothingOfOtherStores() {
        var other = TestStore.create(port);
        var path = other.path() + "/shipping-carriers/%s/services";

        other.owner().get(path.formatted(store.connection())).expect(404);
        other.owner().get(path.formatted(Ids.next())).expect(404);
    }

    private List<JsonNode> services(String connection) {
        var path = store.store().path() + "/shipping-carriers/" + connection + "/services";
        return store.owner().get(path).expect(200).json().path("items").valueStream().toList();
    }
}
