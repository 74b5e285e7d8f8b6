package dev.comptoir.shipping.handover;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits to be handed over, and what carriers know of places. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}")
final class HandoverController {

    private final HandoverDesk desk;
    private final HandoverCarriers carriers;
    private final WaitingShipments waiting;

    HandoverController(HandoverDesk desk, HandoverCarriers carriers, WaitingShipments waiting) {
        this.desk = desk;
        this.carriers = carriers;
        this.waiting = waiting;
    }

    /** The carriers that sell labels, how parcels come to each, and how much waits for it. */
    @GetMapping("/handover")
    @Requires(Permission.SHIPMENTS_READ)
    Page<HandoverCarrier> listHandoverCarriers(@PathVariable StoreId storeId) {
        return Page.all(carriers.all());
    }

    /** Labelled shipments that a carrier has not seen and that wait for this, oldest day first. */
    @GetMapping("/handover/shipments")
    @Requires(Permission.SHIPMENTS_READ)
    Page<WaitingShipment> listWaitingShipments(
            @PathVariable StoreId storeId,
            @RequestParam UUID integrationId,
            @RequestParam WaitingShipment.For waitsFor,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return waiting.list(
                integrationId, waitsFor, carriers.today(), PageRequest.of(cursor, limit));
    }

    @Operation(
            description =
                    "Places of a carrier where a receiver fetches a parcel, the nearest first; asked of the carrier at that moment.")
    @GetMapping("/pickup-points")
    @Requires(Permission.RATES_CREATE)
    Page<PointView> listPickupPoints(
            @PathVariable StoreId storeId, @Valid @ParameterObject PointSearch search) {
        return Page.all(desk.points(search));
    }

    @Operation(
            description =
                    "What a carrier makes of an address: confirmed, suggested otherwise, unknown, or of a country that it does not check.")
    @PostMapping("/address-validations")
    @Requires(Permission.RATES_CREATE)
    CheckedAddress validateAddress(
            @PathVariable StoreId storeId, @Valid @RequestBody ValidateAddress body) {
        return desk.validate(body);
    }
}
