package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.events.StoreEvent;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what carriers said, and what follows from it: the events, each parcel's status, the
 * shipment's and the order's. Whether it was asked for or came of its own accord makes no
 * difference, nor does the order in which it came.
 */
@Component
class TrackingLedger {

    private final TrackedParcels parcels;
    private final TrackingEvents events;
    private final ShipmentStates states;
    private final OrderDeliveries orders;
    private final Events told;
    private final Clock clock;

    TrackingLedger(
            TrackedParcels parcels,
            TrackingEvents events,
            ShipmentStates states,
            OrderDeliveries orders,
            Events told,
            Clock clock) {
        this.parcels = parcels;
        this.events = events;
        this.states = states;
        this.orders = orders;
        this.told = told;
        this.clock = clock;
    }

    /** Everything that a carrier said at once, in one transaction. */
    @Transactional
    public void record(List<Told> answers, StatusTable table) {
        if (answers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var shipments = answers.stream().map(each -> each.parcel().shipment()).distinct().toList();
        states.lock(shipments);
        var known =
                parcels.of(shipments, now).stream()
                        .collect(Collectors.toMap(TrackedParcel::key, parcel -> parcel));
        var saved = answers.stream().filter(each -> known.containsKey(each.parcel())).toList();
        var keys = saved.stream().map(Told::parcel).distinct().toList();
        // compared here, under the lock: most of what a carrier says it has said before, and a row
        // that is only met in the table is locked there, which is written to the disk as well
        var all = events.of(keys);
        var news =
                saved.stream()
                        .flatMap(each -> events(each, known, table).stream())
                        .filter(all::add);
        events.put(news.toList(), now);
        var statuses = statuses(keys, all, known);
        states.save(progress(saved, known, statuses, now), now);
        publish(shipments, known, statuses, now);
    }

    private static List<TrackingEvents.Of> events(
            Told told, Map<TrackedParcel.Key, TrackedParcel> parcels, StatusTable table) {
        var parcel = parcels.get(told.parcel());
        if (!(told.answer() instanceof TrackingAnswer.Known known) || parcel == null) {
            return List.of();
        }
        return known.events().stream()
                .map(event -> ToldEvent.of(event, table))
                .filter(event -> !event.at().isBefore(parcel.earliest()))
                .map(event -> new TrackingEvents.Of(told.parcel(), told.source(), event))
                .toList();
    }

    private static Map<TrackedParcel.Key, ParcelStatus> statuses(
            List<TrackedParcel.Key> keys,
            ParcelEvents all,
            Map<TrackedParcel.Key, TrackedParcel> known) {
        var statuses = new HashMap<TrackedParcel.Key, ParcelStatus>();
        known.forEach((key, parcel) -> statuses.put(key, parcel.status()));
        keys.forEach(key -> statuses.put(key, ParcelStatus.of(all.of(key))));
        return statuses;
    }

    private static List<Progress> progress(
            List<Told> answers,
            Map<TrackedParcel.Key, TrackedParcel> known,
            Map<TrackedParcel.Key, ParcelStatus> statuses,
            Instant now) {
        var last = new HashMap<TrackedParcel.Key, Progress>();
        for (var answer : answers) {
            var parcel = known.get(answer.parcel());
            var status = statuses.get(answer.parcel());
            if (parcel != null && status != null) {
                last.put(answer.parcel(), Progress.of(parcel, status, answer, now));
            }
        }
        return List.copyOf(last.values());
    }

    private void publish(
            Collection<UUID> shipments,
            Map<TrackedParcel.Key, TrackedParcel> known,
            Map<TrackedParcel.Key, ParcelStatus> statuses,
            Instant now) {
        var becomes = new HashMap<UUID, ShipmentStatus>();
        for (var shipment : shipments) {
            var own =
                    known.keySet().stream()
                            .filter(key -> key.shipment().equals(shipment))
                            .map(statuses::get)
                            .toList();
            if (!own.isEmpty()) {
                becomes.put(shipment, ShipmentStatus.of(own));
            }
        }
        var changed = states.change(becomes, now);
        orders.refresh(
                changed.stream()
                        .filter(change -> change.order() != null)
                        .map(ShipmentStates.Change::shipment)
                        .toList());
        told.publishAll(changed.stream().flatMap(each -> events(each).stream()).toList());
    }

    private static List<StoreEvent> events(ShipmentStates.Change change) {
        var store = StoreScope.current();
        var events = new ArrayList<StoreEvent>();
        events.add(new ShipmentStatusChanged(store, change.shipment(), change.after()));
        if (change.after() == TrackingState.DELIVERED && change.before() != change.after()) {
            events.add(new ShipmentDelivered(store, change.shipment()));
        }
        return events;
    }
}
