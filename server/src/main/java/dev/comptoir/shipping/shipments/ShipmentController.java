package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.csv.TableFile;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.FileBody;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.shipping.spi.DocumentKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** A store's shipments, and the labels that are bought for them. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/shipments")
final class ShipmentController {

    private final Shipments shipments;
    private final Purchases purchases;
    private final DraftChecks checks;
    private final Voids voids;
    private final TradePapers papers;
    private final DeliveryProofs proofs;
    private final ReturnLabels returns;
    private final FoundLabels found;
    private final Printing printing;
    private final ShipmentWording wording;

    ShipmentController(
            Shipments shipments,
            Purchases purchases,
            DraftChecks checks,
            Voids voids,
            TradePapers papers,
            DeliveryProofs proofs,
            ReturnLabels returns,
            FoundLabels found,
            Printing printing,
            ShipmentWording wording) {
        this.shipments = shipments;
        this.purchases = purchases;
        this.checks = checks;
        this.voids = voids;
        this.papers = papers;
        this.proofs = proofs;
        this.returns = returns;
        this.found = found;
        this.printing = printing;
        this.wording = wording;
    }

    @Operation(
            description =
                    """
                    Keeps a shipment that is still to be bought: from an order, from a line of a price request, or ad hoc. Nothing
                    is bought yet, see `buyLabel`. With an `Idempotency-Key` there is one shipment however often the request is
                    repeated.\
                    """)
    @PostMapping
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ShipmentView createShipment(
            @PathVariable StoreId storeId,
            @Parameter(hidden = true) @RequestHeader(name = Idempotent.HEADER, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody CreateShipment body) {
        return view(shipments.create(body, idempotencyKey));
    }

    /** The store's shipments, last made first. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<ShipmentSummary> listShipments(
            @PathVariable StoreId storeId,
            @ParameterObject ShipmentFilter filter,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return shipments.list(filter, PageRequest.of(cursor, limit)).map(wording::summary);
    }

    /** How many shipments the list has under each state, with the other filters as they are. */
    @GetMapping("/counts")
    @Requires(Permission.SHIPMENTS_READ)
    ShipmentCounts countShipments(
            @PathVariable StoreId storeId, @ParameterObject ShipmentFilter filter) {
        return shipments.count(filter);
    }

    /** The same shipments as a file with a row for each parcel. */
    @GetMapping(value = "/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    void exportShipments(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @ParameterObject ShipmentFilter filter,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var table = format.open(response, "shipments")) {
            ShipmentExport.write(shipments, filter, table);
        }
    }

    @GetMapping("/{shipmentId}")
    @Requires(Permission.SHIPMENTS_READ)
    ShipmentView getShipment(@PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        return wording.view(shipments.get(shipmentId));
    }

    /**
     * Changes a shipment that is not bought; one that the carrier rejected becomes a draft again.
     */
    @PatchMapping("/{shipmentId}")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView updateShipment(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @Valid @RequestBody UpdateShipment body) {
        return view(shipments.update(shipmentId, body));
    }

    @Operation(
            description =
                    """
                    Asks the carrier whether it would take a draft as it is. Nothing is bought, and the shipment stays as it is. Answers
                    400 with the fields that keep it from being bought, and 409 `shipments.no-validation` where the carrier checks nothing
                    beforehand (`canBeValidated`).\
                    """)
    @PostMapping("/{shipmentId}/validation")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentValidation validateShipment(
            @PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        return wording.check(checks.check(shipmentId));
    }

    @Operation(
            description =
                    """
                    Buys the label, once: however often this is called, with or without a key, a shipment is never bought twice. What
                    the carrier rejects is told in the shipment (`rejected`, with its reasons). When the carrier's answer was lost, the
                    shipment is `unknown`; a repetition first asks the carrier what became of it, and answers 409
                    `shipments.unsettled` as long as that cannot be known.\
                    """)
    @PostMapping("/{shipmentId}/purchase")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView buyLabel(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @Valid @RequestBody BuyLabel body) {
        return view(purchases.buy(shipmentId, body.version()));
    }

    @Operation(
            description =
                    """
                    Wishes a label taken back, or those of some parcels. The shipment then says what the carrier made of it: `voided`;
                    `void_refused` with the reason; `void_requested` while it says later, and is asked again for about three days;
                    `void_not_offered` where the carrier takes nothing back (`listShippingCarriers` says whether an unused label is
                    billed). Answers 409 `shipments.handed-over` once the carrier told that it has the parcels (`canBeVoided`).\
                    """)
    @PostMapping("/{shipmentId}/void")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView voidShipment(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @Valid @RequestBody VoidShipment body) {
        return view(voids.request(shipmentId, body.positions()));
    }

    /**
     * The services that `createReturnLabel` can be asked for, of the carrier that took the parcels
     * there.
     */
    @GetMapping("/{shipmentId}/return-services")
    @Requires(Permission.SHIPMENTS_READ)
    Page<ReturnService> listReturnServices(
            @PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        return Page.all(returns.services(shipmentId)).map(ReturnService::of);
    }

    @Operation(
            description =
                    """
                    Buys a label for the way back: a shipment of its own, from the customer to where the first one started, bought like
                    any other.\
                    """)
    @PostMapping("/{shipmentId}/returns")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ShipmentView createReturnLabel(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @Parameter(hidden = true) @RequestHeader(name = Idempotent.HEADER, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody CreateReturnLabel body) {
        return view(returns.create(shipmentId, body, RequestKey.digest(idempotencyKey)));
    }

    @Operation(
            description =
                    """
                    Takes a person's word on what became of a purchase whose answer was lost (`unknown`): found in the carrier's portal
                    under the shipment's reference, with its tracking numbers, or not bought. Where the carrier gives labels again, the
                    label is fetched.\
                    """)
    @PostMapping("/{shipmentId}/settlement")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView settleShipment(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @Valid @RequestBody SettleShipment body) {
        var numbers = body.trackingNumbers();
        if (!body.bought()) {
            return view(purchases.settle(shipmentId, null));
        }
        return view(purchases.settle(shipmentId, numbers == null ? List.of() : numbers));
    }

    @Operation(
            description =
                    """
                    Takes a label that somebody fetched from the carrier's own pages, for a shipment that is bought and came without
                    (`answered`): a PDF, an image (PNG, GIF, JPEG) or ZPL, told by its content, of one parcel or, without `parcel`, of
                    all. Once each parcel has one, the shipment is `labelled`. A wrong file is replaced by another;
                    what the carrier sent is never replaced (409 `shipments.no-label-missing`).\
                    """)
    @FileBody
    @PostMapping("/{shipmentId}/label")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView importLabel(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @RequestParam @Nullable Integer parcel,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return view(found.take(shipmentId, request.getInputStream().readAllBytes(), parcel));
    }

    @Operation(
            description =
                    """
                    Keeps the merchant's own paper with a shipment that is still to be bought: a PDF or an image (PNG, JPEG), told by its
                    content, as `commercial_invoice` or `other`; it takes the place of one of the same kind. When the label is bought and
                    there is a customs declaration, it is sent to the carrier ahead of the parcel, which then makes no invoice of its
                    own. Answers 409 `shipments.no-trade-documents` where the carrier takes none (`takesTradeDocuments`).\
                    """)
    @FileBody
    @PostMapping("/{shipmentId}/trade-documents")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView importTradeDocument(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @RequestParam DocumentKind kind,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return view(papers.add(shipmentId, kind, request.getInputStream().readAllBytes()));
    }

    /** Removes the merchant's own paper of a shipment that is still to be bought. */
    @DeleteMapping("/{shipmentId}/trade-documents/{documentId}")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView deleteTradeDocument(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @PathVariable UUID documentId) {
        return view(papers.remove(shipmentId, documentId));
    }

    @Operation(
            description =
                    """
                    Keeps the carrier's proof of delivery with the shipment's other papers, of each parcel whose proof is not here yet.
                    Answers 409 `shipments.no-proof-yet` while the carrier has none, and 409 `shipments.no-proofs` where it gives none
                    at all (`listShippingCarriers`).\
                    """)
    @PostMapping("/{shipmentId}/proof-of-delivery")
    @Requires(Permission.SHIPMENTS_WRITE)
    ShipmentView fetchProofOfDelivery(
            @PathVariable StoreId storeId, @PathVariable UUID shipmentId) {
        return view(proofs.fetch(shipmentId));
    }

    /** A paper of a shipment as it came, byte for byte. */
    @GetMapping(value = "/{shipmentId}/documents/{documentId}", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    ResponseEntity<byte[]> getShipmentDocument(
            @PathVariable StoreId storeId,
            @PathVariable UUID shipmentId,
            @PathVariable UUID documentId) {
        var shipment = shipments.get(shipmentId).shipment();
        return DocumentFile.of(shipment, shipments.document(shipmentId, documentId));
    }

    @Operation(
            description =
                    """
                    Labels of many shipments as one PDF, on label paper or several on a sheet, with packing slips and customs documents
                    if they are wanted. Labels in ZPL are not drawn: where all of them are, the answer is one ZPL file.\
                    """)
    @PostMapping(value = "/print", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    ResponseEntity<byte[]> printShipments(
            @PathVariable StoreId storeId, @Valid @RequestBody PrintShipments body) {
        return DocumentFile.of(printing.print(body));
    }

    private ShipmentView view(Shipment shipment) {
        return wording.view(shipments.get(shipment.id()));
    }
}
