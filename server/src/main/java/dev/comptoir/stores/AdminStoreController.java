package dev.comptoir.stores;

import dev.comptoir.access.ForPlatformAdmin;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdminStoreController {

    private final Stores stores;

    AdminStoreController(Stores stores) {
        this.stores = stores;
    }

    /** All stores of the installation, by name. */
    @GetMapping("/api/v1/admin/stores")
    @ForPlatformAdmin
    Page<AdminStore> listAllStores(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        return stores.all(PageRequest.of(cursor, limit));
    }
}
