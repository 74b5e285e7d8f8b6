package dev.comptoir.shipping.tracking;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.tracking.PublicTracking.PublicEvent;
import dev.comptoir.shipping.tracking.PublicTracking.PublicParcel;
import dev.comptoir.stores.Stores;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a link shows. */
@Component
final class PublicTrackings {

    /** Nobody that we know: whoever has the link. */
    private static final Actor READER = new Actor.SystemActor("tracking link");

    private static final int MOST_EVENTS = 200;

    /** Shorter words of a name are words of a language as well. */
    private static final int SHORTEST_NAME = 3;

    private final TrackingLinks links;
    private final TrackingReads reads;
    private final Stores stores;
    private final Texts texts;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    PublicTrackings(
            TrackingLinks links,
            TrackingReads reads,
            Stores stores,
            Texts texts,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.reads = reads;
        this.stores = stores;
        this.texts = texts;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Destination(
            @Nullable String type,
            @Nullable String environment,
            @Nullable String name,
            @Nullable String company,
            @Nullable String city,
            @Nullable String country) {}

    PublicTracking open(String token) {
        var opened = links.open(token);
        return StoreScope.call(
                opened.store(), () -> Actor.callAs(READER, () -> of(opened.shipment())));
    }

    private PublicTracking of(UUID shipment) {
        var store = stores.current();
        var tracking = reads.shipment(shipment);
        var destination = destination(shipment);
        var events = reads.events(shipment, PageRequest.first(MOST_EVENTS)).items();
        return new PublicTracking(
                store.name(),
                store.language(),
                carrier(destination.type()),
                destination.environment() == null
                        ? Environment.PRODUCTION
                        : Environment.of(destination.environment()),
                tracking.state(),
                tracking.flags(),
                tracking.trackedAt(),
                destination.city(),
                destination.country(),
                tracking.parcels().stream()
                        .map(parcel -> parcel(parcel, events, destination))
                        .toList());
    }

    private @Nullable String carrier(@Nullable String type) {
        return type == null
                ? null
                : texts.render("provider." + type + ".name", ViewerLocale.current());
    }

    private Destination destination(UUID shipment) {
        return transaction.<Destination>execute(status ->
                sql.sql(
                                """
                                select s.provider_type, s.environment, a.name, a.company, a.city, a.country
                                  from shipping.shipment s
                                  left join shipping.shipment_address a on a.shipment_id = s.id and a.role = 'to'
                                 where s.id = :id
                                """)
                        .param("id", shipment)
                        .query((row, number) ->
                                new Destination(
                                        row.getString("provider_type"),
                                        row.getString("environment"),
                                        row.getString("name"),
                                        row.getString("company"),
                                        row.getString("city"),
                                        row.getString("country")))
                        .single());
    }

    private static PublicParcel parcel(
            ShipmentTracking.ParcelTracking parcel,
            List<TrackingEventView> events,
            Destination destination) {
        var names = names(parcel.receivedBy(), destination.name(), destination.company());
        return new PublicParcel(
                parcel.position(),
                parcel.trackingNumber(),
                parcel.state(),
                parcel.flags(),
                parcel.since(),
                parcel.expected(),
                events.stream()
                        .filter(event -> event.parcel() == parcel.position())
                        .map(event -> event(event, names))
                        .toList());
    }

    private static PublicEvent event(TrackingEventView event, List<String> names) {
        return new PublicEvent(
                event.localTime(),
                event.offset(),
                event.state(),
                event.flags(),
                namesSomebody(event.label(), names) ? null : event.label(),
                namesSomebody(event.place(), names) ? null : event.place(),
                event.country());
    }

    private static List<String> names(@Nullable String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Normalised.key(name == null ? "" : name).split(" ")))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .toList();
    }

    private static boolean namesSomebody(@Nullable String text, List<String> names) {
        var words = text == null ? "" : Normalised.key(text);
        return List.of(words.split("[^\\p{L}\\p{N}]+")).stream().anyMatch(names::contains);
    }
}
