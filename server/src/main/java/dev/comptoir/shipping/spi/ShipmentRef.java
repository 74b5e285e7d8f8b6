package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A shipment that was bought, as its carrier needs to have it named.
 *
 * @param id {@link CarrierShipment#id()}
 * @param parcels as the carrier numbered them
 * @param handles {@link CarrierShipment#handles()}
 */
public record ShipmentRef(
        String id,
        String reference,
        String serviceCode,
        List<CarrierParcel> parcels,
        LocalDate shipDate,
        Address from,
        Address to,
        Map<String, String> handles) {

    public ShipmentRef {
        parcels = List.copyOf(parcels);
        handles = Map.copyOf(handles);
    }
}
