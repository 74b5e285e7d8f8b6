package dev.comptoir.connectors.zoom;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A connection to Zoom.
 *
 * @param accountId of the Zoom account that made the application; not the account's number
 * @param hostEmail whose meetings they are. An application of this kind has to name a user: {@code
 *     me} is for users who signed in themselves
 */
record ZoomSettings(
        @Setting @NotBlank @Size(max = 80) String accountId,
        @Setting @NotBlank @Size(max = 80) String clientId,
        @Setting @Size(min = 8, max = 400) Secret clientSecret,
        @Setting(section = "host")
                @Size(max = 254)
                @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                String hostEmail) {}
