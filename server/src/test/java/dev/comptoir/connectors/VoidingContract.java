package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a carrier that takes shipments back has to prove. */
public interface VoidingContract<S extends Record> extends BookingContract<S> {

    Voiding<S> voiding();

    /** Brings a shipment at the simulator to where the carrier takes it back. */
    default void makeVoidable(CarrierShipment shipment) {}

    /** Brings a shipment at the simulator to where the carrier does not take it back any more. */
    void handOver(CarrierShipment shipment);

    @Test
    default void takes_a_shipment_back_and_says_so_twice() {
        var order = order();
        var shipment = booked(order);
        makeVoidable(shipment);

        assertThat(voiding().takeBack(open(), ref(order, shipment), Set.of(1)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1)));
        assertThat(voiding().takeBack(open(), ref(order, shipment), Set.of(1)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1)));
    }

    @Test
    default void does_not_take_back_what_it_has_got() {
        var order = order();
        var shipment = booked(order);
        handOver(shipment);

        assertThat(voiding().takeBack(open(), ref(order, shipment), Set.of(1)))
                .isInstanceOfSatisfying(
                        VoidOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.later()).isFalse();
                            assertThat(refused.reason().message()).isNotBlank();
                        });
    }

    @Test
    default void takes_back_single_parcels_where_it_says_so() {
        var order = BookingContract.withParcels(order(), 2);
        var shipment = booked(order);
        makeVoidable(shipment);

        if (voiding().partly()) {
            assertThat(voiding().takeBack(open(), ref(order, shipment), Set.of(2)))
                    .isEqualTo(new VoidOutcome.Voided(Set.of(2)));
        } else {
            assertThat(voiding().takeBack(open(), ref(order, shipment), Set.of(1, 2)))
                    .isEqualTo(new VoidOutcome.Voided(Set.of(1, 2)));
        }
    }

    static ShipmentRef ref(ShipmentOrder order, CarrierShipment shipment) {
        return new ShipmentRef(
                shipment.id(),
                order.reference(),
                order.serviceCode(),
                shipment.parcels(),
                order.shipDate(),
                order.from(),
                order.to(),
                shipment.handles());
    }
}
