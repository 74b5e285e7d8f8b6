package dev.comptoir.shipping.handover;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.PickupChanges;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Pickups;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Asks carriers for couriers; writes nothing. */
@Component
class PickupDesk {

    private final Integrations integrations;

    PickupDesk(Integrations integrations) {
        this.integrations = integrations;
    }

    /**
     * Orders the courier.
     *
     * @param sending becomes true when the order itself is on its way
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    PickupOutcome schedule(Pickup pickup, PickupOrder order, AtomicBoolean sending) {
        return integrations.call(
                connection(pickup),
                Pickups.class,
                "pickup.schedule",
                (pickups, opened) -> {
                    signIn(pickups, opened);
                    sending.set(true);
                    return pickups.schedule(opened, order);
                });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    CancelOutcome cancel(Pickup pickup, PickupOrder order) {
        return integrations.call(
                connection(pickup),
                Pickups.class,
                "pickup.cancel",
                (pickups, opened) -> pickups.cancel(opened, order, pickup.scheduled()));
    }

    /**
     * Asks for the courier at another time.
     *
     * @param order as it is to be
     * @param sending becomes true when the wish itself is on its way
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    PickupOutcome change(Pickup pickup, PickupOrder order, AtomicBoolean sending) {
        return integrations.call(
                connection(pickup),
                PickupChanges.class,
                "pickup.change",
                (pickups, opened) -> {
                    signIn(pickups, opened);
                    sending.set(true);
                    return pickups.change(opened, order, pickup.scheduled());
                });
    }

    /** Whether the carrier can be asked for a courier at another time. */
    boolean changes(Via via) {
        var id = via.integrationId();
        return id != null
                && integrations.can(via.type(), PickupChanges.class)
                && !integrations.activeWith(PickupChanges.class, List.of(id)).isEmpty();
    }

    /** Whether the carrier calls couriers off; what is off now cannot say so. */
    @SuppressWarnings("rawtypes") // as above
    boolean cancels(UUID integration) {
        return integrations.consult(
                integration,
                Pickups.class,
                (Pickups pickups, Opened<?> opened) -> pickups.cancels());
    }

    /** Trouble while signing in is none of the order: nobody can have been ordered. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static void signIn(Pickups pickups, Opened opened) {
        if (pickups instanceof Booking booking) {
            booking.prepare(opened);
        }
    }

    /**
     * @throws Problem when the connection was deleted: then nobody can ask any more
     */
    static UUID connection(Pickup pickup) {
        var id = pickup.via().integrationId();
        if (id == null) {
            throw new Problem(HandoverProblem.NO_CONNECTION);
        }
        return id;
    }
}
