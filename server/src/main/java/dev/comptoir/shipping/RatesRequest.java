package dev.comptoir.shipping;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price request with all that carriers need to know, as it is asked and kept.
 *
 * @param shipDate the day the carrier gets the parcels; today when absent
 * @param goodsValue what the goods are worth; some carriers need it to tell a delivery date abroad
 * @param integrationIds which connections to ask; all active carriers when absent
 * @param orderId the order that the parcels are of, where they are of one
 */
record RatesRequest(
        @NotNull @Valid Place from,
        @NotNull @Valid Place to,
        @NotNull @Size(min = 1, max = 50) List<@Valid Box> parcels,
        @Nullable LocalDate shipDate,
        @Nullable Money goodsValue,
        @Nullable @Size(max = 50) List<UUID> integrationIds,
        @Nullable UUID orderId) {

    static final int HEAVIEST_GRAMS = 1_000_000;

    /**
     * @param country ISO 3166-1 alpha-2
     * @param state the subdivision as carriers know it, such as {@code GA}
     * @param residential whether a home is there; carriers charge for the difference
     */
    @Schema(name = "Address")
    record Place(
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 100) String company,
            @NotBlank @Size(max = 100) String line1,
            @Nullable @Size(max = 100) String line2,
            @Nullable @Size(max = 12) String postalCode,
            @NotBlank @Size(max = 60) String city,
            @Nullable @Size(max = 40) String state,
            @NotNull @Pattern(regexp = "[A-Za-z]{2}") String country,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 254) String email,
            @Nullable Boolean residential) {

        private Address address() {
            return new Address(
                    name,
                    company,
                    line1,
                    line2,
                    postalCode == null || postalCode.isBlank() ? null : postalCode,
                    city,
                    state == null || state.isBlank() ? null : state,
                    Country.valueOf(country),
                    phone,
                    email,
                    Boolean.TRUE.equals(residential));
        }

        private Place impersonal() {
            return new Place(
                    null,
                    null,
                    line1,
                    line2,
                    postalCode,
                    city,
                    state,
                    country,
                    null,
                    null,
                    residential);
        }
    }

    /** Outer size in millimetres, gross weight in grams. */
    @Schema(name = "Parcel")
    record Box(
            @Min(1) @Max(10_000) int lengthMillimetres,
            @Min(1) @Max(10_000) int widthMillimetres,
            @Min(1) @Max(10_000) int heightMillimetres,
            @Min(1) @Max(HEAVIEST_GRAMS) int weightGrams) {

        private Parcel parcel() {
            return new Parcel(lengthMillimetres, widthMillimetres, heightMillimetres, weightGrams);
        }
    }

    /** The question to carriers; only after {@link RatesCheck} found nothing. */
    RateQuery query() {
        return new RateQuery(
                from.address(),
                to.address(),
                parcels.stream().map(Box::parcel).toList(),
                shipDate,
                goodsValue);
    }

    /** What is kept: a price does not depend on who the people are. */
    RatesRequest impersonal() {
        return new RatesRequest(
                from.impersonal(),
                to.impersonal(),
                parcels,
                shipDate,
                goodsValue,
                integrationIds,
                orderId);
    }
}
