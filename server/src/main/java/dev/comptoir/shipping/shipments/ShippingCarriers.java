package dev.comptoir.shipping.shipments;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.QuotedServices;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.PickupPoints;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.Services;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TradeDocuments;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.stores.Stores;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be had of the store's carriers. */
@Component
final class ShippingCarriers {

    private final Integrations integrations;
    private final CarrierDesk desk;
    private final QuotedServices quotes;
    private final Stores stores;

    ShippingCarriers(
            Integrations integrations, CarrierDesk desk, QuotedServices quotes, Stores stores) {
        this.integrations = integrations;
        this.desk = desk;
        this.quotes = quotes;
        this.stores = stores;
    }

    /** Those that sell, price or track anything; defaults of a type before the others. */
    List<ShippingCarrier> all() {
        return Stream.of(Booking.class, Rating.class, Tracking.class, Services.class)
                .flatMap(capability -> integrations.activeWith(capability).stream())
                .distinct()
                .sorted(
                        Comparator.comparing(ConnectionRef::type)
                                .thenComparing(connection -> !connection.isDefault())
                                .thenComparing(ConnectionRef::label))
                .map(this::carrier)
                .toList();
    }

    /**
     * The services of a connection that are known without asking its carrier: those that it had
     * prices for, then those that it names.
     *
     * @throws Problem when there is no such connection, or it sells no labels
     */
    List<CarrierService> services(UUID integration) {
        var named = desk.namedServices(integration, origin());
        var services = new LinkedHashMap<String, CarrierService>();
        quotes.lately(integration).stream()
                .map(CarrierService::of)
                .sorted(Comparator.comparing(CarrierService::name))
                .forEach(service -> services.put(service.code(), service));
        named.stream()
                .map(CarrierService::of)
                .sorted(Comparator.comparing(CarrierService::name))
                .forEach(service -> services.putIfAbsent(service.code(), service));
        return List.copyOf(services.values());
    }

    /** Where the store's parcels start, as far as it told; else where it is. */
    private Country origin() {
        var store = stores.current();
        var from = store.shipFrom();
        var country = from == null ? null : from.country();
        return new Country(country == null ? store.country() : country);
    }

    private ShippingCarrier carrier(ConnectionRef connection) {
        var voids = can(connection, Voiding.class);
        return new ShippingCarrier(
                connection.id(),
                connection.type(),
                connection.providerName(),
                connection.label(),
                connection.environment(),
                connection.isDefault(),
                can(connection, Booking.class) ? offer(connection) : null,
                can(connection, Rating.class),
                can(connection, Services.class),
                can(connection, BookingRecovery.class),
                voids,
                voids && asked(() -> desk.voidsPartly(connection.id()), false),
                can(connection, Reprinting.class),
                can(connection, Returns.class),
                can(connection, Pickups.class),
                can(connection, Manifests.class),
                can(connection, PickupPoints.class),
                can(connection, AddressValidation.class),
                can(connection, Tracking.class),
                can(connection, DryRun.class),
                can(connection, TradeDocuments.class),
                can(connection, ProofsOfDelivery.class));
    }

    private boolean can(ConnectionRef connection, Class<? extends Capability> capability) {
        return integrations.can(connection.type(), capability);
    }

    private ShippingCarrier.@Nullable BookingOffer offer(ConnectionRef connection) {
        return asked(
                () -> {
                    var terms = desk.terms(connection.id());
                    return new ShippingCarrier.BookingOffer(
                            terms.stocks().stream()
                                    .sorted(
                                            Comparator.comparing(LabelStock::format)
                                                    .thenComparing(LabelStock::size))
                                    .toList(),
                            terms.options().stream().sorted().toList(),
                            terms.mostParcels(),
                            terms.unusedIsFree());
                },
                null);
    }

    /** A connection whose settings cannot be opened now keeps nobody from seeing the others. */
    private static <T extends @Nullable Object> T asked(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (Problem locked) {
            return otherwise;
        }
    }
}
