package dev.comptoir.connectors.custom;

import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import dev.comptoir.platform.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/**
 * Puts a connection's credentials where its API expects them, and knows what others must not say.
 */
record CustomAuthentication(CustomSettings settings) {

    /**
     * What the client writes itself: the message's framing and the connection (RFC 9110 §7.6.1),
     * the coding that it can undo, and the id that ties a request to the log.
     */
    private static final Set<String> OURS =
            Set.of(
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "te",
                    "trailer",
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "upgrade",
                    "http2-settings",
                    "expect",
                    "accept-encoding",
                    "x-correlation-id");

    /** Credentials belong into the connection, where they are sealed. */
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "cookie");

    static boolean isReserved(String header) {
        return OURS.contains(header.toLowerCase(Locale.ROOT));
    }

    /** Whether a person's request may not carry the header. */
    boolean refuses(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return isReserved(name) || CREDENTIALS.contains(name) || name.equals(ownHeader());
    }

    /** Whether a person's request may not carry the parameter. */
    boolean refusesParameter(String name) {
        return name.equalsIgnoreCase(settings.parameterName());
    }

    ClientHttpRequestInterceptor headers() {
        return (request, body, execution) -> {
            var headers = request.getHeaders();
            switch (settings.authentication()) {
                case BEARER -> headers.setBearerAuth(secret().reveal());
                case BASIC ->
                        headers.setBasicAuth(
                                Objects.requireNonNull(settings.username()),
                                secret().reveal(),
                                StandardCharsets.UTF_8);
                case HEADER ->
                        headers.set(
                                Objects.requireNonNull(settings.headerName()), secret().reveal());
                case NONE, QUERY -> {
                    // nothing in the headers
                }
            }
            return execution.execute(request, body);
        };
    }

    /** The parameters that every address ends in. */
    List<Parameter> parameters() {
        return Optional.ofNullable(settings.parameterName()).stream()
                .map(name -> new Parameter(name, secret().reveal()))
                .toList();
    }

    private Secret secret() {
        return Objects.requireNonNull(settings.secret());
    }

    private @Nullable String ownHeader() {
        var name = settings.headerName();
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
