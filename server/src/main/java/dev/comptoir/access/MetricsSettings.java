package dev.comptoir.access;

import dev.comptoir.platform.secrets.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/**
 * Who may read the metrics beside platform administrators.
 *
 * @param token what a machine sends as bearer token to read {@code /actuator/prometheus}, 24
 *     characters or more; only platform administrators may when not set
 */
@ConfigurationProperties("comptoir.metrics")
record MetricsSettings(@Nullable Secret token) {

    static final String PATH = "/actuator/prometheus";

    private static final int SHORTEST = 24;

    MetricsSettings {
        if (token != null && token.reveal().isBlank()) {
            token = null;
        }
        if (token != null && token.reveal().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "COMPTOIR_METRICS_TOKEN needs %d characters or more".formatted(SHORTEST));
        }
    }

    /** Whether the machine that collects metrics asks for them. */
    boolean isCollector(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                && sent != null
                && request.getRequestURI().equals(PATH)
                && MessageDigest.isEqual(bytes(sent), bytes("Bearer " + token.reveal()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
