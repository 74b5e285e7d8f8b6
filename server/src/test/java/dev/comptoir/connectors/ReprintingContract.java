package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Reprinting;
import org.junit.jupiter.api.Test;

/** What a carrier that gives labels again has to prove. */
public interface ReprintingContract<S extends Record> extends BookingContract<S> {

    Reprinting<S> reprinting();

    @Test
    default void gives_a_label_again() {
        var order = order();
        var shipment = booked(order);

        var again =
                reprinting().reprint(open(), VoidingContract.ref(order, shipment), order.label());

        assertThat(again)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.kind()).isEqualTo(DocumentKind.LABEL));
    }
}
