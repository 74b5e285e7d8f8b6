package dev.comptoir.shipping.batches;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many orders of a store shipped together. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/shipping-batches")
final class BatchController {

    private final Batches batches;
    private final BatchWording wording;

    BatchController(Batches batches, BatchWording wording) {
        this.batches = batches;
        this.wording = wording;
    }

    @Operation(
            description =
                    """
                    Takes up to 1,000 orders to ship together, from where the store ships. A draft is made of each and a carrier chosen:
                    the one named here, or what the store's shipping rules choose among its carriers' prices. Nothing is bought yet.
                    When `status` is `review`, `listBatchItems` tells which orders are `ready` and which are an `exception`, with what
                    keeps each from being bought.\
                    """)
    @PostMapping
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    BatchView createBatch(@PathVariable StoreId storeId, @Valid @RequestBody CreateBatch body) {
        return wording.view(batches.create(body));
    }

    /** The store's batches, newest first. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<BatchSummary> listBatches(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable BatchStatus status,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return wording.summaries(batches.list(status, PageRequest.of(cursor, limit)));
    }

    /** A batch with its counts, which equal what {@code listBatchItems} lists. */
    @GetMapping("/{batchId}")
    @Requires(Permission.SHIPMENTS_READ)
    BatchView getBatch(@PathVariable StoreId storeId, @PathVariable UUID batchId) {
        return wording.view(batchId);
    }

    /** The orders of a batch, in the order in which they were chosen. */
    @GetMapping("/{batchId}/items")
    @Requires(Permission.SHIPMENTS_READ)
    Page<BatchItemView> listBatchItems(
            @PathVariable StoreId storeId,
            @PathVariable UUID batchId,
            @RequestParam @Nullable BatchItemState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return wording.items(batches.items(batchId, state, PageRequest.of(cursor, limit)));
    }

    @Operation(
            description =
                    """
                    Changes one order of a batch that nothing is being bought of: another address, weight or carrier, or left out. It is
                    looked at anew, also when only the version is sent, as after its shipment was changed by `updateShipment`.\
                    """)
    @PatchMapping("/{batchId}/items/{position}")
    @Requires(Permission.SHIPMENTS_WRITE)
    BatchItemView updateBatchItem(
            @PathVariable StoreId storeId,
            @PathVariable UUID batchId,
            @PathVariable int position,
            @Valid @RequestBody UpdateBatchItem body) {
        return wording.item(batches.update(batchId, position, body));
    }

    @Operation(
            description =
                    """
                    Has all that is `ready` bought, each label once, at each carrier's own pace: a carrier that is slow or down holds up
                    only its own. It goes on after a crash. Exceptions stay; mended ones can be bought in another round when it is
                    `done`. Repeating it while it runs starts nothing.\
                    """)
    @PostMapping("/{batchId}/purchase")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    BatchView buyBatch(
            @PathVariable StoreId storeId,
            @PathVariable UUID batchId,
            @Valid @RequestBody BuyBatch body) {
        batches.buy(batchId, Boolean.TRUE.equals(body.failedToo()));
        return wording.view(batchId);
    }

    /**
     * Stops a batch before its next purchase. What a carrier is being asked for is still written
     * down; what was bought stays and is listed.
     */
    @PostMapping("/{batchId}/cancel")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    BatchView cancelBatch(@PathVariable StoreId storeId, @PathVariable UUID batchId) {
        batches.cancel(batchId);
        return wording.view(batchId);
    }

    @Operation(
            description =
                    """
                    All labels that the batch bought and that still stand as one file, in the order of its orders: on label paper or
                    several on a sheet, with packing slips and customs documents if they are wanted; see `printShipments`.\
                    """)
    @GetMapping(value = "/{batchId}/print", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    ResponseEntity<byte[]> printBatch(
            @PathVariable StoreId storeId,
            @PathVariable UUID batchId,
            @ParameterObject PrintBatch print) {
        return batches.print(batchId, print);
    }
}
