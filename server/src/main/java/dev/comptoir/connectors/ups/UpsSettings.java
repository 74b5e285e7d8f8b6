package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to UPS.
 *
 * @param accountNumber the six characters of the shipper account
 * @param accountCountry where the account is registered; UPS refuses it with another country
 * @param accountStreet sent with each price request; none is made up where it is not given
 * @param accountState needed by UPS for negotiated prices of accounts in the United States and
 *     Canada
 * @param negotiatedRates whether to ask for the account's own prices
 * @param customerClassification which public price list to read; UPS heeds it for origins in the
 *     United States
 * @param trackAlert whether parcels are registered with Track Alert, which needs that product and
 *     our address in UPS's portal
 */
record UpsSettings(
        @Setting @NotBlank @Size(max = 80) String clientId,
        @Setting @Size(min = 8, max = 120) Secret clientSecret,
        @Setting(section = "account") @Pattern(regexp = "[A-Za-z0-9]{6}") String accountNumber,
        @Setting(section = "account") @Pattern(regexp = "[A-Z]{2}") String accountCountry,
        @Setting(section = "account", max = 35) @Nullable String accountStreet,
        @Setting(section = "account", max = 10) @Nullable String accountPostalCode,
        @Setting(section = "account", max = 30) @Nullable String accountCity,
        @Setting(section = "account") @Pattern(regexp = "[A-Z]{2}") @Nullable String accountState,
        @Setting(section = "prices", initially = "true") boolean negotiatedRates,
        @Setting(section = "prices", initially = "daily_pickup") PickupType pickupType,
        @Setting(section = "prices") @Nullable PriceList customerClassification,
        @Setting(section = "tracking", initially = "false") boolean trackAlert) {

    /** How parcels reach UPS; decides the public price. */
    enum PickupType {
        DAILY_PICKUP("01"),
        CUSTOMER_COUNTER("03"),
        ONE_TIME_PICKUP("06"),
        LETTER_CENTER("19"),
        AIR_SERVICE_CENTER("20");

        final String code;

        PickupType(String code) {
            this.code = code;
        }
    }

    /** UPS's price lists in the United States. */
    enum PriceList {
        OF_THE_ACCOUNT("00"),
        DAILY("01"),
        RETAIL("04"),
        REGIONAL("05"),
        GENERAL("06"),
        STANDARD("53");

        final String code;

        PriceList(String code) {
            this.code = code;
        }
    }
}
