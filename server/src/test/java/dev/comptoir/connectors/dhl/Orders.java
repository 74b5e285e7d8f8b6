package dev.comptoir.connectors.dhl;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders that differ in one thing. */
final class Orders {

    private Orders() {}

    static ShipmentOrder withParcel(ShipmentOrder order, Parcel parcel) {
        return copy(order, order.from(), order.to(), List.of(parcel), order.options());
    }

    static ShipmentOrder to(ShipmentOrder order, Address to) {
        return copy(order, order.from(), to, order.parcels(), order.options());
    }

    static ShipmentOrder with(ShipmentOrder order, ShipmentOptions options) {
        return copy(order, order.from(), order.to(), order.parcels(), options);
    }

    static ShipmentOrder from(ShipmentOrder order, Address from) {
        return copy(order, from, order.to(), order.parcels(), order.options());
    }

    private static ShipmentOrder copy(
            ShipmentOrder order,
            Address from,
            Address to,
            List<Parcel> parcels,
            ShipmentOptions options) {
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                from,
                to,
                parcels,
                order.shipDate(),
                order.label(),
                options,
                order.contents(),
                order.orderNumber(),
                order.customs());
    }

    static Address withPhone(Address address, @Nullable String phone) {
        return new Address(
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country(),
                phone,
                address.email(),
                address.residential());
    }

    static Address withLine(Address address, String line) {
        return new Address(
                address.name(),
                address.company(),
                line,
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country(),
                address.phone(),
                address.email(),
                address.residential());
    }
}
