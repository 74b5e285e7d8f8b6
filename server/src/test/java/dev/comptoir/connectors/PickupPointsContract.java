package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.PickupPoints;
import org.junit.jupiter.api.Test;

/** What a carrier with pick-up points has to prove. */
public interface PickupPointsContract<S extends Record> extends CarrierContract<S> {

    PickupPoints<S> pickupPoints();

    /** Where there are some. */
    PickupPointQuery near();

    /** Where there is none. */
    PickupPointQuery nowhere();

    @Test
    default void tells_points_with_name_and_address() {
        var points = pickupPoints().near(open(), near());

        assertThat(points).isNotEmpty().hasSizeLessThanOrEqualTo(near().most());
        assertThat(points).extracting(PickupPoint::id).doesNotHaveDuplicates();
        assertThat(points)
                .allSatisfy(point -> {
                    assertThat(point.name()).isNotBlank();
                    assertThat(point.address().city()).isNotBlank();
                });
    }

    @Test
    default void no_point_is_no_fault() {
        assertThat(pickupPoints().near(open(), nowhere())).isEmpty();
    }
}
