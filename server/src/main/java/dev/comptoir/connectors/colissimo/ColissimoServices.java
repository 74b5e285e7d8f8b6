package dev.comptoir.connectors.colissimo;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShippingOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Which products there are for a shipment. What they cost, the store's own contract says. */
final class ColissimoServices {

    private ColissimoServices() {}

    static List<ServiceOffer> outward(RateQuery query) {
        var parcels = query.parcels();
        var carried =
                parcels.size() == ShipmentRules.MOST_PARCELS
                        && parcels.stream().allMatch(ShipmentRules::fits)
                        && Destinations.code(query.from()).equals(Destinations.MAINLAND);
        return !carried
                ? List.of()
                : Destinations.of(query.to()).stream()
                        .flatMap(to -> to.products().stream().map(product -> offer(product, to)))
                        .toList();
    }

    /** Those for ways to a customer. */
    static List<ServiceOffer> named() {
        return Arrays.stream(Product.values())
                .filter(product -> !product.back())
                .map(product -> new ServiceOffer(product.name(), product.title))
                .toList();
    }

    static List<ServiceOffer> back(Address from, Address to) {
        return !Destinations.code(to).equals(Destinations.MAINLAND)
                ? List.of()
                : Destinations.of(from).stream()
                        .flatMap(there ->
                                Stream.ofNullable(there.back())
                                        .map(product -> offer(product, there)))
                        .toList();
    }

    private static ServiceOffer offer(Product product, Destination place) {
        var options = EnumSet.noneOf(ShippingOption.class);
        if (product.signed()) {
            options.add(ShippingOption.SIGNATURE);
        }
        if (product.toPoint()) {
            options.add(ShippingOption.PICKUP_POINT);
        }
        if (place.customs()) {
            options.add(ShippingOption.CUSTOMS);
        }
        return new ServiceOffer(product.name(), product.title, options);
    }
}
