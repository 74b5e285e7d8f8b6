package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to Colissimo.
 *
 * @param apiKey made in Colissimo Box; takes the place of contract number and password
 * @param commercialName what Colissimo calls the sender in its messages to receivers
 * @param undeliverable what becomes of a parcel abroad that cannot be delivered
 * @param zplResolution of the merchant's label printer
 * @param securedReturns whether customers get a code that a post office prints, instead of a label
 * @param trackingKey of La Poste's Suivi v2; without it Colissimo's own service is asked
 * @param trackingLanguage of the carrier's words about events
 */
record ColissimoSettings(
        @Setting @Size(min = 8, max = 200) Secret apiKey,
        @Setting(section = "sender") @NotBlank @Size(max = 35) String commercialName,
        @Setting(section = "sender", initially = "return_to_sender") Undeliverable undeliverable,
        @Setting(section = "labels", initially = "dpi_203") ZplResolution zplResolution,
        @Setting(section = "labels", initially = "false") boolean securedReturns,
        @Setting(section = "tracking") @Size(min = 8, max = 200) @Nullable Secret trackingKey,
        @Setting(section = "tracking", initially = "french") Language trackingLanguage) {

    /** The choices of {@code returnTypeChoice}, as Colissimo's own plug-in numbers them. */
    enum Undeliverable {
        RETURN_TO_SENDER(2),
        ABANDON(3);

        final int code;

        Undeliverable(int code) {
            this.code = code;
        }
    }

    /** Dots per inch. */
    enum ZplResolution {
        DPI_203("203dpi"),
        DPI_300("300dpi");

        final String code;

        ZplResolution(String code) {
            this.code = code;
        }
    }

    /** The languages that both tracking services speak. */
    enum Language {
        FRENCH("fr_FR"),
        ENGLISH("en_GB"),
        GERMAN("de_DE"),
        SPANISH("es_ES"),
        ITALIAN("it_IT"),
        DUTCH("nl_NL");

        final String code;

        Language(String code) {
            this.code = code;
        }
    }
}
