package dev.comptoir.shipping.handover;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.stores.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The store's carriers as those see them who hand parcels over. */
@Component
class HandoverCarriers {

    private final Integrations integrations;
    private final PickupDesk desk;
    private final WaitingShipments waiting;
    private final Stores stores;
    private final Clock clock;

    HandoverCarriers(
            Integrations integrations,
            PickupDesk desk,
            WaitingShipments waiting,
            Stores stores,
            Clock clock) {
        this.integrations = integrations;
        this.desk = desk;
        this.waiting = waiting;
        this.stores = stores;
        this.clock = clock;
    }

    /** All that sell labels, with what they offer and how much waits for them. */
    List<HandoverCarrier> all() {
        var counts = waiting.counts(localNow().toLocalDate());
        return integrations.activeWith(Booking.class).stream()
                .sorted(
                        Comparator.comparing(ConnectionRef::type)
                                .thenComparing(connection -> !connection.isDefault())
                                .thenComparing(ConnectionRef::label))
                .map(connection ->
                        carrier(
                                connection,
                                counts.getOrDefault(connection.id(), WaitingShipments.Counts.NONE)))
                .toList();
    }

    /**
     * An active connection whose carrier offers this.
     *
     * @param missing what to say of a carrier that does not
     */
    ConnectionRef require(
            UUID integration, Class<? extends Capability> capability, HandoverProblem missing) {
        var able = integrations.activeWith(capability, List.of(integration));
        if (!able.isEmpty()) {
            return able.getFirst();
        }
        integrations.activeWith(Booking.class, List.of(integration)).stream()
                .findFirst()
                .ifPresent(connection -> {
                    throw new Problem(missing, Map.of("carrier", connection.providerName()));
                });
        throw new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem("integrationId", "carrier-cannot")));
    }

    /** Most parcels on one manifest of a connection. */
    @SuppressWarnings("rawtypes") // the settings' type is the connector's affair
    int most(UUID integration) {
        return integrations.consult(
                integration,
                Manifests.class,
                (Manifests manifests, Opened<?> opened) -> manifests.most());
    }

    /** Today and the time on the store's clocks. */
    LocalDateTime localNow() {
        return LocalDateTime.now(clock.withZone(ZoneId.of(stores.current().timeZone())));
    }

    LocalDate today() {
        return localNow().toLocalDate();
    }

    private HandoverCarrier carrier(ConnectionRef connection, WaitingShipments.Counts counts) {
        var pickups = integrations.can(connection, Pickups.class);
        var manifests = integrations.can(connection, Manifests.class);
        return new HandoverCarrier(
                connection.id(),
                connection.type(),
                connection.providerName(),
                connection.label(),
                connection.environment(),
                pickups,
                pickups && Boolean.TRUE.equals(asked(() -> desk.cancels(connection.id()))),
                manifests,
                manifests ? asked(() -> most(connection.id())) : null,
                counts.withoutPickup(),
                counts.withoutManifest());
    }

    /** A connection whose settings cannot be opened now keeps nobody from seeing the others. */
    private static <T> @Nullable T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (Problem locked) {
            return null;
        }
    }
}
