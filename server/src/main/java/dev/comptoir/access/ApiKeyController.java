package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/api-keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record CreateApiKey(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Permission> scopes,
            @Future @Nullable Instant expiresAt) {}

    /**
     * @param token what to send as {@code Authorization: Bearer}; shown this once
     */
    record CreatedApiKey(ApiKey apiKey, String token) {
        @Override
        public String toString() {
            return "CreatedApiKey[" + apiKey.id() + "]";
        }
    }

    /** The store's API keys, newest first; revoked ones stay listed. */
    @GetMapping
    @Requires(Permission.API_KEYS_READ)
    Page<ApiKey> listApiKeys(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return keys.list(PageRequest.of(cursor, limit));
    }

    /** Makes an API key; its scopes cannot exceed what its creator is allowed. */
    @PostMapping
    @Idempotent
    @Requires(Permission.API_KEYS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    CreatedApiKey createApiKey(
            @PathVariable StoreId storeId, @Valid @RequestBody CreateApiKey body) {
        var created = keys.create(body.name(), body.scopes(), body.expiresAt());
        return new CreatedApiKey(created.key(), created.token());
    }

    /** Revokes a key; it opens nothing from then on. */
    @DeleteMapping("/{keyId}")
    @Requires(Permission.API_KEYS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeApiKey(@PathVariable StoreId storeId, @PathVariable UUID keyId) {
        keys.revoke(keyId);
    }
}
