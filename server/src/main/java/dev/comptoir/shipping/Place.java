package dev.comptoir.shipping;

import static java.util.Objects.requireNonNull;

import dev.comptoir.orders.AddressContent;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Normalised;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.stores.ShipFrom;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where parcels start or end, as people write it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param state the subdivision as carriers know it, such as {@code GA}
 * @param residential whether a home is there; carriers charge for the difference
 */
@Schema(name = "Address")
public record Place(
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

    public static Place of(AddressContent address) {
        return new Place(
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
                null);
    }

    /** Of a store that has told where its parcels start. */
    public static Place of(ShipFrom address) {
        return new Place(
                null,
                address.company(),
                requireNonNull(address.line1()),
                address.line2(),
                address.postalCode(),
                requireNonNull(address.city()),
                address.state(),
                requireNonNull(address.country()),
                null,
                null,
                false);
    }

    public static Place of(Address address) {
        return new Place(
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.state(),
                address.country().code(),
                address.phone(),
                address.email(),
                address.residential());
    }

    /** As connectors take it; only after {@link PlaceCheck} found nothing. */
    public Address address() {
        return new Address(
                Normalised.text(name),
                Normalised.text(company),
                line1,
                Normalised.text(line2),
                Normalised.text(postalCode),
                city,
                Normalised.text(state),
                Country.valueOf(country),
                Normalised.text(phone),
                Normalised.text(email),
                Boolean.TRUE.equals(residential));
    }

    /** With the people and the company of the other, where it is the same spot. */
    public Place completedBy(@Nullable Place other) {
        return other != null && other.impersonal().address().equals(impersonal().address())
                ? other
                : this;
    }

    /** The same without the people there. */
    public Place impersonal() {
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
