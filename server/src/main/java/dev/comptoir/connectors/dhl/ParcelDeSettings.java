package dev.comptoir.connectors.dhl;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to DHL Parcel DE.
 *
 * @param apiKey of an application in DHL's developer portal; it alone opens the tracking API
 * @param username of the business customer portal
 * @param paketNumber billing number of DHL Paket: ten digits of the customer, procedure 01 and two
 *     of the participation; the others alike with their procedure
 * @param profile the user group of the portal that may use these numbers
 * @param trackingKey of another application that has Shipment Tracking - Unified; null where the
 *     first has it
 * @param trackingCalls how many calls DHL allows in a day; 250 on the first tier
 */
record ParcelDeSettings(
        @Setting @Size(min = 8, max = 120) Secret apiKey,
        @Setting @Size(min = 8, max = 120) Secret apiSecret,
        @Setting @NotBlank @Size(max = 80) String username,
        @Setting @Size(min = 4, max = 120) Secret password,
        @Setting(section = "contract") @Pattern(regexp = "[0-9A-Za-z]{10}01[0-9A-Za-z]{2}")
                String paketNumber,
        @Setting(section = "contract") @Pattern(regexp = "[0-9A-Za-z]{10}62[0-9A-Za-z]{2}")
                @Nullable String kleinpaketNumber,
        @Setting(section = "contract") @Pattern(regexp = "[0-9A-Za-z]{10}53[0-9A-Za-z]{2}")
                @Nullable String internationalNumber,
        @Setting(section = "contract", initially = "STANDARD_GRUPPENPROFIL")
                @NotBlank
                @Size(max = 35)
                String profile,
        @Setting(section = "tracking", max = 120) @Nullable Secret trackingKey,
        @Setting(section = "tracking", initially = "250") @Min(1) @Max(1_000_000)
                int trackingCalls) {}
