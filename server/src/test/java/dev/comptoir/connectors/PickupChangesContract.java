package dev.comptoir.connectors;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupChanges;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.simulators.kit.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a carrier has to prove that sends a courier at another time. */
public interface PickupChangesContract<S extends Record> extends PickupsContract<S> {

    @Override
    PickupChanges<S> pickups();

    /** The same order on another day. */
    PickupOrder onAnotherDay(PickupOrder order);

    /** The same order at a time at which the carrier sends nobody. */
    PickupOrder atNoTime(PickupOrder order);

    /** A confirmation of no courier, as the carrier would give it. */
    String numberOfNoCourier();

    @Test
    default void sends_the_same_courier_at_another_time() {
        var order = pickup();
        var before = ordered(order);

        var after = pickups().change(open(), onAnotherDay(order), before);

        assertThat(after)
                .isInstanceOfSatisfying(
                        PickupOutcome.Scheduled.class,
                        scheduled -> {
                            var comes = scheduled.pickup();
                            assertThat(comes.confirmation()).isEqualTo(before.confirmation());
                            assertThat(comes.date())
                                    .isEqualTo(onAnotherDay(order).date())
                                    .isNotEqualTo(before.date());
                            assertThat(pickups().cancel(open(), onAnotherDay(order), comes))
                                    .as("it is still one order of one courier")
                                    .isInstanceOf(CancelOutcome.Cancelled.class);
                        });
    }

    @Test
    default void the_same_wish_twice_is_the_same_courier() {
        var order = pickup();
        var before = ordered(order);
        var first = pickups().change(open(), onAnotherDay(order), before);

        assertThat(pickups().change(open(), onAnotherDay(order), before)).isEqualTo(first);
    }

    @Test
    default void a_courier_who_comes_as_before_has_a_reason() {
        var order = pickup();

        assertRefused(pickups().change(open(), atNoTime(order), ordered(order)));
    }

    @Test
    default void nobody_is_sent_at_another_time_who_was_not_ordered() {
        var nobody = new ScheduledPickup(numberOfNoCourier(), pickup().date(), null, Map.of());

        assertRefused(pickups().change(open(), pickup(), nobody));
    }

    @Test
    default void a_change_whose_answer_was_lost_is_asked_for_once() {
        var order = pickup();
        var before = ordered(order);
        simulators().faults().on(host(), pickupPath() + "/**").play(Fault.cutInBody());
        var asked = simulators().recorder().exchanges(host(), pickupPath() + "/**").size();

        var fault = faultOf(() -> pickups().change(open(), onAnotherDay(order), before));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(fault.mayHaveBeenDone()).isTrue();
        assertThat(simulators().recorder().exchanges(host(), pickupPath() + "/**"))
                .hasSize(asked + 1);
    }

    private ScheduledPickup ordered(PickupOrder order) {
        return ((PickupOutcome.Scheduled) pickups().schedule(open(), order)).pickup();
    }

    private static void assertRefused(PickupOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .allSatisfy(reason ->
                                                assertThat(reason.message()).isNotBlank()));
    }
}
