package dev.comptoir.connectors.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a server that speaks OpenAI's protocol, in the one form that we keep to: with the
 * path that comes before {@code /models}. People paste it with and without {@code /v1}, with a
 * slash at its end, or as the address of one operation.
 */
final class BaseAddress {

    private static final Pattern OPERATION =
            Pattern.compile("/(?:models|chat/completions|completions|responses|embeddings)/?$");
    private static final Pattern SLASHES = Pattern.compile("/+$");

    private BaseAddress() {}

    /** Empty when it is no address over http or https, or carries a user, query or fragment. */
    static Optional<URI> parse(String typed) {
        try {
            var uri = new URI(typed.strip());
            var plain =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            return plain && isWeb(uri) ? Optional.of(normal(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Optional<String> originOf(String typed) {
        return parse(typed).map(BaseAddress::origin);
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static URI normal(URI uri) {
        var path = OPERATION.matcher(uri.getRawPath()).replaceFirst("");
        path = SLASHES.matcher(path).replaceFirst("");
        var origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return URI.create(origin.toLowerCase(Locale.ROOT) + (path.isEmpty() ? "/v1" : path))
                .normalize();
    }
}
