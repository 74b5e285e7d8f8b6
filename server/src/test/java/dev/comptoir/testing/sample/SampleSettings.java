package dev.comptoir.testing.sample;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One field of each kind that a form can have. */
record SampleSettings(
        @Setting @NotBlank @Size(min = 3, max = 20) String user,
        @Setting @Size(min = 8, max = 64) Secret key,
        @Setting @Nullable Secret webhookKey,
        @Setting(section = "shop") @Pattern(regexp = "[A-Z]{2}\\d{4}") String account,
        @Setting(section = "shop", initially = "3") @Min(1) @Max(9) @Nullable Integer retries,
        @Setting(section = "shop", initially = "true") boolean express,
        @Setting(section = "shop", expiry = true) @Nullable LocalDate keyEnds,
        @Setting(section = "shop", initially = "by_weight") Tariff tariff) {

    enum Tariff {
        BY_WEIGHT,
        BY_VOLUME
    }
}
