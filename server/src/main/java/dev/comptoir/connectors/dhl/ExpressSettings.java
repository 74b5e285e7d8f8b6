package dev.comptoir.connectors.dhl;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to DHL Express.
 *
 * @param username of MyDHL API, one for each site
 * @param accountNumber the shipper account, as DHL's invoices show it
 * @param accountPostalCode where the account's parcels start; the connection test asks a price from
 *     there
 * @param timeZone of that place: DHL wants the moment of hand-over with its offset
 * @param paperlessTrade whether customs papers go ahead by data (service WY), which DHL enables for
 *     an account
 */
record ExpressSettings(
        @Setting @NotBlank @Size(max = 80) String username,
        @Setting @Size(min = 6, max = 120) Secret password,
        @Setting(section = "account") @Pattern(regexp = "[0-9]{6,12}") String accountNumber,
        @Setting(section = "account") @Pattern(regexp = "[A-Z]{2}") String accountCountry,
        @Setting(section = "account", max = 12) @Nullable String accountPostalCode,
        @Setting(section = "account") @NotBlank @Size(max = 45) String accountCity,
        @Setting(section = "shipping", initially = "Europe/Paris") @NotBlank @Size(max = 40)
                String timeZone,
        @Setting(section = "shipping", initially = "false") boolean paperlessTrade) {}
