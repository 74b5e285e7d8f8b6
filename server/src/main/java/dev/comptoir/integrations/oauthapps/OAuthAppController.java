package dev.comptoir.integrations.oauthapps;

import dev.comptoir.access.ForPlatformAdmin;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OAuthAppController {

    private final OAuthApps apps;

    OAuthAppController(OAuthApps apps) {
        this.apps = apps;
    }

    /**
     * @param clientSecret may be left out to keep the one that is there; never shown again
     * @param version of the application that is changed; 0 for a new one
     */
    record UpdateOAuthApp(
            @NotBlank @Size(max = 255) String clientId,
            @Nullable Secret clientSecret,
            @NotNull @Min(0) Integer version) {

        OAuthApps.Change change() {
            return new OAuthApps.Change(clientId.strip(), clientSecret, version);
        }
    }

    /** The providers that people sign in to, and the installation's application with each. */
    @GetMapping("/api/v1/admin/oauth-apps")
    @ForPlatformAdmin
    Page<OAuthAppView> listOAuthApps() {
        return Page.all(apps.ofInstallation());
    }

    /** Keeps the installation's application with a provider. */
    @PutMapping("/api/v1/admin/oauth-apps/{type}")
    @ForPlatformAdmin
    OAuthAppView updateOAuthApp(
            @PathVariable String type, @Valid @RequestBody UpdateOAuthApp body) {
        return apps.saveForInstallation(type, body.change());
    }

    /** Which application counts in the store for each provider: its own or the installation's. */
    @GetMapping("/api/v1/stores/{storeId}/oauth-apps")
    @Requires(Permission.INTEGRATIONS_READ)
    Page<OAuthAppView> listStoreOAuthApps(@PathVariable StoreId storeId) {
        return Page.all(apps.ofStore());
    }

    /** Keeps the store's own application with a provider, which then counts here. */
    @PutMapping("/api/v1/stores/{storeId}/oauth-apps/{type}")
    @Requires(Permission.INTEGRATIONS_WRITE)
    OAuthAppView updateStoreOAuthApp(
            @PathVariable StoreId storeId,
            @PathVariable String type,
            @Valid @RequestBody UpdateOAuthApp body) {
        return apps.saveForStore(type, body.change());
    }

    /** Gives up the store's own application; the installation's counts again. */
    @DeleteMapping("/api/v1/stores/{storeId}/oauth-apps/{type}")
    @Requires(Permission.INTEGRATIONS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteStoreOAuthApp(@PathVariable StoreId storeId, @PathVariable String type) {
        apps.deleteOfStore(type);
    }
}
