package dev.comptoir.connectors.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.testing.VendorSpecs;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** FedEx publishes an example of each field of its answers; together they are read here. */
class FedexMappingTest {

    @TestFactory
    Collection<DynamicTest> reads_the_published_examples() {
        return VendorSpecs.tests(
                "fedex",
                specs ->
                        List.of(
                                DynamicTest.dynamicTest("tracking", () -> tracking(specs)),
                                DynamicTest.dynamicTest("prices", () -> prices(specs)),
                                DynamicTest.dynamicTest("a sale", () -> sale(specs)),
                                DynamicTest.dynamicTest("an address", () -> address(specs))));
    }

    /** The example has an error beside its scans, which no real answer has. */
    private static void tracking(Path specs) {
        var result =
                example(
                        specs,
                        "track__TrackingNumbers-Resource.json",
                        "TrackResult",
                        FedexTrackWire.Result.class);
        var error = Objects.requireNonNull(result.error());
        var scanned =
                new FedexTrackWire.Result(
                        result.trackingNumberInfo(),
                        result.additionalTrackingInfo(),
                        result.latestStatusDetail(),
                        result.dateAndTimes(),
                        result.estimatedDeliveryTimeWindow(),
                        result.packageDetails(),
                        result.deliveryDetails(),
                        result.scanEvents(),
                        null);

        assertThat(FedexTracking.read("794", result))
                .isEqualTo(FedexTracking.notKnown("794", error.code(), error.message()));
        assertThat(FedexTracking.read("794", scanned))
                .isInstanceOfSatisfying(
                        TrackingAnswer.Known.class,
                        known -> {
                            assertThat(known.receivedBy()).isNotBlank();
                            assertThat(known.events())
                                    .singleElement()
                                    .satisfies(event -> {
                                        assertThat(event.offset()).isNotNull();
                                        assertThat(event.keys())
                                                .contains(new StatusKey(FedexTracking.EVENT, "PU"));
                                    });
                        });
    }

    /** The example names no currency that stands at a price, so there is no price. */
    private static void prices(Path specs) {
        var output =
                example(
                        specs,
                        "rates-transit-times__RateQuotes-Resource.json",
                        "BaseProcessOutputVO",
                        FedexRateWire.Output.class);
        var question = FedexFixtures.question(FedexFixtures.LYON, FedexFixtures.MEMPHIS, null);

        assertThat(FedexWire.list(output.rateReplyDetails())).isNotEmpty();
        assertThat(FedexPrices.read(question, output)).isInstanceOf(RateOutcome.class);
    }

    private static void sale(Path specs) {
        var output =
                example(
                        specs,
                        "ship__Shipment-Resource.json",
                        "BaseProcessOutputVO_ShipShipment",
                        FedexShipWire.Output.class);
        var shipment =
                FedexShipped.read(new FedexShipWire.Answer(null, output), 1, DocumentKind.LABEL);

        assertThat(shipment.id()).isNotBlank();
        assertThat(shipment.parcels()).hasSize(1);
    }

    private static void address(Path specs) {
        var output =
                example(
                        specs,
                        "address-validation__Addresses-Resource.json",
                        "BaseProcessOutputVO",
                        FedexAddressWire.Output.class);

        assertThat(FedexWire.list(output.resolvedAddresses()))
                .singleElement()
                .satisfies(resolved -> {
                    assertThat(resolved.city()).isEqualTo("IRVING");
                    assertThat(resolved.streetLinesToken()).isNotEmpty();
                });
    }

    private static <T> T example(Path specs, String file, String schema, Class<T> type) {
        return FedexFixtures.JSON.treeToValue(
                FedexDefinition.example(specs.resolve(file), schema), type);
    }
}
