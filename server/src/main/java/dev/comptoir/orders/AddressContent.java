package dev.comptoir.orders;

import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes, or who pays it.
 *
 * @param state the subdivision as carriers know it, such as {@code GA}
 * @param country ISO 3166-1 alpha-2
 */
@Schema(name = "OrderAddress")
public record AddressContent(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String company,
        @NotBlank @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @Nullable @Size(max = 20) String postalCode,
        @NotBlank @Size(max = 100) String city,
        @Nullable @Size(max = 60) String state,
        @NotBlank @Size(max = 2) String country,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 254) @Email String email) {

    AddressContent normalised() {
        return new AddressContent(
                Normalised.text(name),
                Normalised.text(company),
                Objects.requireNonNullElse(Normalised.text(line1), ""),
                Normalised.text(line2),
                Normalised.text(postalCode),
                Objects.requireNonNullElse(Normalised.text(city), ""),
                Normalised.text(state),
                Objects.requireNonNullElse(Normalised.upper(country), ""),
                Normalised.text(phone),
                Normalised.text(email));
    }
}
