package dev.comptoir.integrations.oauthapps;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An application that is registered with a provider, or the place for one.
 *
 * @param scopes permissions that it has to be registered with, as the provider names them
 * @param source whose application is used
 * @param clientId absent where none is registered
 * @param secretLastFour of long secrets; the secret itself is never shown
 * @param version to be sent with a change; 0 where none is registered
 */
@Schema(name = "OAuthApp")
record OAuthAppView(
        String type,
        String providerName,
        List<String> scopes,
        Source source,
        @Nullable String clientId,
        @Nullable String secretLastFour,
        @Nullable Instant updatedAt,
        int version) {

    @Schema(name = "OAuthAppSource")
    enum Source {
        NONE,
        INSTALLATION,
        STORE;

        /** The name in JSON: lower case. */
        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
