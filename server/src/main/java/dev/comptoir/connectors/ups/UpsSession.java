package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/** Signs in at UPS, and calls it as whoever signed in. */
final class UpsSession {

    /** What UPS's support sees as the caller. */
    static final String SOURCE = "Comptoir";

    private UpsSession() {}

    /** The API with the connection's token. */
    static UpsApi api(Opened<UpsSettings> connection) {
        return connection.api(UpsApi.class, connection.tokens().bearer(() -> issue(connection)));
    }

    /** A token, if there is none yet. */
    static void signIn(Opened<UpsSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    /** Unique for each call, of the 32 characters that UPS takes. */
    static String transactionId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** An answer that UPS does not give. */
    static ProviderFault foreign(String message) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, message);
    }

    private static IssuedToken issue(Opened<UpsSettings> connection) {
        var settings = connection.settings();
        var basic =
                HttpHeaders.encodeBasicAuth(
                        settings.clientId(),
                        settings.clientSecret().reveal(),
                        StandardCharsets.UTF_8);
        var form = MultiValueMap.fromSingleValue(Map.of("grant_type", "client_credentials"));
        var answer = connection.api(UpsApi.class).token("Basic " + basic, form);
        if (answer.accessToken() == null || answer.accessToken().isBlank()) {
            throw foreign("The answer to the sign-in holds no access token.");
        }
        return new IssuedToken(Secret.of(answer.accessToken()), Instant.now().plus(life(answer)));
    }

    private static Duration life(UpsWire.TokenAnswer answer) {
        try {
            return Duration.ofSeconds(
                    Long.parseLong(Objects.requireNonNullElse(answer.expiresIn(), "")));
        } catch (NumberFormatException unreadable) {
            throw foreign("The answer to the sign-in does not say how long the token lives.");
        }
    }
}
