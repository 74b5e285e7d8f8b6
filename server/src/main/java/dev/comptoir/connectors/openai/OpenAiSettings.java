package dev.comptoir.connectors.openai;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A connection to OpenAI or to a server that speaks its protocol.
 *
 * @param apiKey sent as it is in a header, so it holds visible ASCII characters only
 * @param organization needed by OpenAI only for people's keys of several organisations
 * @param project the same for projects
 * @param baseAddress of another server; OpenAI's own when null
 */
record OpenAiSettings(
        @Setting @Size(min = 8, max = 300) @Pattern(regexp = "[!-~]+") Secret apiKey,
        @Setting(section = "account") @Pattern(regexp = "org-[A-Za-z0-9]{1,60}")
                @Nullable String organization,
        @Setting(section = "account") @Pattern(regexp = "proj_[A-Za-z0-9]{1,60}")
                @Nullable String project,
        @Setting(section = "address", max = 300) @Nullable String baseAddress) {}
