package dev.comptoir.connectors.chronopost;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to Chronopost.
 *
 * @param accountNumber the eight digits of the contract
 * @param password the contract's Chronotrace code, six digits
 * @param subAccount three digits; Chronopost takes 000 where none is named
 * @param salutation that of the sender, which Chronopost demands of each shipment
 * @param language in which Chronopost words events and errors
 * @param server which of its two hosts to call; the second is for the days when the first is down
 */
record ChronopostSettings(
        @Setting @Pattern(regexp = "[0-9]{8}") String accountNumber,
        @Setting @Size(min = 6, max = 20) Secret password,
        @Setting @Pattern(regexp = "[0-9]{3}") @Nullable String subAccount,
        @Setting(section = "shipping", initially = "sir") Salutation salutation,
        @Setting(section = "shipping", initially = "french") Language language,
        @Setting(section = "network", initially = "main") Server server) {

    /** How the sender is addressed (manual, 3.12.4, {@code shipperCivility}). */
    enum Salutation {
        SIR("M"),
        MADAM("E");

        final String code;

        Salutation(String code) {
            this.code = code;
        }
    }

    /** Languages that all tracking operations know (manual, 3.14 to 3.18). */
    enum Language {
        FRENCH("fr_FR"),
        ENGLISH("en_GB");

        final String locale;

        Language(String locale) {
            this.locale = locale;
        }
    }

    /** Chronopost's hosts. */
    enum Server {
        MAIN,
        SECOND
    }
}
