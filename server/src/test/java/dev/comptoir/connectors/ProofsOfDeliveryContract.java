package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import org.junit.jupiter.api.Test;

/** What a carrier that shows who took a parcel has to prove. */
public interface ProofsOfDeliveryContract<S extends Record> extends BookingContract<S> {

    ProofsOfDelivery<S> proofs();

    /** Lets a shipment travel until it is delivered. */
    void bringHome(CarrierShipment shipment);

    @Test
    default void there_is_a_proof_once_it_is_delivered() {
        var order = order();
        var shipment = booked(order);
        var ref = VoidingContract.ref(order, shipment);
        assertThat(proofs().proof(open(), ref, 1)).isEmpty();

        bringHome(shipment);

        assertThat(proofs().proof(open(), ref, 1).orElseThrow().kind())
                .isEqualTo(DocumentKind.PROOF_OF_DELIVERY);
    }
}
