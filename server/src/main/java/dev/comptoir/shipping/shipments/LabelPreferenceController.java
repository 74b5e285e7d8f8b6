package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which labels a store buys, so that nobody says it for each shipment. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/label-preference")
final class LabelPreferenceController {

    private final LabelPreferences preferences;

    LabelPreferenceController(LabelPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    LabelPreference getLabelPreference(@PathVariable StoreId storeId) {
        return preferences.get();
    }

    /** Labels that are bought already stay as they are. */
    @PutMapping
    @Requires(Permission.SHIPMENTS_WRITE)
    LabelPreference updateLabelPreference(
            @PathVariable StoreId storeId, @Valid @RequestBody LabelPreference body) {
        return preferences.update(body);
    }
}
