package dev.comptoir.shipping.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Ids;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How shipments are spread over manifests. */
class DayClosingTest {

    private static final Address LYON =
            new Address(
                    null,
                    "Atelier",
                    "1 rue",
                    null,
                    "69001",
                    "Lyon",
                    null,
                    new Country("FR"),
                    null,
                    null,
                    false);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void fillsEachManifestAndTearsNoShipmentApart() {
        var spread = DayClosing.spread(shipments(20, 1, 9, 2, 30, 1), 30);

        assertThat(spread.stream().map(DayClosingTest::parcels))
                .containsExactly(List.of(20, 1, 9), List.of(2), List.of(30), List.of(1));
    }

    @Test
    void whatAloneIsTooMuchStandsAlone() {
        assertThat(DayClosing.spread(shipments(1, 31, 1), 30).stream().map(DayClosingTest::parcels))
                .containsExactly(List.of(1), List.of(31), List.of(1));
    }

    private static List<Integer> parcels(List<LabelledShipment> part) {
        return part.stream().map(LabelledShipment::parcels).toList();
    }

    private static List<LabelledShipment> shipments(int... parcels) {
        return IntStream.of(parcels).mapToObj(DayClosingTest::shipment).toList();
    }

    private static LabelledShipment shipment(int parcels) {
        var numbers =
                IntStream.rangeClosed(1, parcels)
                        .mapToObj(n -> new CarrierParcel(n, "N" + n))
                        .toList();
        var ref = new ShipmentRef("N1", "REF", "S", numbers, DAY, LYON, LYON, Map.of());
        return new LabelledShipment(
                Ids.next(), "REF", null, Ids.next(), true, ref, parcels, 100, DAY);
    }
}
