package dev.comptoir.shipping.handover;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.shipping.shipments.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Couriers who fetch a store's parcels. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/pickups")
final class PickupController {

    private final Couriers couriers;
    private final PickupUpdates updates;
    private final HandoverWording wording;

    PickupController(Couriers couriers, PickupUpdates updates, HandoverWording wording) {
        this.couriers = couriers;
        this.updates = updates;
        this.wording = wording;
    }

    @Operation(
            description =
                    """
                    Orders a courier, once: a shipment is fetched by one courier at a time, and with an `Idempotency-Key` there is one
                    pickup however often the request is repeated. What the carrier made of it is told in the pickup: `scheduled`;
                    `refused` with its reasons; `not_scheduled` when surely nobody was ordered; `unknown` when its answer was lost.
                    Nobody can ask a carrier for a lost answer, so an unknown pickup is never ordered again by itself: a person says
                    whether somebody comes (`settlePickup`).\
                    """)
    @PostMapping
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    PickupView schedulePickup(
            @PathVariable StoreId storeId,
            @Parameter(hidden = true) @RequestHeader(name = Idempotent.HEADER, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody SchedulePickup body) {
        return wording.pickup(couriers.schedule(body, RequestKey.digest(idempotencyKey)));
    }

    /** The store's pickups, last wished for first. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<PickupView> listPickups(
            @PathVariable StoreId storeId,
            @ParameterObject PickupFilter filter,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page = couriers.list(filter, PageRequest.of(cursor, limit));
        return new Page<>(wording.pickups(page.items()), page.nextCursor());
    }

    @GetMapping("/{pickupId}")
    @Requires(Permission.SHIPMENTS_READ)
    PickupView getPickup(@PathVariable StoreId storeId, @PathVariable UUID pickupId) {
        return wording.pickup(couriers.get(pickupId));
    }

    @Operation(
            description =
                    """
                    Asks for a courier at another time, or tells him another bell; what is left out stays. Only some carriers change an
                    order (`changes`); of another the courier is called off and ordered anew. What the carrier made of the wish is told
                    in `change`: `made`, and then the pickup has the new time; `refused` with its reasons; `not_made` when it was surely
                    not asked; `unknown` when its answer was lost. In all of these a courier comes. An unknown change is never asked
                    again by itself: the same request repeats it, or a person says when the courier comes (`settlePickup`).\
                    """)
    @PatchMapping("/{pickupId}")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    PickupView updatePickup(
            @PathVariable StoreId storeId,
            @PathVariable UUID pickupId,
            @Valid @RequestBody UpdatePickup body) {
        return wording.pickup(updates.update(pickupId, body));
    }

    @Operation(
            description =
                    """
                    Wishes a courier called off. The pickup then says what the carrier made of it: `cancelled`; `cancel_refused` with
                    the reason; `cancel_requested` while its answer is missing, and it is asked again for about an hour (a no to a repetition is
                    told in the reasons, and settled by a person); `cancel_not_offered` where the carrier calls nobody off.\
                    """)
    @PostMapping("/{pickupId}/cancellation")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    PickupView cancelPickup(@PathVariable StoreId storeId, @PathVariable UUID pickupId) {
        return wording.pickup(couriers.cancel(pickupId));
    }

    @Operation(
            description =
                    """
                    Takes a person's word on a courier of whom the carrier's answer was lost (`unknown`, `cancel_requested`,
                    `cancel_refused`): found with the carrier under the pickup's reference, with its number, or not. Where only the time
                    is not known (a `change` that is `unknown`), `changed` says whether he comes as wished last.\
                    """)
    @PostMapping("/{pickupId}/settlement")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    PickupView settlePickup(
            @PathVariable StoreId storeId,
            @PathVariable UUID pickupId,
            @Valid @RequestBody SettlePickup body) {
        return wording.pickup(couriers.settle(pickupId, body));
    }
}
