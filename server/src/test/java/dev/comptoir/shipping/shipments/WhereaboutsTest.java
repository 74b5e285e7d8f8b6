package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.TrackingState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether it is certain that the carrier has the parcels. */
class WhereaboutsTest {

    @ParameterizedTest
    @EnumSource(
            value = TrackingState.class,
            names = {"ACCEPTED", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "RETURNED"})
    void eachParcelIsThatFarAtLeast(TrackingState state) {
        assertThat(handedOver(state, 1)).isTrue();
        assertThat(handedOver(state, 3)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = TrackingState.class,
            names = {"AVAILABLE_FOR_PICKUP", "DELIVERY_ATTEMPT_FAILED", "RETURNING"})
    void oneParcelOfSeveralTellsNothingOfTheOthers(TrackingState state) {
        assertThat(handedOver(state, 1)).isTrue();
        assertThat(handedOver(state, 2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = TrackingState.class,
            names = {"PRE_TRANSIT", "CUSTOMS_HOLD", "EXCEPTION", "CANCELLED", "UNKNOWN"})
    void itMayStillBeAtHome(TrackingState state) {
        assertThat(handedOver(state, 1)).isFalse();
    }

    private static boolean handedOver(TrackingState state, int parcels) {
        return new Whereabouts(state, List.of(), null, null).handedOver(parcels);
    }
}
