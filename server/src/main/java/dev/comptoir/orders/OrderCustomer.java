package dev.comptoir.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer of an order.
 *
 * @param erased whether the person was forgotten at their wish; then only the id is left
 */
public record OrderCustomer(
        UUID id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        boolean erased) {

    CustomerContent content() {
        return new CustomerContent(externalId, name, company, email, phone, language);
    }
}
