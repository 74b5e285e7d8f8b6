package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProviderController {

    private final Catalogue catalogue;
    private final ProviderViews views;

    ProviderController(Catalogue catalogue, ProviderViews views) {
        this.catalogue = catalogue;
        this.views = views;
    }

    record Providers(List<ProviderView> items) {}

    /** The providers that the store can connect to, and the form of each. */
    @GetMapping("/api/v1/stores/{storeId}/providers")
    @Requires(Permission.INTEGRATIONS_READ)
    Providers listProviders(@PathVariable StoreId storeId) {
        return new Providers(catalogue.all().stream().map(views::view).toList());
    }
}
