package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as it is kept.
 *
 * @param reference ours, left with the carrier
 * @param carrier null as long as nobody chose
 * @param version to be sent back with changes, so that nobody overwrites another's
 */
record Shipment(
        UUID id,
        String reference,
        ShipmentKind kind,
        Origin origin,
        @Nullable CarrierChoice carrier,
        ShipmentPlan plan,
        PurchaseState state,
        Purchase purchase,
        Whereabouts whereabouts,
        ActorRef createdBy,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /**
     * The same in another state.
     *
     * @throws IllegalStateException when nothing leads there
     */
    Shipment to(PurchaseState next, Purchase becomes) {
        return to(next, becomes, carrier, plan);
    }

    Shipment to(
            PurchaseState next,
            Purchase becomes,
            @Nullable CarrierChoice choice,
            ShipmentPlan planned) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "a shipment that is %s does not become %s".formatted(state.id(), next.id()));
        }
        return new Shipment(
                id,
                reference,
                kind,
                origin,
                choice,
                planned,
                next,
                becomes,
                whereabouts,
                createdBy,
                createdAt,
                updatedAt,
                version);
    }

    Shipment withOrigin(Origin other) {
        return new Shipment(
                id,
                reference,
                kind,
                other,
                carrier,
                plan,
                state,
                purchase,
                whereabouts,
                createdBy,
                createdAt,
                updatedAt,
                version);
    }

    /** As the carrier takes it; only after {@link PurchaseCheck} found nothing. */
    ShipmentOrder order() {
        var customs = plan.customs();
        return new ShipmentOrder(
                reference,
                requireNonNull(requireNonNull(carrier).serviceCode()),
                requireNonNull(plan.from()).address(),
                requireNonNull(plan.to()).address(),
                plan.parcels().stream().map(parcel -> parcel.box().parcel()).toList(),
                requireNonNull(plan.shipDate()),
                requireNonNull(plan.label()),
                plan.options().options(),
                plan.contents(),
                origin.orderNumber(),
                customs == null ? null : customs.customs());
    }

    /** The day of delivery that its carrier named for the day on which it gets the parcels. */
    @Nullable LocalDate promisedOn() {
        var promise = origin.promise();
        return promise != null && promise.shipDate().equals(plan.shipDate()) ? promise.on() : null;
    }

    /** Whether its carrier could be told where it goes, which it needs for almost everything. */
    boolean forgotten() {
        return plan.from() == null || plan.to() == null;
    }

    /** The parcels that are not taken back. */
    Set<Integer> standing() {
        return plan.parcels().stream()
                .filter(parcel -> parcel.voidedAt() == null)
                .map(KeptParcel::position)
                .collect(Collectors.toSet());
    }

    /** As the carrier that sold it has it named. */
    ShipmentRef ref() {
        return new ShipmentRef(
                requireNonNull(purchase.carrierId()),
                reference,
                requireNonNull(requireNonNull(carrier).serviceCode()),
                plan.parcels().stream()
                        .filter(parcel -> parcel.trackingNumber() != null)
                        .map(parcel ->
                                new CarrierParcel(
                                        parcel.position(),
                                        requireNonNull(parcel.trackingNumber()),
                                        parcel.partnerNumber()))
                        .toList(),
                requireNonNull(plan.shipDate()),
                requireNonNull(plan.from()).address(),
                requireNonNull(plan.to()).address(),
                purchase.handles());
    }
}
