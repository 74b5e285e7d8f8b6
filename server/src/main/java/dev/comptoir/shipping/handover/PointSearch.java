package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where pick-up points are looked for, as query parameters.
 *
 * @param weightGrams of the parcel: not every point takes each
 * @param most how many to tell at most
 */
record PointSearch(
        @NotNull UUID integrationId,
        @Nullable @Size(max = 100) String line1,
        @NotBlank @Size(max = 12) String postalCode,
        @NotBlank @Size(max = 60) String city,
        @NotNull @Pattern(regexp = "[A-Za-z]{2}") String country,
        @Nullable @Size(max = 60) String serviceCode,
        @Nullable @Min(1) @Max(Box.HEAVIEST_GRAMS) Integer weightGrams,
        @Nullable LocalDate shipDate,
        @Nullable @Min(1) @Max(50) Integer most) {

    Place place() {
        return new Place(
                null,
                null,
                line1 == null ? "" : line1,
                null,
                postalCode,
                city,
                null,
                country,
                null,
                null,
                null);
    }
}
