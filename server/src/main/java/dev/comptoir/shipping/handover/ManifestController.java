package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.shipping.shipments.DocumentFile;
import dev.comptoir.shipping.shipments.RequestKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Manifests and delivery slips: what a carrier is told that it gets. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/manifests")
final class ManifestController {

    private final DayClosing closing;
    private final HandoverWording wording;

    ManifestController(DayClosing closing, HandoverWording wording) {
        this.closing = closing;
        this.wording = wording;
    }

    @Operation(
            description =
                    """
                    Closes shipments with their carrier, once: a shipment stands on one manifest, and with an `Idempotency-Key` they are
                    closed once however often the request is repeated. Where a carrier takes fewer parcels on one manifest, they are
                    spread over several, each of which says what became of it: `closed`; `refused` with the carrier's reasons;
                    `not_closed` when the carrier surely has no such manifest; `unknown` when its answer was lost. No carrier can be
                    asked for a lost answer, so an unknown manifest is never sent again by itself: a person says whether the carrier
                    has it (`settleManifest`).\
                    """)
    @PostMapping
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Page<ManifestView> createManifest(
            @PathVariable StoreId storeId,
            @Parameter(hidden = true) @RequestHeader(name = Idempotent.HEADER, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody CreateManifest body) {
        var manifests = closing.close(body, RequestKey.digest(idempotencyKey));
        return Page.all(wording.manifests(manifests));
    }

    /** The store's manifests, last made first. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<ManifestView> listManifests(
            @PathVariable StoreId storeId,
            @ParameterObject ManifestFilter filter,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page = closing.list(filter, PageRequest.of(cursor, limit));
        return new Page<>(wording.manifests(page.items()), page.nextCursor());
    }

    @GetMapping("/{manifestId}")
    @Requires(Permission.SHIPMENTS_READ)
    ManifestView getManifest(@PathVariable StoreId storeId, @PathVariable UUID manifestId) {
        return wording.manifest(closing.get(manifestId));
    }

    /** What the driver signs, as the carrier sent it, byte for byte. */
    @GetMapping(value = "/{manifestId}/documents/{documentId}", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    ResponseEntity<byte[]> getManifestDocument(
            @PathVariable StoreId storeId,
            @PathVariable UUID manifestId,
            @PathVariable UUID documentId) {
        var manifest = closing.get(manifestId);
        var document = closing.document(manifestId, documentId);
        var type = document.facts().mediaType();
        var number = manifest.name().replaceAll("[^A-Za-z0-9-]", "");
        return DocumentFile.of(
                "manifest-%s.%s".formatted(number, DocumentFile.extension(type)),
                type,
                requireNonNull(document.content()));
    }

    @Operation(
            description =
                    """
                    Takes a person's word on a manifest of which the carrier's answer was lost (`unknown`): the carrier has it, with its
                    number where it gave one, or it does not, and its shipments wait again.\
                    """)
    @PostMapping("/{manifestId}/settlement")
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    ManifestView settleManifest(
            @PathVariable StoreId storeId,
            @PathVariable UUID manifestId,
            @Valid @RequestBody SettleManifest body) {
        return wording.manifest(closing.settle(manifestId, body));
    }
}
