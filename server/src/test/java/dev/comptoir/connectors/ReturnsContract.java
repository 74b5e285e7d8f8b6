package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ShipmentOrder;
import org.junit.jupiter.api.Test;

/** What a carrier that brings parcels back has to prove. */
public interface ReturnsContract<S extends Record> extends BookingContract<S> {

    Returns<S> returns();

    /** A way back that the carrier sells; from the customer to the store. */
    ShipmentOrder returnOrder();

    @Test
    default void sells_the_way_back() {
        var outward = order();
        var shipment = booked(outward);

        var outcome =
                returns().bookReturn(open(), returnOrder(), VoidingContract.ref(outward, shipment));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Booked.class,
                        booked -> {
                            assertThat(booked.shipment().id()).isNotEqualTo(shipment.id());
                            assertThat(booked.shipment().hasLabel()).isTrue();
                        });
    }

    @Test
    default void its_services_for_the_way_back_include_the_ordered_one() {
        var order = returnOrder();

        assertThat(returns().returnServices(open(), order.from(), order.to()))
                .extracting(offer -> offer.code())
                .contains(order.serviceCode());
    }
}
