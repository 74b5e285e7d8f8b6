package dev.comptoir.shipping.tracking;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a store's shipments are. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}")
class TrackingController {

    private static final int MOST_CODES = 200;

    private final TrackingReads reads;
    private final Followed followed;
    private final TrackingLinks links;
    private final UnmappedCodes unmapped;

    TrackingController(
            TrackingReads reads, Followed followed, TrackingLinks links, UnmappedCodes unmapped) {
        this.reads = reads;
        this.followed = followed;
        this.links = links;
        this.unmapped = unmapped;
    }

    /**
     * A link for whoever waits for the parcel.
     *
     * @param url told once; only its fingerprint is kept
     */
    @Schema(name = "TrackingLink")
    record LinkView(
            UUID id,
            @Nullable URI url,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        static LinkView of(TrackingLinks.Link link, @Nullable URI url) {
            return new LinkView(
                    link.id(), url, link.createdAt(), link.expiresAt(), link.revokedAt());
        }

        @Override
        public String toString() {
            return "LinkView[" + id + "]"; // the address is a secret
        }
    }

    /** Where a shipment is, as far as its carrier told. */
    @GetMapping("/shipments/{shipmentId}/tracking")
    @Requires(Permission.SHIPMENTS_READ)
    ShipmentTracking getShipmentTracking(
            @PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        return reads.shipment(shipmentId);
    }

    /** Asks the carrier now where the shipment is, within the number of calls that it allows. */
    @PostMapping("/shipments/{shipmentId}/tracking")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentTracking trackShipment(@PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        reads.shipment(shipmentId);
        followed.ask(shipmentId);
        return reads.shipment(shipmentId);
    }

    /** What the carrier told of a shipment, newest first. */
    @GetMapping("/shipments/{shipmentId}/tracking-events")
    @Requires(Permission.SHIPMENTS_READ)
    Page<TrackingEventView> listTrackingEvents(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        reads.shipment(shipmentId);
        return reads.events(shipmentId, PageRequest.of(cursor, limit));
    }

    /** Makes a link that shows this shipment's way to whoever has it, for half a year. */
    @PostMapping("/shipments/{shipmentId}/tracking-links")
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    LinkView createTrackingLink(@PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        var made = links.create(shipmentId);
        return LinkView.of(made.link(), made.url());
    }

    /** The links that were made for a shipment, newest first. */
    @GetMapping("/shipments/{shipmentId}/tracking-links")
    @Requires(Permission.SHIPMENTS_READ)
    Page<LinkView> listTrackingLinks(@PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        reads.shipment(shipmentId);
        return Page.all(links.list(shipmentId)).map(link -> LinkView.of(link, null));
    }

    /** Ends a link at once. */
    @DeleteMapping("/shipments/{shipmentId}/tracking-links/{linkId}")
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeTrackingLink(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @PathVariable UUID linkId) {
        links.revoke(shipmentId, linkId);
    }

    /** Codes of carriers that Comptoir cannot read, those told last first. */
    @GetMapping("/unmapped-tracking-codes")
    @Requires(Permission.SHIPMENTS_READ)
    Page<UnmappedCode> listUnmappedTrackingCodes(@PathVariable StoreId storeId) {
        return Page.all(unmapped.list(MOST_CODES));
    }
}
