package dev.comptoir.connectors.custom;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an API of the merchant's choice.
 *
 * @param healthPath below the base address, called to test the connection
 * @param secret token, password or key, as the authentication has it; eight characters at least, so
 *     that masking it never masks half an answer
 */
record CustomSettings(
        @Setting(section = "address", max = 300) String baseAddress,
        @Setting(section = "address", initially = "/", max = 500) @Pattern(regexp = "/.*")
                String healthPath,
        @Setting(initially = "bearer") Authentication authentication,
        @Setting(when = "authentication", is = "basic", max = 200) @Pattern(regexp = "[^:]+")
                @Nullable String username,
        @Setting(when = "authentication", is = "header")
                @Pattern(regexp = "[A-Za-z0-9!#$%&'*+.^_`|~\\-]{1,100}")
                @Nullable String headerName,
        @Setting(when = "authentication", is = "query")
                @Pattern(regexp = "[A-Za-z0-9._~\\-]{1,100}")
                @Nullable String parameterName,
        @Setting(
                        when = "authentication",
                        is = {"bearer", "basic", "header", "query"})
                @Size(min = 8, max = 4000)
                @Nullable Secret secret) {

    /** How the API knows who calls. */
    enum Authentication {
        NONE,
        /** {@code Authorization: Bearer <secret>} (RFC 6750). */
        BEARER,
        /** {@code Authorization: Basic} of user name and secret in UTF-8 (RFC 7617). */
        BASIC,
        /** The secret in a header of any name. */
        HEADER,
        /** The secret in a parameter of the address. */
        QUERY
    }
}
