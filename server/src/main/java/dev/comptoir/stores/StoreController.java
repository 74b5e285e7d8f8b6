package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.ForSignedIn;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores")
class StoreController {

    private final Stores stores;

    StoreController(Stores stores) {
        this.stores = stores;
    }

    record CreateStore(
            @NotBlank @Size(max = 120) String name,
            @NotNull @CountryCode String country,
            @NotNull @CurrencyCode String currency,
            @NotNull @TimeZoneName String timeZone,
            @NotNull @Pattern(regexp = "en|fr") String language) {}

    /**
     * @param shipFrom one with nothing but a country takes it away
     */
    record UpdateStore(
            @Size(min = 1, max = 120) @Nullable String name,
            @CountryCode @Nullable String country,
            @CurrencyCode @Nullable String currency,
            @TimeZoneName @Nullable String timeZone,
            @Pattern(regexp = "en|fr") @Nullable String language,
            @Valid @Nullable ShipFrom shipFrom,
            @Min(1) int version) {}

    /** The stores of the person who is signed in, by name. */
    @GetMapping
    @ForSignedIn
    Page<Store> listStores(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        return stores.ofPerson(me(), PageRequest.of(cursor, limit));
    }

    /** Opens a store; whoever does becomes its owner. */
    @PostMapping
    @Idempotent
    @ForSignedIn
    @ResponseStatus(HttpStatus.CREATED)
    Store createStore(@Valid @RequestBody CreateStore body) {
        var outline =
                new Stores.Outline(
                        body.name(),
                        body.country(),
                        body.currency(),
                        body.timeZone(),
                        body.language(),
                        null);
        return stores.create(outline, me());
    }

    @GetMapping("/{storeId}")
    @Requires(Permission.STORE_READ)
    Store getStore(@PathVariable StoreId storeId) {
        return stores.current();
    }

    /** Changes a store; what is left out stays. */
    @PatchMapping("/{storeId}")
    @Requires(Permission.STORE_WRITE)
    Store updateStore(@PathVariable StoreId storeId, @Valid @RequestBody UpdateStore body) {
        var changes =
                new StoreRows.Changes(
                        body.name(),
                        body.country(),
                        body.currency(),
                        body.timeZone(),
                        body.language(),
                        body.shipFrom() == null ? null : body.shipFrom().normalised());
        return stores.update(changes, body.version());
    }

    private static UUID me() {
        return Objects.requireNonNull(Actor.current().id());
    }
}
