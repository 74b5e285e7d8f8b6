package dev.comptoir.shipping.parcels;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The boxes that a store packs in, so that nobody measures them again. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/parcel-templates")
class ParcelTemplateController {

    private final ParcelTemplates templates;

    ParcelTemplateController(ParcelTemplates templates) {
        this.templates = templates;
    }

    /**
     * @param template as it is to be
     * @param version of the template that is changed
     */
    @Schema(name = "UpdateParcelTemplate")
    record Update(@NotNull @Valid ParcelTemplateDraft template, @NotNull Integer version) {}

    /** By name. */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    Page<ParcelTemplate> listParcelTemplates(@PathVariable StoreId storeId) {
        return Page.all(templates.list());
    }

    @PostMapping
    @Idempotent
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ParcelTemplate createParcelTemplate(
            @PathVariable StoreId storeId, @Valid @RequestBody ParcelTemplateDraft body) {
        return templates.create(body);
    }

    @PutMapping("/{parcelTemplateId}")
    @Requires(Permission.SHIPMENTS_WRITE)
    ParcelTemplate updateParcelTemplate(
            @PathVariable StoreId storeId,
            @PathVariable UUID parcelTemplateId,
            @Valid @RequestBody Update body) {
        return templates.update(parcelTemplateId, body.template(), body.version());
    }

    /** Parcels that were measured by it stay as they are. */
    @DeleteMapping("/{parcelTemplateId}")
    @Requires(Permission.SHIPMENTS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteParcelTemplate(@PathVariable StoreId storeId, @PathVariable UUID parcelTemplateId) {
        templates.delete(parcelTemplateId);
    }
}
