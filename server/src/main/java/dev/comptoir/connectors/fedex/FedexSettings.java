package dev.comptoir.connectors.fedex;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to FedEx. FedEx gives tracking to projects of their own, so there may be a second
 * pair of keys; without it the first is used for tracking too.
 *
 * @param accountCountry where the account is registered
 * @param accountState needed by FedEx in the United States and Canada
 * @param handover how parcels reach FedEx; FedEx wants it with each price and each label
 * @param paperless whether FedEx hands the invoice to customs by itself (Electronic Trade
 *     Documents), for accounts that are enrolled
 * @param webhookToken signs what FedEx pushes; chosen in its portal
 */
record FedexSettings(
        @Setting @NotBlank @Size(max = 80) String clientId,
        @Setting @Size(min = 8, max = 120) Secret clientSecret,
        @Setting(section = "tracking") @Size(max = 80) @Nullable String trackingClientId,
        @Setting(section = "tracking") @Size(min = 8, max = 120)
                @Nullable Secret trackingClientSecret,
        @Setting(section = "account") @Pattern(regexp = "[0-9]{9}") String accountNumber,
        @Setting(section = "account") @Pattern(regexp = "[A-Z]{2}") String accountCountry,
        @Setting(section = "account", max = 10) @Nullable String accountPostalCode,
        @Setting(section = "account", max = 35) @Nullable String accountCity,
        @Setting(section = "account") @Pattern(regexp = "[A-Z]{2}") @Nullable String accountState,
        @Setting(section = "shipping", initially = "use_scheduled_pickup") Handover handover,
        @Setting(section = "shipping", initially = "english") Language language,
        @Setting(section = "shipping") boolean paperless,
        @Setting(section = "push") @Size(min = 16, max = 255) @Nullable Secret webhookToken) {

    /** FedEx's pickup types of the Ship API. */
    enum Handover {
        USE_SCHEDULED_PICKUP,
        CONTACT_FEDEX_TO_SCHEDULE,
        DROPOFF_AT_FEDEX_LOCATION
    }

    /** In which FedEx words names of services, events and errors. */
    enum Language {
        ENGLISH("en_US"),
        FRENCH("fr_FR");

        final String locale;

        Language(String locale) {
            this.locale = locale;
        }
    }

    boolean separateTracking() {
        return trackingClientId != null && trackingClientSecret != null;
    }
}
