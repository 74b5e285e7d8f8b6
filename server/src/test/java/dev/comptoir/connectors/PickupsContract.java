package dev.comptoir.connectors;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.simulators.kit.Fault;
import org.junit.jupiter.api.Test;

/** What a carrier that sends a courier has to prove. */
public interface PickupsContract<S extends Record> extends CarrierContract<S> {

    Pickups<S> pickups();

    /** A courier whom the carrier sends; a new reference each time. */
    PickupOrder pickup();

    /** A courier whom the carrier does not send. */
    PickupOrder refusedPickup();

    /** Pattern of the path at which couriers are ordered. */
    String pickupPath();

    @Test
    default void orders_a_courier_and_calls_him_off_where_that_can_be() {
        var order = pickup();
        var connection = open();
        var scheduled = (PickupOutcome.Scheduled) pickups().schedule(connection, order);

        assertThat(scheduled.pickup().confirmation()).isNotBlank();
        assertThat(scheduled.pickup().date()).isEqualTo(order.date());
        assertThat(pickups().cancel(connection, order, scheduled.pickup()))
                .isInstanceOf(
                        pickups().cancels()
                                ? CancelOutcome.Cancelled.class
                                : CancelOutcome.Refused.class);
    }

    @Test
    default void a_courier_who_does_not_come_has_a_reason() {
        assertThat(pickups().schedule(open(), refusedPickup()))
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .allSatisfy(reason ->
                                                assertThat(reason.message()).isNotBlank()));
    }

    @Test
    default void a_courier_whose_confirmation_was_lost_is_not_ordered_twice() {
        var connection = open();
        simulators().faults().on(host(), pickupPath()).method("POST").play(Fault.cutInBody());

        assertThat(faultOf(() -> pickups().schedule(connection, pickup())).kind())
                .isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(
                        simulators().recorder().exchanges(host(), pickupPath()).stream()
                                .filter(exchange -> exchange.request().method().equals("POST")))
                .hasSize(1);
    }
}
