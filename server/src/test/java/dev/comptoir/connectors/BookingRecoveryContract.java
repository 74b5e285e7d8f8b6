package dev.comptoir.connectors;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.simulators.kit.Fault;
import org.junit.jupiter.api.Test;

/** What a carrier that is asked for a lost purchase has to prove: it finds it, and only it. */
public interface BookingRecoveryContract<S extends Record> extends BookingContract<S> {

    BookingRecovery<S> recovery();

    @Test
    default void a_purchase_whose_answer_was_lost_is_found_by_our_reference() {
        var lost = order();
        booked(order());
        var connection = open();
        booking().prepare(connection);
        simulators()
                .faults()
                .on(purchaseHost(), purchasePath())
                .method("POST")
                .times(1)
                .play(Fault.cutInBody());
        faultOf(() -> booking().book(connection, lost));
        booked(order());

        var found = recovery().find(connection, lost).orElseThrow();

        assertThat(found.parcels()).hasSize(1);
        assertThat(found.id()).isNotBlank();
    }

    @Test
    default void what_is_found_is_what_was_bought() {
        var order = order();
        var bought = booked(order);

        var found = recovery().find(open(), order).orElseThrow();

        assertThat(found.id()).isEqualTo(bought.id());
        assertThat(found.parcels())
                .extracting(CarrierParcel::trackingNumber)
                .containsExactlyElementsOf(
                        bought.parcels().stream().map(CarrierParcel::trackingNumber).toList());
    }

    @Test
    default void what_nobody_bought_is_not_found() {
        booked(order());

        assertThat(recovery().find(open(), order())).isEmpty();
    }
}
