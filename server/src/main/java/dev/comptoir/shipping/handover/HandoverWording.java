package dev.comptoir.shipping.handover;

import dev.comptoir.access.ActorNames;
import dev.comptoir.access.ActorRef;
import dev.comptoir.access.ActorView;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.spi.Pickups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words pickups and manifests for the viewer of the running request. */
@Component
final class HandoverWording {

    private final CarrierWords words;
    private final ActorNames names;
    private final ShipmentNames shipments;
    private final Integrations integrations;
    private final PickupDesk desk;

    HandoverWording(
            CarrierWords words,
            ActorNames names,
            ShipmentNames shipments,
            Integrations integrations,
            PickupDesk desk) {
        this.words = words;
        this.names = names;
        this.shipments = shipments;
        this.integrations = integrations;
        this.desk = desk;
    }

    PickupView pickup(Pickup pickup) {
        return pickups(List.of(pickup)).getFirst();
    }

    List<PickupView> pickups(List<Pickup> pickups) {
        var named =
                shipments.of(
                        pickups.stream()
                                .flatMap(pickup -> pickup.visit().shipments().stream())
                                .toList());
        var actors = names.of(pickups.stream().map(Pickup::createdBy).toList());
        return pickups.stream().map(pickup -> view(pickup, named, actors)).toList();
    }

    ManifestView manifest(Manifest manifest) {
        return manifests(List.of(manifest)).getFirst();
    }

    List<ManifestView> manifests(List<Manifest> manifests) {
        var named =
                shipments.of(
                        manifests.stream()
                                .flatMap(manifest -> manifest.listed().stream())
                                .map(Manifest.Listed::shipment)
                                .toList());
        var actors = names.of(manifests.stream().map(Manifest::createdBy).toList());
        return manifests.stream().map(manifest -> view(manifest, named, actors)).toList();
    }

    private PickupView view(
            Pickup pickup, Map<UUID, HandedShipment> named, Function<ActorRef, ActorView> actors) {
        var visit = pickup.visit();
        var answered = pickup.answered();
        var comes = answered.pickup();
        var type = pickup.via().type();
        return new PickupView(
                pickup.id(),
                pickup.reference(),
                pickup.via().integrationId(),
                type,
                words.name(type),
                pickup.via().environment(),
                pickup.state(),
                visit.day(),
                visit.ready(),
                visit.close(),
                visit.at(),
                visit.parcels(),
                visit.totalGrams(),
                visit.instructions(),
                visit.shipments().stream().map(named::get).toList(),
                comes == null ? null : comes.confirmation(),
                comes == null ? null : comes.date(),
                comes == null ? null : comes.price(),
                cancels(pickup.via()),
                desk.changes(pickup.via()),
                change(pickup),
                words.told(type, answered.reasons()),
                words.trouble(type, answered.fault()),
                answered.cancelAskedAt(),
                actors.apply(pickup.createdBy()),
                pickup.createdAt(),
                pickup.updatedAt());
    }

    private @Nullable PickupChangeView change(Pickup pickup) {
        var change = pickup.change();
        if (change == null) {
            return null;
        }
        var type = pickup.via().type();
        var to = change.to();
        return new PickupChangeView(
                change.state(),
                to.day(),
                to.ready(),
                to.close(),
                to.instructions(),
                words.told(type, change.reasons()),
                words.trouble(type, change.fault()),
                change.askedAt());
    }

    private ManifestView view(
            Manifest manifest,
            Map<UUID, HandedShipment> named,
            Function<ActorRef, ActorView> actors) {
        var type = manifest.via().type();
        return new ManifestView(
                manifest.id(),
                manifest.part(),
                manifest.parts(),
                manifest.via().integrationId(),
                type,
                words.name(type),
                manifest.via().environment(),
                manifest.day(),
                manifest.state(),
                manifest.number(),
                listed(type, manifest.listed(), named),
                manifest.documents(),
                words.told(type, manifest.reasons()),
                words.trouble(type, manifest.fault()),
                manifest.sentAt(),
                manifest.closedAt(),
                actors.apply(manifest.createdBy()),
                manifest.createdAt(),
                manifest.updatedAt());
    }

    private List<HandedShipment> listed(
            String type, Collection<Manifest.Listed> listed, Map<UUID, HandedShipment> named) {
        return listed.stream()
                .map(each -> {
                    var shipment = named.get(each.shipment());
                    var why = each.leftOut();
                    return shipment == null || why == null
                            ? shipment
                            : new HandedShipment(
                                    shipment.id(),
                                    shipment.reference(),
                                    shipment.orderNumber(),
                                    words.told(type, why));
                })
                .toList();
    }

    /** A connection that is off or gone calls nobody off. */
    private boolean cancels(Via via) {
        var id = via.integrationId();
        if (id == null || !integrations.can(via.type(), Pickups.class)) {
            return false;
        }
        return asked(id);
    }

    private boolean asked(UUID integration) {
        try {
            return desk.cancels(integration);
        } catch (Problem off) {
            return false;
        }
    }
}
