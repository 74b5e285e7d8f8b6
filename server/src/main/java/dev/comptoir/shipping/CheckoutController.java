package dev.comptoir.shipping;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a store's shop server: what to offer at the checkout. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/checkout")
final class CheckoutController {

    private final Checkout checkout;

    CheckoutController(Checkout checkout) {
        this.checkout = checkout;
    }

    @Operation(
            description =
                    """
                    The prices of all active carriers after the store's rules, and those of its own price lists. An API key with the
                    scope `rates:read` is enough. The answers of carriers are up to a minute old; a carrier without a price has its
                    reason, and no price is made up.\
                    """)
    @PostMapping("/rates")
    @Requires(Permission.RATES_READ)
    CheckoutRates createCheckoutRates(
            @PathVariable StoreId storeId, @Valid @RequestBody CreateCheckoutRates body) {
        return checkout.rates(body);
    }
}
