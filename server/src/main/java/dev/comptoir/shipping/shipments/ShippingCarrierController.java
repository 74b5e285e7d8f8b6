package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The carriers that a store ships with. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/shipping-carriers")
final class ShippingCarrierController {

    private final ShippingCarriers carriers;

    ShippingCarrierController(ShippingCarriers carriers) {
        this.carriers = carriers;
    }

    /** The store's active carriers, with what can be ordered of each. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<ShippingCarrier> listShippingCarriers(@PathVariable StoreId storeId) {
        return Page.all(carriers.all());
    }

    /**
     * The services of a carrier that are known before it is asked: first those that it had prices
     * for lately, then those that its published tables name. Not each carrier publishes one.
     */
    @GetMapping("/{integrationId}/services")
    @Requires(Permission.SHIPMENTS_READ)
    Page<CarrierService> listCarrierServices(
            @PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        return Page.all(carriers.services(integrationId));
    }
}
