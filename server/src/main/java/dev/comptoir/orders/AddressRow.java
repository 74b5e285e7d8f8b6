package dev.comptoir.orders;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code orders.address}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AddressRow(
        UUID orderId,
        String kind,
        @Nullable String name,
        @Nullable String company,
        String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        String city,
        @Nullable String state,
        String country,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String emailKey) {

    static final String SHIPPING = "shipping";
    static final String BILLING = "billing";

    static AddressRow of(UUID order, String kind, AddressContent address) {
        return new AddressRow(
                order,
                kind,
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country(),
                address.phone(),
                address.email(),
                address.email() == null ? null : address.email().toLowerCase(Locale.ROOT));
    }
}
